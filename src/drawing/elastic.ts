import { hundredths } from './svg.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;
/** Makes an element of SVG; attributes that are `undefined` are not there. */
export type Make = (name: string, attributes: Attributes, ...content: readonly (Node | string)[]) => SVGElement;

/** Makes elements of a document, without attaching them to it. */
export const maker =
  (document: Document): Make =>
  (name, attributes, ...content) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, String(value));
    made.append(...content);
    return made;
  };

/** A place within a drawing, as a share of its width or height. */
export const share = (part: number): string => `${String(hundredths(100 * part))}%`;

/** Room that words take up around an elastic drawing, in pixels. */
export interface Room {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface ElasticOptions {
  readonly make: Make;
  /** What the picture shows, as a sentence. */
  readonly label: string;
  /** Its size in a file, in pixels; a page gives it another. */
  readonly width: number;
  readonly height: number;
  readonly room: Room;
}

/**
 * A drawing that takes the size of its place: what is in it stands at shares of its width and height (`share`), while words and lines keep
 * their own size. So one drawing serves a phone and a wide page, and its words are as large on either. Words around it hang out over its edges:
 * the style sheet keeps room for them, and a file does as `room` says.
 */
export function elastic({ make, label, width, height, room }: ElasticOptions, ...content: readonly Node[]): SVGSVGElement {
  const svg = make(
    'svg',
    {
      class: 'elastic',
      'data-room': [room.top, room.right, room.bottom, room.left].join(' '),
      width,
      height,
      fill: 'currentColor',
      'font-size': fontSize,
      role: 'img',
      'aria-label': label,
    },
    ...content,
  );
  return svg as SVGSVGElement;
}

/** Size of all words in elastic drawings, in pixels on the screen. */
export const fontSize = 11;

/** The side of the square that shapes are drawn in before they are stretched over the drawing. */
export const side = 100;

/** Shapes that are stretched over the whole drawing, both ways, in units of `side`; their lines keep their width. */
export const stretched = (make: Make, ...shapes: readonly Node[]): SVGElement =>
  make('svg', { viewBox: `0 0 ${String(side)} ${String(side)}`, preserveAspectRatio: 'none', overflow: 'visible' }, ...shapes);

/** A line among stretched shapes. */
export const strokeOf = (colour: string, width = 1, dash?: string): Attributes => ({
  fill: 'none',
  stroke: colour,
  'stroke-width': width,
  'stroke-dasharray': dash,
  'vector-effect': 'non-scaling-stroke',
});

/** Paper around words, which keeps them apart from what they stand on. */
export const onPaper = { stroke: 'var(--paper)', 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } as const;
