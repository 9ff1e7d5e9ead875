/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A name that wants to stand beside its mark. */
export interface Wish {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Where a name stands: the place of its beginning or end, at half its height. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** Pixels from a mark to its name, and how far a name is moved at a time. */
const [gap, nudge] = [10, 7];
/** How many times it is moved at most, up or down. */
const most = 22;

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Places names beside their marks so that none covers another or a mark: each as near to its own as it can be, in the order of the wishes.
 * @param taken what no name may cover.
 * @param frame what all names stay in.
 * @returns a place each; beside its mark where there is no free one.
 */
export function placed(wishes: readonly Wish[], taken: readonly Box[], frame: Box, height: number): LabelPlace[] {
  const full: Box[] = [...taken];
  return wishes.map((wish) => {
    const places = placesFor(wish);
    const free = places.find((place) => {
      const box = boxOf(place, wish.width, height);
      return inside(box, frame) && !full.some((other) => meet(box, other));
    });
    const place = free ?? places[0]!;
    full.push(boxOf(place, wish.width, height));
    return place;
  });
}

const inside = (box: Box, frame: Box): boolean =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

/** The box of a name. */
const boxOf = ({ x, y, anchor }: LabelPlace, width: number, height: number): Box => ({
  left: anchor === 'start' ? x : x - width,
  right: anchor === 'start' ? x + width : x,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** Places for a name, the nearest first: right of its mark, left of it, and then further and further up and down. */
const placesFor = ({ x, y }: Wish): LabelPlace[] =>
  Array.from({ length: most + 1 }, (_, i) => i).flatMap((i) =>
    (i === 0 ? [0] : [-i, i]).flatMap((moved) => [
      { x: x + gap, y: y + moved * nudge, anchor: 'start' as const },
      { x: x - gap, y: y + moved * nudge, anchor: 'end' as const },
    ]),
  );
