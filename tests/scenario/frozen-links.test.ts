import { expect, test } from 'vitest';
import { decode, encode } from '../../src/scenario/codec.ts';
import { textbookView } from '../../src/scenario/scenario.ts';
import frozen from './frozen-links.json' with { type: 'json' };

// Links that readers may have kept. Their meaning never changes: lines are added to the file, never edited. The first of them say
// nothing of what did not exist yet: an independent input, the activations' histograms, how the network would be trained.
const unsaid = {
  ...{ correlation: 0, data: 'digits', dataseed: 0, optimizer: 'sgd', rate: 0.1, batch: 100, steps: 500 },
  ...{ norm: 'none', residual: 'false', lsuv: 'false', clip: 0, rivals: '', step: 0, digit: 1, input: 1 },
};
test.each(frozen.map(([query, scenario, view]) => [query, scenario, view] as [string, object, object]))(
  '%s means what it always meant',
  (query, scenario, view) => {
    const read = decode(query);
    expect(read.scenario).toMatchObject({ ...unsaid, ...scenario });
    expect(read.view).toEqual({ ...textbookView, ...view });
    expect(read.issues).toEqual([]);
    // What is written today says all that the link said, and what it left out.
    const written = encode(read.scenario, read.view);
    expect(written.split('&')).toEqual(expect.arrayContaining(query.split('&')));
    expect(decode(written)).toEqual({ ...read, issues: [], unknown: [] });
  },
);
