/** Opens everything that waits for the answer to a question. */
export function unfold(name: string): void {
  for (const part of document.querySelectorAll(`[data-folds="${name}"]`)) part.removeAttribute('hidden');
}
