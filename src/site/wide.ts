/** The heading under which something stands. */
function headingOf(element: Element): Element | undefined {
  const before = [...document.querySelectorAll('main :is(h1, h2, h3)[id]')].filter(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before.at(-1);
}

function set(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Lets the keyboard reach a formula or a table that is wider than its line and scrolls, and gives a table the name of its part of the page. */
export function reachWide(all: Iterable<Element>): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const isWide = target.scrollWidth > target.clientWidth;
      const heading = isWide && target.matches('table') ? headingOf(target) : undefined;
      set(target, 'tabindex', isWide ? '0' : undefined);
      set(target, 'aria-labelledby', heading?.id);
    }
  });
  for (const element of all) observer.observe(element);
}
