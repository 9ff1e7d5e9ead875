import { gridOf } from '../drawing/grid.ts';
import { edgesOf } from '../statistics/histogram.ts';
import type { ShownRun } from '../readings/run.ts';

/** How long the outputs fall, in milliseconds. */
const time = 400;
/** Size of a falling dot, in pixels. */
const size = 4;

/**
 * Lets the outputs of a layer fall from their cells into the bins of the histogram below; what asks for less motion sees nothing of it.
 * @param picture holds the drawings: the input, then a layer each.
 * @param layer counted from 1.
 */
export function fall(picture: HTMLElement, run: ShownRun, layer: number): void {
  picture.querySelector('.falling')?.remove();
  const svg = picture.querySelectorAll('svg[data-grid]')[layer];
  const grid = svg && gridOf(svg);
  const values = run.measures?.[layer - 1]?.path?.activations;
  if (!grid || !values || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const [frame, place] = [picture.getBoundingClientRect(), svg.getBoundingClientRect()];
  const [across, down] = [place.width / Number(svg.getAttribute('width')), place.height / Number(svg.getAttribute('height'))];
  const edges = edgesOf(run.layers[layer - 1]!.histogram.interval);
  const bins = edges.length - 1;
  const layerOfDots = document.createElement('div');
  layerOfDots.className = 'falling';
  layerOfDots.setAttribute('aria-hidden', 'true');
  const cells = grid.columns * grid.rows;
  for (const [cell, value] of values.slice(0, cells).entries()) {
    if (!(value >= edges[0]! && value <= edges[bins]!)) continue;
    const bin = Math.min(
      bins - 1,
      edges.findLastIndex((edge) => edge <= value),
    );
    const [column, row] = [cell % grid.columns, Math.floor(cell / grid.columns)];
    const x = (((column + 0.5) * grid.right) / grid.columns) * across;
    const y = (((row + 0.5) * grid.bottom) / grid.rows) * down;
    const dot = document.createElement('i');
    const at = (left: number, top: number) =>
      `translate(${String(place.left - frame.left + left - size / 2)}px, ${String(place.top - frame.top + top - size / 2)}px)`;
    layerOfDots.append(dot);
    dot.animate([{ transform: at(x, y) }, { transform: at(((bin + 0.5) * place.width) / bins, place.height - size / 2) }], {
      duration: time,
      easing: 'ease-in',
      fill: 'both',
    });
  }
  picture.append(layerOfDots);
  setTimeout(() => {
    layerOfDots.remove();
  }, time);
}
