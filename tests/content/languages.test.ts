import { describe, expect, it } from 'vitest';
import { elements, headings, page, pagesIn, type Element } from '../support/prose.ts';

/** What stands in the same order in both languages, with the same properties. Phrases and numbers follow the order of words. */
const inOrder = [
  'Beside',
  'Figure',
  'TrainingFigure',
  'Claim',
  'Ledger',
  'Slip',
  'StartingWeights',
  'Predict',
  'Folded',
  'DirectWay',
  'Recall',
  'NameTheFate',
  'TryIt',
  'Task',
  'Glossary',
  'Script',
];
const written = ({ name, props }: Element) => `${name} ${JSON.stringify(Object.entries(props).sort())}`;
const only = (names: readonly string[], text: string) =>
  elements(text)
    .filter(({ name }) => names.includes(name))
    .map(written);
const anyOrder = (names: readonly string[], text: string) => only(names, text).sort();

for (const { slug, text } of pagesIn('en')) {
  const korean = page('ko', slug);

  describe(`${slug} in Korean`, () => {
    it('has the figures, questions and tasks of the English page, in the same order', () => {
      expect(only(inOrder, korean)).toEqual(only(inOrder, text));
    });

    it('folds the same parts', () => {
      const folds = (text: string) => elements(text).filter(({ name }) => name === 'Deeper').length;
      expect(folds(korean)).toBe(folds(text));
    });

    it('has headings of the same levels, in the same order', () => {
      expect(headings(korean)).toEqual(headings(text));
    });

    it('speaks of the same claims, scenarios and measured numbers', () => {
      const names = ['ClaimMark', 'ScenarioLink', 'Drag', 'Measured', 'Trained'];
      expect(anyOrder(names, korean.replace(/ particle="[^"]*"/g, ''))).toEqual(anyOrder(names, text)); // which English has not
    });

    it('sends the reader to the glossary for the same terms', () => {
      expect(anyOrder(['Term'], korean)).toEqual(anyOrder(['Term'], text));
    });
  });
}
