/**
 * Lets the keyboard reach a formula or a table that is wider than its line and scrolls, and names each table by the heading above it.
 * @param all headings, formulas and tables of a page, in their order.
 */
export function reachWide(all: Iterable<Element>): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  let heading = '';
  for (const element of all) {
    if (element.matches('[id]')) {
      heading = element.id;
      continue;
    }
    if (element.matches('table')) element.setAttribute('aria-labelledby', heading);
    observer.observe(element);
  }
}
