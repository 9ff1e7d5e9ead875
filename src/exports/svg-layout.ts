import { textWidth } from '../drawing/text-width.ts';

/** A drawing and the place of its upper left corner, in pixels. */
export interface PlacedDrawing {
  readonly svg: Element;
  readonly x: number;
  readonly y: number;
}

/** A line of words beside drawings, and the place where it stands on its baseline. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  /** A head of a row or of a column, or a remark on a drawing. */
  readonly role: 'head' | 'remark';
}

/** Where everything stands in a picture. */
export interface Layout {
  readonly drawings: readonly PlacedDrawing[];
  readonly lines: readonly PlacedLine[];
  /** Size of the whole. */
  readonly width: number;
  readonly height: number;
}

/** Of the words beside drawings: the size of the type and the height of a line, in pixels; beside small drawings they stand as on a wide page. */
export const fontSize = 10;
const leading = 13;
/** Between the columns of a table, and between its rows. */
const gap = 8;
/** Between networks side by side. */
const wideGap = 20;

const sizeOf = (svg: Element) => ({ width: Number(svg.getAttribute('width')), height: Number(svg.getAttribute('height')) });
const isDrawing = (part: Element): boolean => part.localName === 'svg';
const isList = (part: Element): boolean => part.localName === 'ol';
const most = (numbers: readonly number[]): number => Math.max(0, ...numbers);

/** Room for the words around a drawing, as it says itself. */
const roomOf = (svg: Element) => {
  const [top = 0, right = 0, bottom = 0, left = 0] = (svg.getAttribute('data-room') ?? '').split(' ').map(Number);
  return { top, right, bottom, left };
};

/** Lays out the drawings of a figure in their own size, as a wide page does; of a chart that is drawn for two widths, the wide one. */
export function layoutOf(picture: Element): Layout {
  const wide = picture.querySelector('svg.wide');
  if (wide) return { drawings: [{ svg: wide, x: 0, y: 0 }], lines: [], ...sizeOf(wide) };
  // Layers come first: one of them may have a table of its own.
  if (picture.classList.contains('layers')) return layersLayout(picture);
  const table = picture.querySelector('table');
  return table ? tableLayout(table) : listLayout(picture, 3, wideGap);
}

/**
 * The drawings of layers, ten to a row where they are small and five otherwise, and the input before them where there is one; the lines that
 * explain them, and the drawings that belong to all layers: each below what stands before it in the picture.
 */
function layersLayout(picture: Element): Layout {
  const perRow = (picture.classList.contains('dense') ? 10 : 5) + (picture.classList.contains('path') ? 1 : 0);
  const parts = Array.from(picture.children);
  const lists = new Map(parts.filter(isList).map((list) => [list, listLayout(list, perRow, 0)] as const));
  const inLists = [...lists.values()].flatMap(({ drawings }) => drawings);
  const left = most(inLists.map(({ svg }) => roomOf(svg).left));
  const alone = parts.filter(isDrawing);
  const width = most([
    ...[...lists.values()].map((list) => list.width),
    ...alone.map((svg) => roomOf(svg).left + sizeOf(svg).width + roomOf(svg).right),
  ]);
  const drawings: PlacedDrawing[] = [];
  const lines: PlacedLine[] = [];
  let y = 0;
  for (const part of parts) {
    const list = lists.get(part);
    if (list) {
      drawings.push(...list.drawings.map((placed) => ({ ...placed, y: y + placed.y })));
      lines.push(...list.lines.map((line) => ({ ...line, y: y + line.y })));
      y += list.height;
    } else if (isDrawing(part)) {
      const room = roomOf(part);
      drawings.push({ svg: part, x: room.left, y: y + room.top });
      y += room.top + sizeOf(part).height + room.bottom;
    } else if (part.classList.contains('key')) {
      for (const said of Array.from(part.children)) y += write(lines, said, { x: left, y, anchor: 'start', role: 'remark' }, width - left);
    }
  }
  return { drawings, lines, width, height: y };
}

/** Drawings side by side in rows, with the room that their words take; what only the first of them has on its left hangs out. */
function listLayout(list: Element, perRow: number, between: number): Layout {
  const items = Array.from(list.children, (item) => Array.from(item.querySelectorAll('svg[role="img"], .left-out')));
  const all = items.flatMap((parts) => parts.filter(isDrawing));
  const others = all.length > 1 ? all.slice(1) : all;
  const [axis, rest] = [most(all.map((svg) => roomOf(svg).left)), Math.min(...others.map((svg) => roomOf(svg).left))];
  const pitch = most(all.map((svg) => sizeOf(svg).width + rest + roomOf(svg).right)) + between;
  const drawings: PlacedDrawing[] = [];
  const lines: PlacedLine[] = [];
  let y = 0;
  for (let first = 0; first < items.length; first += perRow) {
    const row = items.slice(first, first + perRow);
    for (let part = 0; part < most(row.map(({ length }) => length)); part++) {
      const heights = row.map((parts, i) => {
        const [x, here] = [axis + i * pitch, parts[part]];
        if (!here) return 0;
        if (!isDrawing(here)) return write(lines, here, { x, y, anchor: 'start', role: 'remark' }, pitch - between - gap);
        const room = roomOf(here);
        drawings.push({ svg: here, x, y: y + room.top });
        return room.top + sizeOf(here).height + room.bottom;
      });
      y += most(heights);
    }
  }
  return { drawings, lines, width: axis + Math.min(items.length, perRow) * pitch - between, height: y };
}

/** A table on its side: its rows become columns, so that it is wide and low. */
function tableLayout(table: Element): Layout {
  const heads = Array.from(table.querySelectorAll('thead th'));
  const rows = Array.from(table.querySelectorAll('tbody tr'), (row) => ({
    head: row.querySelector('th')!,
    cells: Array.from(row.querySelectorAll('td'), (cell) => ({ svg: cell.querySelector('svg')!, note: cell.querySelector('.note')! })),
  }));
  const { width, height } = sizeOf(table.querySelector('svg')!);
  const left = most(heads.map(({ textContent }) => textWidth(textContent, fontSize))) + gap;
  const columns = rows.map((row, i) => ({ ...row, x: left + i * (width + gap) }));
  const drawings: PlacedDrawing[] = [];
  const lines: PlacedLine[] = [];
  const under = (x: number, top: number) => ({ x: x + width / 2, y: top, anchor: 'middle' }) as const;
  let y = gap + most(columns.map(({ head, x }) => write(lines, head, { ...under(x, 0), role: 'head' }, width)));
  for (const [i, head] of heads.entries()) {
    write(lines, head, { x: 0, y: y + (height - leading) / 2, anchor: 'start', role: 'head' }, left);
    const notes = columns.map(({ cells, x }) => {
      const { svg, note } = cells[i]!;
      drawings.push({ svg, x, y });
      return write(lines, note, { ...under(x, y + height), role: 'remark' }, width);
    });
    y += height + most(notes) + gap;
  }
  return { drawings, lines, width: left + columns.length * (width + gap) - gap, height: y - gap };
}

/**
 * Writes an element's words below `y`, broken where they are too long.
 * @returns the height that they take
 */
function write(lines: PlacedLine[], { textContent }: Element, place: Omit<PlacedLine, 'text'>, width: number): number {
  const broken = brokenAt(width, textContent.trim());
  lines.push(...broken.map((text, i) => ({ ...place, text, y: place.y + i * leading + fontSize })));
  return broken.length * leading;
}

/** Breaks a text between words, so that no line is wider unless a single word is. */
function brokenAt(width: number, text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const longer = lines.length > 0 ? `${lines.at(-1)!} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
