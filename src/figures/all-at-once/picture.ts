import { smallGradient, smallHistogram } from './small.ts';
import { exponentsOf } from '../../drawing/gradient-chart.ts';
import { decadesAround } from '../../drawing/layer-chart.ts';
import { encode } from '../../scenario/codec.ts';
import { bookActivations, type FigureView } from '../../scenario/options.ts';
import { presetNames } from '../../scenario/presets.ts';
import { completed } from '../../scenario/scenario.ts';
import { cellLabel, cellNote, keptOf } from './sentences.ts';
import { rmsOf } from '../../sentences/gradient.ts';
import type { Draw, ShownRun } from '../kind.ts';
import type { Words } from '../../sentences/words.ts';

/**
 * Draws a table: a row for each of the starting weights, a column for each activation function, and in every cell a link that
 * opens the network which it shows. Roles are written out, since a style sheet may lay the table out as a grid.
 */
export const allAtOncePicture: Draw = function* (document, { runs, view: { view } }, words) {
  const decades = decadesAround(runs.flatMap((run) => exponentsOf(rmsOf(run))));
  const element = (name: string, role: string, ...content: (Node | string)[]) => {
    const made = document.createElement(name);
    made.setAttribute('role', role);
    made.append(...content);
    return made;
  };
  const heads = bookActivations.map((activation) => element('th', 'columnheader', words.say(`activation.${activation}`)));
  const rows: HTMLElement[] = [];
  for (const [row, preset] of presetNames.entries()) {
    const cells: HTMLElement[] = [];
    for (const run of runs.slice(row * bookActivations.length, (row + 1) * bookActivations.length)) {
      const label = cellLabel(run, view, words);
      const svg =
        view === 'gradients'
          ? smallGradient(document, rmsOf(run), decades, label)
          : smallHistogram(document, run.layers.at(-1)!.histogram, label);
      cells.push(element('td', 'cell', cell(document, run, view, svg, cellNote(run, view, words), words)));
      yield;
    }
    rows.push(element('tr', 'row', element('th', 'rowheader', words.say(`preset.${preset}`)), ...cells));
  }
  const table = element(
    'table',
    'table',
    element('thead', 'rowgroup', element('tr', 'row', element('td', 'cell'), ...heads)),
    element('tbody', 'rowgroup', ...rows),
  );
  const picture = document.createElement('div');
  picture.className = 'pictures overview';
  picture.append(table);
  return picture;
};

/** A link that opens a network: its drawing, and below it a tick if it keeps both its signal and its gradient, and a note. */
function cell(document: Document, run: ShownRun, view: FigureView, svg: SVGSVGElement, said: string, words: Words): HTMLElement {
  const link = document.createElement('a');
  const figure = view === 'gradients' ? 'gradient-flow' : 'activations';
  link.setAttribute('href', words.link(encode(run.scenario, completed({ range: run.range, figure }).view)));
  const { signal, gradient } = keptOf(run);
  const note = document.createElement('span');
  note.className = 'note';
  note.setAttribute('aria-hidden', 'true'); // the drawing's label says the same
  note.textContent = signal && gradient ? words.say('all-at-once.ticked', { note: said }) : said;
  link.append(svg, note);
  return link;
}
