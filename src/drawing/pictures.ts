/** From this depth on, drawings of layers are small and many to a row. */
const denseFrom = 11;

/** One layer's drawing, and what is to be said below it; the line for it is kept free where there is nothing to say. */
export interface LayerPicture {
  readonly svg: SVGSVGElement;
  /** Phrases; without them there is no line. */
  readonly remarks?: readonly string[];
}

/**
 * A list with a drawing for each layer, which the style sheet lays out.
 * @param layers what each drawing is made of, the first layer first.
 * @param draw makes the drawing of layer `i`, from 0; `dense` asks for a small one.
 * @returns the whole list, an element of `document` that is not attached to it.
 */
export function* layerPictures<Layer>(
  document: Document,
  layers: readonly Layer[],
  draw: (layer: Layer, i: number, dense: boolean) => LayerPicture,
): Generator<void, HTMLOListElement> {
  const dense = layers.length >= denseFrom;
  const list = pictureList(document, dense ? 'dense' : '');
  for (const [i, layer] of layers.entries()) {
    const { svg, remarks } = draw(layer, i, dense);
    const item = document.createElement('li');
    item.append(svg, ...(remarks ? [leftOutLine(document, remarks)] : []));
    list.append(item);
    yield;
  }
  return list;
}

/**
 * An empty list for drawings.
 * @param kinds further classes, by which the style sheet lays it out.
 */
export function pictureList(document: Document, kinds: string): HTMLOListElement {
  const list = document.createElement('ol');
  list.className = `pictures ${kinds}`.trim();
  list.setAttribute('role', 'list'); // Safari forgets that a list without markers is one
  return list;
}

/** The line below a drawing that says what it leaves out. */
export function leftOutLine(document: Document, remarks: readonly string[]): HTMLParagraphElement {
  const line = document.createElement('p');
  line.className = 'left-out';
  line.textContent = remarks.join(' · ');
  return line;
}

/** One chart, drawn for a wide page and for a narrow one; the style sheet shows the one that fits. */
export function* chartPicture(document: Document, draw: (size: 'wide' | 'narrow') => SVGSVGElement): Generator<void, HTMLDivElement> {
  const picture = document.createElement('div');
  picture.className = 'pictures chart';
  for (const size of ['wide', 'narrow'] as const) {
    const svg = draw(size);
    svg.setAttribute('class', size);
    picture.append(svg);
    yield;
  }
  return picture;
}
