import { scale as plotScale } from '@observablehq/plot';
import { encode } from 'fast-png';
import type { Interval } from '../../statistics/histogram.ts';
import type { ActivationMap } from '../../statistics/measures.ts';

/** Shades of the colour map; an image holds one of them a cell, as an index into its palette. */
export const shades = 126;
const [black, white] = [shades, shades + 1];

/**
 * Cividis (Nuñez, Anderton & Renslow 2018, doi:10.1371/journal.pone.0199239), from dark blue to yellow: lightness rises all
 * the way, and those who see no red or no green see the same colours. Then black and white for cells without a number.
 */
export const palette: readonly (readonly number[])[] = (() => {
  const cividis = plotScale({ color: { type: 'linear', scheme: 'cividis', domain: [0, shades - 1] } });
  const rgb = (shade: number) => Array.from(String(cividis.apply(shade)).matchAll(/\d+/g), ([channel]) => Number(channel));
  return [...Array.from({ length: shades }, (_, shade) => rgb(shade)), [0, 0, 0], [255, 255, 255]];
})();

/**
 * A layer's activations as a PNG in a data: URL, an input a row, a neuron a column. One pixel a cell; where a value is ∞ or
 * NaN, four pixels a cell, so that such cells can be hatched in black and white.
 * @param scale values of the darkest and of the brightest shade; equal ends, or none, make one shade.
 */
export function mapImage({ rows, columns, values }: ActivationMap, scale: Interval | undefined): string {
  const zoom = values.every(Number.isFinite) ? 1 : 2;
  const [width, height] = [columns * zoom, rows * zoom];
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = values[Math.floor(y / zoom) * columns + Math.floor(x / zoom)]!;
      data[y * width + x] = Number.isFinite(value) ? shadeOf(value, scale) : (x + y) % 4 < 2 ? black : white;
    }
  }
  return dataUrl(width, height, data);
}

/** All shades in a row, from the darkest to the brightest. */
export const colourBar = (): string =>
  dataUrl(
    shades,
    1,
    Uint8Array.from({ length: shades }, (_, shade) => shade),
  );

function shadeOf(value: number, scale: Interval | undefined): number {
  if (!scale || scale[0] === scale[1]) return shades / 2;
  const position = (value - scale[0]) / (scale[1] - scale[0]);
  return Math.min(Math.floor(position * shades), shades - 1);
}

function dataUrl(width: number, height: number, data: Uint8Array): string {
  const png = encode({ width, height, data, depth: 8, channels: 1, palette: palette.map((colour) => [...colour]) });
  return `data:image/png;base64,${btoa(String.fromCharCode(...png))}`;
}
