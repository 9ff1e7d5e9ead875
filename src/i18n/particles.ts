/** Korean particles that are written differently after a final consonant and after a vowel, in this order. */
export const particles = ['으로/로', '을/를', '이/가', '은/는', '과/와', '이나/나', '이라/라'] as const;
export type Particle = (typeof particles)[number];

/** Digits whose names end in a consonant: 영, 일, 삼, 육, 칠, 팔; so do all that end in 0: 십, 백, 천, 만. */
const closed = '013678';
/** Those of them that end in ㄹ, after which 으로 loses its first syllable: 일, 칠, 팔. */
const liquid = '178';

/**
 * The form of a particle that follows a number: 1로, 3으로, 0.01을, 100이.
 * @param text the number as it is written; what follows the point is read digit by digit, so its last digit decides in any case.
 * @throws {RangeError} if it does not end in a digit
 */
export function particleAfter(text: string, particle: Particle): string {
  const last = text.at(-1) ?? '';
  if (!/^\d$/.test(last)) throw new RangeError(`no number before a particle: ${text}`);
  const [afterConsonant, afterVowel] = particle.split('/') as [string, string];
  const isClosed = closed.includes(last) && !(particle === '으로/로' && liquid.includes(last));
  return isClosed ? afterConsonant : afterVowel;
}
