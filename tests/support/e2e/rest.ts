/**
 * Waits for the figure to come to rest, and says what is not when that takes too long: that it is busy, or the layers whose histogram
 * names another mean and deviation than their row of the table, or, overflowing, another count.
 * Runs in the page, and uses nothing from outside.
 * @param limit in milliseconds.
 */
export async function restless(figure: Element, limit: number): Promise<string[]> {
  const amiss = (): string[] => {
    if (figure.getAttribute('aria-busy') !== 'false') return ['busy'];
    if (figure.querySelector<HTMLSelectElement>(`select#${figure.id}-figure`)?.value !== 'activations') return [];
    const labels = Array.from(figure.querySelectorAll('.pictures svg[role]'), (svg) => svg.getAttribute('aria-label') ?? '');
    const rows = Array.from(figure.querySelectorAll('.numbers tbody tr'), (row) => Array.from(row.children, (cell) => cell.textContent));
    if (labels.length !== rows.length) return [`${String(labels.length)} histograms, ${String(rows.length)} rows`];
    return labels.filter((label, i) => {
      const [, mean = '', std = ''] = rows[i] ?? [];
      const [infinite = '', nan = ''] = rows[i]?.slice(-3) ?? []; // measures may stand before them
      const nonfinite = Number(infinite.replaceAll(',', '')) + Number(nan.replaceAll(',', ''));
      return nonfinite === 0
        ? !(label.includes(` ${mean}`) && label.includes(` ${std}`))
        : !label.replaceAll(',', '').includes(String(nonfinite));
    });
  };
  const end = performance.now() + limit;
  do await new Promise(requestAnimationFrame);
  while (amiss().length > 0 && performance.now() < end);
  await new Promise((resolve) => requestIdleCallback(resolve)); // what cannot be seen of a chart is drawn then, and asked for before
  return amiss();
}
