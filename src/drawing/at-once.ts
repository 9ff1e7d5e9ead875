/** Runs a drawing to its end without a pause. */
export function atOnce<T>(drawing: Generator<unknown, T>): T {
  let step = drawing.next();
  while (!step.done) step = drawing.next();
  return step.value;
}
