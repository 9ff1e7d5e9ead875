import { plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/**
 * The constant text of the `<style>` that Observable Plot puts into every SVG, the live ones included.
 * Read from Plot itself, so that an update cannot leave an old copy in the policy.
 */
export function plotStyle(): string {
  const { document } = parseHTML('<html></html>');
  return plot({ document, marks: [] }).querySelector('style')?.textContent ?? '';
}
