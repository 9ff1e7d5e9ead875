import { mdxToJs } from 'satteri';
import { expect, it } from 'vitest';
import { noBreaks, unbroken } from '../../src/site/no-breaks.ts';

it('a word and its number stay on one line, wherever in the prose they stand, and code stays as it is', async () => {
  const page = '표준편차 1과 모두 5\n\n| a |\n|---|\n| <A>시그모이드, 표준편차 0.01</A> |\n\n- sigmoid, std 1 and `std 1`\n';
  const { code } = await mdxToJs(page, { mdastPlugins: [noBreaks] });
  const text = code.replaceAll('\\xA0', '\u00a0');
  for (const kept of ['표준편차\u00a01과 모두\u00a05', '표준편차\u00a00.01', 'std\u00a01 and', '"std 1"']) expect(text).toContain(kept);
});

it('other spaces are left as they are', () => {
  for (const text of ['표준편차는 1', '층 5개', 'a std of 1', 'last 1']) expect(unbroken(text)).toBe(text);
});
