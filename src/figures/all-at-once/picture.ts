import { exponentsOf } from '../../readings/decades.ts';
import { decadesAround } from '../../drawing/layer-chart.ts';
import { encode } from '../../scenario/codec.ts';
import { bookActivations } from '../../scenario/options.ts';
import { presetNames } from '../../scenario/presets.ts';
import { completed } from '../../scenario/scenario.ts';
import type { Words } from '../../sentences/words.ts';
import type { Draw } from '../kind.ts';
import { keepsBoth, type AllAtOnce, type Network } from './reading.ts';
import { cellLabel, cellNote } from './cells.ts';
import { smallGradient, smallHistogram } from './small.ts';

/**
 * Draws a table: a row for each of the starting weights, a column for each activation function, and in every cell a link that
 * opens the network which it shows; those that keep signal and gradient stand in a frame, the others are pale. Roles are written out, since a style sheet may lay the table out as a grid.
 */
export const picture: Draw<AllAtOnce> = function* (document, reading, words) {
  const { networks, view, depth } = reading;
  const decades = decadesAround(networks.flatMap(({ gradient }) => exponentsOf(gradient.steps)));
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
    for (const network of networks.slice(row * bookActivations.length, (row + 1) * bookActivations.length)) {
      const label = cellLabel(network, reading, words);
      const standing = depth === 1 ? 'like-others' : keepsBoth(network) ? 'framed' : 'pale';
      const svg =
        view === 'gradients'
          ? smallGradient(document, network.gradient.rms, decades, label, standing)
          : smallHistogram(document, network.last.histogram, label, standing);
      cells.push(element('td', 'cell', cell(document, network, reading, svg, words)));
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

/** A link that opens a network: its drawing, and below it a note. */
function cell(document: Document, network: Network, reading: AllAtOnce, svg: SVGSVGElement, words: Words): HTMLElement {
  const link = document.createElement('a');
  const figure = reading.view === 'gradients' ? 'gradient-flow' : 'activations';
  link.setAttribute('href', words.link(encode(network.scenario, completed({ range: reading.range, figure }).view)));
  const note = document.createElement('span');
  note.className = keepsBoth(network) ? 'note kept' : 'note';
  note.setAttribute('aria-hidden', 'true'); // the drawing's label says the same
  note.textContent = cellNote(network, reading, words);
  link.append(svg, note);
  return link;
}
