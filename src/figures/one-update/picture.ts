import { elements } from '../../drawing/sum-table.ts';
import type { Draw } from '../kind.ts';
import { shownSamples, type OneUpdate } from './reading.ts';
import { summary } from './sentences.ts';
import { strips } from './strips.ts';
import { checkTables, updateTables } from './tables.ts';
import { tangent } from './tangent.ts';

/** Draws the batch at one weight, or the loss around it, and below the numbers, which can be checked by hand. */
export const picture: Draw<OneUpdate> = function* (document, reading, words) {
  const html = elements(document);
  const { opened, view } = reading;
  const whole = html('div', `pictures one-update ${view}`);
  yield;
  if (!opened) return whole;
  const { update, step, check } = opened;
  const said = summary(reading, words);
  const where = {
    step: words.exact(step),
    layer: words.exact(update.layer),
    neuron: words.exact(update.neuron),
    input: words.exact(update.input),
  };
  whole.append(html('p', 'title', words.say('one-update.title', where)));
  if (view === 'update') {
    const shown = words.exact(Math.min(update.inputs.length, shownSamples));
    whole.append(strips(document, opened, words.say('one-update.label.update', { shown, summary: said }), words));
    whole.append(...updateTables(document, reading, opened, words));
  } else if (check) {
    whole.append(tangent(document, opened, check, words.say('one-update.label.check', { summary: said }), words));
    whole.append(...checkTables(document, check, words));
  }
  return whole;
};
