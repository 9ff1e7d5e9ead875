import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { fileName } from '../../src/exports/file-name.ts';
import { lostInWords } from '../../src/exports/lost.ts';
import { decode } from '../../src/scenario/codec.ts';
import { measureWords } from '../../src/sentences/measure-words.ts';
import { measureNames, type Lost, type Measure, type MeasureName } from '../../src/statistics/measures.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';

/** A file that the reader takes along: its name and its text. */
async function taken(figure: ExperimentFigure, format: 'CSV' | 'JSON'): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([figure.page.waitForEvent('download'), figure.download(format).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** A measure as a file has it. */
function measureOf(text: string): Measure {
  if (text === '') return null;
  const lost = (Object.keys(lostInWords) as Lost[]).find((kind) => lostInWords[kind] === text);
  return lost ?? Number(text);
}

for (const { locale, kind, query } of [
  { locale: 'en', kind: 'activations', query: 'activation=tanh&init=he&layers=3&samples=200' },
  { locale: 'ko', kind: 'signal-and-offset', query: 'figure=signal-and-offset&std=0.01&samples=200' },
] as const) {
  test(`the files that are taken along hold the numbers of the table: ${kind} (${locale})`, async ({ page }) => {
    const figure = await new ExperimentFigure(page, locale).open(query);
    await figure.settled();
    const csv = await taken(figure, 'CSV');
    const json = await taken(figure, 'JSON');
    expect([csv.name, json.name]).toEqual(['csv', 'json'].map((extension) => fileName(decode(query), extension)));

    // The histograms’ table has no measures; that of another figure of the same run has them all.
    if (kind === 'activations') await figure.kind.selectOption('gradient-flow');
    await figure.settled();
    const { say, exact } = figure.words;
    // A file has nine digits: its 1 may be what the table says to be above 0.999.
    const nearlyOne = measureWords('neuronSimilarity', 0.9999, figure.words);
    const asInTable = (name: string, measure: Measure, cell: string) =>
      measure === 1 && cell === nearlyOne ? cell : measureWords(name as MeasureName, measure, figure.words);
    const [head, ...lines] = csv.text
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    const { layers } = (JSON.parse(json.text) as [{ layers: Record<string, number | string | null | number[]>[] }])[0];
    expect(lines).toHaveLength(layers.length);
    const csvColumn = (name: string) => lines.map((fields) => fields[head!.indexOf(name)]!);
    const jsonColumn = (name: string) => layers.map((layer) => layer[name]);
    for (const [name, heading] of [
      ['mean', say('numbers.mean')],
      ['std', say('numbers.std')],
      ...measureNames.map((name) => [name, say(`measure.${name}`)] as const),
    ] as const) {
      const table = await figure.column(heading);
      expect(
        csvColumn(name).map((text, i) => asInTable(name, measureOf(text), table[i]!)),
        `${name} as CSV`,
      ).toEqual(table);
      expect(
        jsonColumn(name).map((value, i) => asInTable(name, measureOf(value === null ? '' : String(value)), table[i]!)),
        `${name} as JSON`,
      ).toEqual(table);
    }
    const counts = await figure.column(say('numbers.counts'));
    expect(
      csvColumn('histogram').map((text) =>
        text
          .split(' ')
          .map((count) => exact(Number(count)))
          .join(' '),
      ),
    ).toEqual(counts);
    expect(jsonColumn('histogram').map((numbers) => (numbers as number[]).map(exact).join(' '))).toEqual(counts);
    expect(csvColumn('samples')).toEqual(layers.map(() => '200'));
  });
}
