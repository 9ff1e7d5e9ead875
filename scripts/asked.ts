import { decode, type Decoded } from '../src/scenario/codec.ts';

/**
 * What the arguments of a script ask for: one query string, as links have it. Says what is wrong with them and ends the process with 2, if
 * anything is.
 * @param takes whether the script has anything to do with a field of that name.
 */
export function askedOf([query = '', ...rest]: readonly string[], takes: (key: string) => boolean = () => true): Decoded {
  const decoded = decode(query);
  const notTaken = [...new URLSearchParams(query).keys()].filter((key) => !takes(key));
  const problems = [
    ...rest.map((argument) => `one query expected; also given: ${argument}`),
    ...[...decoded.unknown, ...notTaken].map((key) => `unknown field: ${key}`),
    ...decoded.issues.map(({ field, kind, text }) => `invalid ${field}; ${kind.replaceAll('-', ' ')}: ${text}`),
  ];
  if (problems.length === 0) return decoded;
  for (const problem of problems) console.error(problem);
  process.exit(2);
}
