import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import glossary from '../../content/glossary.json' with { type: 'json' };
import { texts } from '../../src/i18n/index.ts';
import { documentOf } from '../support/e2e/html.ts';
import { folderOf, locales, pages, sites, type Locale } from '../support/e2e/pages.ts';

/** What the search keeps of a page. */
interface Fragment {
  readonly url: string;
  /** The words that it reads there. */
  readonly content: string;
  readonly anchors: readonly { readonly element: string; readonly id: string; readonly text: string }[];
}

/** Before what it keeps, Pagefind writes its own name. */
const signature = 'pagefind_dcd';

/** What the search keeps of each page of the site. */
function fragments(): Fragment[] {
  const folder = join(folderOf(sites[0]), 'pagefind/fragment');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.pf_fragment'))
    .map(
      (file) =>
        JSON.parse(
          gunzipSync(readFileSync(join(folder, file)))
            .toString()
            .slice(signature.length),
        ) as Fragment,
    );
}
const fragmentOf = (locale: Locale, slug: string): Fragment => fragments().find(({ url }) => url === `/${locale}/${slug}/`)!;

/** What a reader works with, and what stands there to be looked up, not to be read. */
const machinery =
  'button, input, select, option, textarea, progress, summary, legend, output, [role=slider], [popover], figure.experiment, .formula, .verdict, td .measured';
/** What Pagefind leaves out by itself. */
const leftOut = '[data-pagefind-ignore], noscript, svg, label, form, footer, nav, template, script, style';

test('the search reads the lesson, and none of its controls, pictures, checks and marks', () => {
  const read = pages.flatMap((page) => {
    const found = [...documentOf(page).querySelectorAll('[data-pagefind-body]')].flatMap((body) => [...body.querySelectorAll(machinery)]);
    return found
      .filter((part) => part.textContent.trim() !== '' && !part.closest(leftOut))
      .map((part) => `${page}: ${part.outerHTML.slice(0, 100)}`);
  });
  expect(read).toEqual([]);
});

for (const locale of locales) {
  test(`no word of a control, a task check or a prediction is in the index (${locale})`, () => {
    const words = texts(locale);
    const never = [
      words['experiment.reset'],
      words['experiment.draw-again'],
      words['task.checked'],
      words['task.go'],
      words['site.licences'],
    ];
    const kept = fragments().filter(({ url }) => url.startsWith(`/${locale}/`));
    expect(kept.length).toBeGreaterThan(10);
    for (const { url, content } of kept)
      expect(
        never.filter((word) => content.includes(word)),
        url,
      ).toEqual([]);
  });

  test(`every entry of the glossary is a place of its own, whose words stand apart (${locale})`, () => {
    const other = locales.find((one) => one !== locale)!;
    const { anchors, content } = fragmentOf(locale, 'glossary');
    const places = new Map(anchors.filter(({ element }) => element === 'h2').map(({ id, text }) => [id, text]));
    for (const entry of glossary) {
      const { term, meaning } = entry[locale];
      const title = entry[other].term === term ? term : `${term} ${entry[other].term}`;
      expect(places.get(entry.id)).toBe(title);
      expect(content).toContain(`${title}. ${meaning}`);
    }
    expect(documentOf(`${locale}/glossary/`).querySelectorAll('.parts a')).toHaveLength(0);
  });
}
