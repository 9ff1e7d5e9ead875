import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findBrowser, launchArgs } from '../browser.ts';
import { address } from './built-site.ts';
import { median } from './table.ts';
import { within } from './within.ts';

/** What Lighthouse says of a page on a phone whose processor and network it slows down. */
export interface Verdict {
  /** From 0 to 100, by category: performance, accessibility, best-practices, seo. */
  readonly scores: Readonly<Record<string, number>>;
  /** The computer’s speed, as Lighthouse finds it: scores for performance of two runs compare where this does. */
  readonly benchmarkIndex: number;
  /** What lowers the scores, each as `category: audit`. */
  readonly failed: readonly string[];
}

/** The pages that are judged: start and lesson, light and heavy, in both languages. */
const judgedPages = ['en/', 'ko/', 'en/experiment/', 'en/vanishing-gradients/', 'en/edge/', 'ko/checking-the-book/'] as const;

/**
 * Judges one page in a browser of its own, with nothing cached.
 *
 * @param page - path from the site's root
 * @throws Error where it takes longer than two minutes, or gives a category no score
 */
export async function judge(page: string): Promise<Verdict> {
  const browser = await launch({ chromePath: await findBrowser(), chromeFlags: ['--headless=new', ...launchArgs] });
  try {
    const judged = lighthouse(address + page, { port: browser.port, output: 'json', logLevel: 'silent' });
    const report = (await within(120, `Lighthouse on ${page}`, judged))?.lhr;
    if (!report || report.runtimeError) throw new Error(`Lighthouse on ${page}: ${report?.runtimeError?.message ?? 'no report'}`);
    const categories = ['performance', 'accessibility', 'best-practices', 'seo'].map((id) => report.categories[id]!);
    return {
      scores: Object.fromEntries(categories.map(({ id, score }) => [id, whole(id, score)])),
      benchmarkIndex: report.environment.benchmarkIndex,
      failed: categories.flatMap(({ id, auditRefs }) =>
        auditRefs
          .filter((audit) => audit.weight > 0 && (report.audits[audit.id]?.score ?? 1) < 0.9)
          .map((audit) => `${id}: ${audit.id} ${report.audits[audit.id]?.displayValue ?? ''}`.trim()),
      ),
    };
  } finally {
    browser.kill();
  }
}

/** A score as it is shown, from 0 to 100. */
function whole(category: string, score: number | null): number {
  if (score === null) throw new Error(`Lighthouse gives no score for ${category}`);
  return Math.round(score * 100);
}

/** Judges pages one after the other, each five times; with `short`, the first page once. */
export async function judgePages(short: boolean): Promise<string> {
  const lines: string[] = [];
  for (const page of short ? judgedPages.slice(0, 1) : judgedPages) {
    const verdicts: Verdict[] = [];
    for (let time = 0; time < (short ? 1 : 5); time++) verdicts.push(await judge(page));
    lines.push(verdictLines(page, verdicts));
  }
  return lines.join('\n');
}

/** The median of each score, and from the least to the greatest where they differ; then what lowers any of them. */
export function verdictLines(page: string, verdicts: readonly Verdict[]): string {
  const spread = (values: readonly number[]) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return `${String(median(values))}${least < most ? ` (${String(least)}–${String(most)})` : ''}`;
  };
  const scores = Object.keys(verdicts[0]?.scores ?? {}).map(
    (id) => `${id} ${spread(verdicts.map((verdict) => verdict.scores[id] ?? NaN))}`,
  );
  const failed = [...new Set(verdicts.flatMap((verdict) => verdict.failed))].map((audit) => `\n    ${audit}`);
  return `${page.padEnd(26)}${scores.join(' · ')} · index ${spread(verdicts.map((verdict) => Math.round(verdict.benchmarkIndex)))}${failed.join('')}`;
}
