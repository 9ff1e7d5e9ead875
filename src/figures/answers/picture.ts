import { elements } from '../../drawing/sum-table.ts';
import type { Words } from '../../sentences/words.ts';
import type { Draw } from '../kind.ts';
import { answerBars } from './bars.ts';
import { confusionTable } from './confusion.ts';
import { digitPicture, namePicture } from './digit.ts';
import type { AnswersReading, Known } from './reading.ts';
import { asClass, className, mistakeLabel, summary } from './sentences.ts';

/** Draws what the network says of one sample, its worst mistakes, or how it confuses the classes. */
export const picture: Draw<AnswersReading> = function* (document, reading, words) {
  const whole = elements(document)('div', `pictures answers ${reading.view}`);
  yield;
  if (reading.known) whole.append(...parts[reading.view](document, reading, reading.known, words));
  return whole;
};

type Parts = (document: Document, reading: AnswersReading, known: Known, words: Words) => Element[];

const parts: Readonly<Record<AnswersReading['view'], Parts>> = {
  digit(document, reading, known, words) {
    const { pixels, label, sample } = known.answers;
    const number = words.exact(sample);
    const html = elements(document);
    const picture = reading.isDigits
      ? [
          digitPicture(
            document,
            pixels,
            words.say('answers.label.picture', { sample: number, label: asClass(label, reading, words) }),
            false,
          ),
        ]
      : [];
    const said = words.say('answers.label.bars', { classes: words.exact(reading.classes), summary: summary(reading, words) });
    return [
      html('div', 'sample', ...picture, html('p', 'note', words.say('answers.number', { sample: number }))),
      answerBars(document, reading, known, said, words),
    ];
  },
  mistakes(document, reading, { answers }, words) {
    const html = elements(document);
    const list = html('ol', '');
    list.setAttribute('role', 'list'); // Safari forgets that a list without markers is one
    for (const mistake of answers.mistakes) {
      const label = mistakeLabel(mistake, reading, words);
      const caption = words.say('answers.caption', {
        label: className(mistake.label, reading, words),
        answer: className(mistake.answer, reading, words),
      });
      const svg = reading.isDigits ? digitPicture(document, mistake.pixels, label, true) : namePicture(document, caption, label);
      const name = reading.isDigits ? [html('b', '', caption), ' '] : [];
      const item = html(
        'li',
        mistake.sample === answers.sample ? 'chosen' : '',
        svg,
        html('p', '', ...name, words.percent(mistake.probability)),
      );
      list.append(item);
    }
    return [list];
  },
  confusion(document, reading, known, words) {
    const said = words.say('answers.label.confusion', { classes: words.exact(reading.classes), summary: summary(reading, words) });
    return [confusionTable(document, reading, known, said, words)];
  },
};
