/** From this depth on, drawings of layers are small and many to a row. */
const denseFrom = 11;

/**
 * A picture on its way, one element with the class `pictures` that is not attached to the document. It pauses by yielding nothing. Where
 * only a part of it can be seen, it yields the picture with that part, and returns it with the others: a comment stands for what stays.
 */
export type Drawing = Generator<HTMLElement | undefined, HTMLElement>;

/** Says which size of the chart that stands in the page can be seen; `undefined` where there is none. */
export type Seen = () => ChartSize | undefined;

/** One layer's drawing, and what is to be said below it; the line for it is kept free where there is nothing to say. */
export interface LayerPicture {
  readonly svg: SVGSVGElement;
  /** Phrases; without them there is no line. */
  readonly remarks?: readonly string[] | undefined;
}

/** What stands around the drawings of layers. */
export interface Around {
  /** Further classes of the whole, by which the style sheet lays it out. */
  readonly kinds?: string;
  /** What the upright axis says, and what the pale outlines are, in a line below; without it there is none. */
  readonly key?: { readonly axis: string; readonly before?: string | undefined };
  /** A drawing below all of them. */
  readonly below?: () => SVGSVGElement;
}

/**
 * A drawing for each layer, five in a row, or many in rows where they are small.
 * @param layers what each drawing is made of, the first layer first.
 * @param draw makes the drawing of layer `i`, from 0; `dense` says that it will be small.
 * @returns all of them, with a list, in an element of `document` that is not attached to it.
 */
export function* layerPictures<Layer>(
  document: Document,
  layers: readonly Layer[],
  draw: (layer: Layer, i: number, dense: boolean) => LayerPicture,
  { kinds = '', key, below }: Around = {},
): Drawing {
  const dense = layers.length >= denseFrom;
  const whole = document.createElement('div');
  whole.className = ['pictures', 'layers', kinds, dense ? 'dense' : ''].filter((name) => name !== '').join(' ');
  const list = document.createElement('ol');
  list.setAttribute('role', 'list'); // Safari forgets that a list without markers is one
  for (const [i, layer] of layers.entries()) {
    const { svg, remarks } = draw(layer, i, dense);
    const item = document.createElement('li');
    item.append(svg, ...(remarks ? [leftOutLine(document, remarks)] : []));
    list.append(item);
    yield;
  }
  if (layers.length > 0) whole.append(list);
  if (key) whole.append(keyLine(document, key));
  if (below) {
    whole.append(below());
    yield;
  }
  return whole;
}

/** The line that says what the upright axis is, and what the pale outlines are. */
function keyLine(document: Document, { axis, before }: NonNullable<Around['key']>): HTMLParagraphElement {
  const line = document.createElement('p');
  line.className = 'key';
  for (const [name, words] of Object.entries({ axis, before })) {
    if (words === undefined) continue;
    const part = document.createElement('span');
    part.className = name;
    part.textContent = words;
    line.append(part);
  }
  return line;
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

/** The sizes in which a chart is drawn; the style sheet shows the one that fits. */
const chartSizes = ['wide', 'narrow'] as const;
export type ChartSize = (typeof chartSizes)[number];

/**
 * One chart, drawn for a wide page and for a narrow one.
 * @param seen says which of them can be seen: that one is drawn first, to be shown at once. Without it, both come together.
 */
export function* chartPicture(document: Document, draw: (size: ChartSize) => SVGSVGElement, seen?: Seen): Drawing {
  const first = seen?.();
  const picture = (isWanted: (size: ChartSize) => boolean) => {
    const made = document.createElement('div');
    made.className = 'pictures chart';
    for (const size of chartSizes) {
      const part = isWanted(size) ? draw(size) : document.createComment('');
      if ('setAttribute' in part) part.setAttribute('class', size);
      made.append(part);
    }
    return made;
  };
  if (first !== undefined) yield picture((size) => size === first);
  return picture((size) => size !== first);
}
