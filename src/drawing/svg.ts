import { plot, type PlotOptions } from '@observablehq/plot';

/** Attributes that hold lengths, and nothing but lengths. */
const lengths = new Set(['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height', 'transform', 'd']);

/**
 * Draws with Observable Plot and returns an SVG that is one picture to assistive technology.
 *
 * Plot labels its groups in ways that no role allows, so those labels go; its `<style>` is the same for every picture and
 * stands in the site's style sheet instead. Lengths are rounded to hundredths of a pixel, a third of the bytes.
 * @param document the page's, or linkedom's while the site is built.
 * @param label what the picture shows, as a sentence.
 */
export function drawSvg(document: Document, label: string, options: PlotOptions): SVGSVGElement {
  const svg = plot({ ...options, document }) as unknown as SVGSVGElement;
  svg.querySelector('style')?.remove();
  for (const element of svg.querySelectorAll('*')) {
    element.removeAttribute('aria-label');
    element.removeAttribute('aria-description');
    for (const { name, value } of [...element.attributes]) {
      if (lengths.has(name) && !value.endsWith('em')) element.setAttribute(name, rounded(value));
    }
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  return svg;
}

/** A length in hundredths of a pixel. */
export const hundredths = (length: number): number => Math.round(length * 100) / 100;
/** A length in tenths of a pixel, as it is written into a path. */
export const tenths = (length: number): string => String(Math.round(length * 10) / 10);

const rounded = (text: string): string => text.replace(/-?\d+\.\d+/g, (number) => String(hundredths(Number(number))));
