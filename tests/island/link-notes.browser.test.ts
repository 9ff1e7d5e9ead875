import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte/pure';
import LinkNotes from '../../src/island/LinkNotes.svelte';
import { decode } from '../../src/scenario/codec.ts';
import { liveFigure } from '../support/island/live.ts';
import { wordsIn } from '../support/words.ts';

const faulty = 'activation=toString&std=NaN&layers=999&width=0x10&samples=20.5&seed=1&seed=2&bogus=1&%3Cb%3Ebold%3C%2Fb%3E=1';
const tooLarge = 'layers=50&width=101&samples=10000&init=zeros';
const long = 'x'.repeat(60);

/** What stands in the notes about a link, one text a line of their list. */
async function notesOn(query: string, locale: 'en' | 'ko') {
  const ondismiss = vi.fn();
  const screen = await render(LinkNotes, { notes: decode(query), words: wordsIn(locale), ondismiss });
  return { screen, ondismiss, lines: [...screen.container.querySelectorAll('li')].map((line) => line.textContent) };
}

test.each(['en', 'ko'] as const)('every mistake of a link is said with what is shown instead (%s)', async (locale) => {
  const { say, exact } = wordsIn(locale);
  expect((await notesOn(faulty, locale)).lines).toEqual([
    say('issue.unknown-name', { field: say('activation'), text: 'toString', fallback: say('activation.sigmoid') }),
    say('issue.not-a-number', { field: say('std'), text: 'NaN', fallback: 1 }),
    say('issue.out-of-range', { field: say('layers'), text: 999, fallback: 50, min: 1, max: 50 }),
    say('issue.not-a-number', { field: say('width'), text: '0x10', fallback: 100 }),
    say('issue.not-a-whole-number', { field: say('samples'), text: '20.5', fallback: exact(1000) }),
    say('issue.repeated', { field: say('seed'), text: '1, 2', fallback: 0 }),
    say('issue.unknown-field', { key: 'bogus' }),
    say('issue.unknown-field', { key: '<b>bold</b>' }),
  ]);
});

test.each(['en', 'ko'] as const)('a link that asks for too large a run is answered with the nearest that fits (%s)', async (locale) => {
  const { say, exact } = wordsIn(locale);
  expect((await notesOn(tooLarge, locale)).lines).toEqual([
    say('issue.too-large', { field: say('samples'), text: '10000', limit: exact(50_000_000), fallback: exact(9900) }),
  ]);
});

test.each(['en', 'ko'] as const)(
  'what is wrong with a training is said with the limits of its scenario, and none is a word (%s)',
  async (locale) => {
    const { say, exact } = wordsIn(locale);
    const batch = { field: say('batch'), fallback: 2, min: 2, max: exact(1000) };
    expect((await notesOn('batch=1&norm=batch&clip=some&rivals=init*hee&residual=yes', locale)).lines).toEqual([
      say('issue.unknown-name', { field: say('residual'), text: 'yes', fallback: say('residual.false') }),
      say('issue.not-a-number', { field: say('clip'), text: 'some', fallback: say('clip.none') }),
      say('issue.unknown-name', { field: say('rivals'), text: 'init*hee', fallback: say('rivals.none') }),
      say('issue.out-of-range', { ...batch, text: '1' }),
    ]);
    expect((await notesOn('batch=-1&norm=batch', locale)).lines).toEqual([say('issue.out-of-range', { ...batch, text: '-1' })]);
    expect((await notesOn('batch=0', locale)).lines).toEqual([say('issue.out-of-range', { ...batch, text: '0', fallback: 1, min: 1 })]);
  },
);

test('what is very long in a link is cut short', async () => {
  const { say } = wordsIn('en');
  const { lines } = await notesOn(`std=${long}&${long}=1`, 'en');
  expect(lines).toEqual([
    say('issue.not-a-number', { field: say('std'), text: `${long.slice(0, 40)}…`, fallback: 1 }),
    say('issue.unknown-field', { key: `${long.slice(0, 40)}…` }),
  ]);
});

test.each([
  ['👨‍👩‍👧‍👦', 3],
  ['😀', 20],
  ['가', 20],
  ['é', 20],
])('what is cut short is never cut within a sign: %s', async (sign, times) => {
  const { lines } = await notesOn(`std=${'1'.repeat(7)}${encodeURIComponent(sign.repeat(40))}`, 'ko');
  const [, cut] = /‘(.*)…’/u.exec(lines[0]!)!;
  expect(cut).toBe('1111111' + sign.repeat(Math.floor(33 / sign.length)));
  expect(Math.floor(33 / sign.length)).toBeGreaterThanOrEqual(times > 3 ? 16 : times);
});

test.each(['en', 'ko'] as const)('of many keys that name no field a few are listed and the others counted (%s)', async (locale) => {
  const { say, sayCount } = wordsIn(locale);
  const keys = (count: number) => Array.from({ length: count }, (_, i) => `key${String(i)}=1`).join('&');
  const listed = Array.from({ length: 5 }, (_, i) => say('issue.unknown-field', { key: `key${String(i)}` }));
  expect((await notesOn(keys(5), locale)).lines).toEqual(listed);
  expect((await notesOn(keys(6), locale)).lines).toEqual([...listed, sayCount('issue.more-unknown', 1)]);
  const { screen, lines } = await notesOn(keys(1500), locale);
  expect(lines).toEqual([...listed, sayCount('issue.more-unknown', 1495)]);
  expect(screen.container.getBoundingClientRect().height).toBeLessThan(400);
});

test('the notes are sent away by their button', async () => {
  const { screen, ondismiss } = await notesOn(faulty, 'ko');
  await screen.getByRole('button', { name: wordsIn('ko').say('dismiss'), exact: true }).click();
  expect(ondismiss).toHaveBeenCalledOnce();
});

test('the notes about a link stand in its figure, with what it shows instead, until they are sent away', async () => {
  const figure = await liveFigure({ locale: 'ko' });
  figure.experiment.read(tooLarge);
  await expect.element(figure.field('samples')).toHaveValue('9900');
  await expect.poll(() => figure.parts('.notes li')).toHaveLength(1);
  figure.answer();
  await figure.settled();
  expect(figure.parts('.pictures svg[role]')).toHaveLength(50);
  await figure.button('dismiss').click();
  expect(figure.parts('.notes')).toEqual([]);
});

test('the notes about a link go with the first change', async () => {
  const figure = await liveFigure();
  figure.experiment.read('std=zero');
  await expect.poll(() => figure.parts('.notes')).toHaveLength(1);
  await figure.choice('activation.tanh').click();
  expect(figure.parts('.notes')).toEqual([]);
});
