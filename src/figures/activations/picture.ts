import { shareFrame } from '../../drawing/frame.ts';
import { layerPictures } from '../../drawing/pictures.ts';
import { frameRemarks, frameWords, keyWords } from '../../sentences/histogram.ts';
import type { Draw } from '../kind.ts';
import type { Activations } from './reading.ts';

/** Draws one histogram for each layer as the book does, 30 bars titled `1-layer`, with what it leaves out. */
export const picture: Draw<Activations> = (document, reading, words, around) => {
  const before = around?.before;
  const remarks = frameRemarks(reading, words);
  return layerPictures(
    document,
    reading.layers,
    (_, i) => ({ svg: shareFrame(document, reading, i, frameWords(reading, i, words, before?.of), before?.of), remarks: remarks?.[i] }),
    { kinds: reading.fitted ? 'long-ends' : '', key: keyWords(reading, words, before) },
  );
};
