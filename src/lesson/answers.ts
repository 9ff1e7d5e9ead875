import { keepForVisit, keptForVisit } from '../site/visit.ts';

/** Where the answers of this visit are kept, by the names of their questions; the pages' inline scripts read it, too. */
export const answersKey = 'layer-by-layer.answers.1';

/** What the reader answered: an answer, a sketch as the exponents of its layers, or nothing, and read on. */
export type Given = string | readonly number[];

/** Said of a question that was left unanswered. */
export const skipped = '';

/** What is known where nothing can be kept: storage may be forbidden, full, or hold something else. */
let known: Readonly<Record<string, Given>> | undefined;

function all(): Readonly<Record<string, Given>> {
  if (known) return known;
  const kept = keptForVisit(answersKey);
  known = typeof kept === 'object' ? (kept as Record<string, Given>) : {};
  return known;
}

/** What the reader answered to a question during this visit; `undefined` where its answer is still folded. */
export const given = (name: string): Given | undefined => (Object.hasOwn(all(), name) ? all()[name] : undefined);

/** Notes an answer for the rest of the visit. That a question was skipped takes back no answer to it. */
export function remember(name: string, answer: Given): void {
  if (answer === skipped && given(name) !== undefined) return;
  known = { ...all(), [name]: answer };
  keepForVisit(answersKey, known);
}
