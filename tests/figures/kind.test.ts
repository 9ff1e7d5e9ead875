import { expect, test, vi } from 'vitest';
import { activations } from '../../src/figures/activations/kind.ts';
import { picture } from '../../src/figures/activations/picture.ts';
import { anyKind } from '../../src/figures/kind.ts';

test('what draws is asked for until it has loaded, and not once more', async () => {
  const load = vi.fn<() => Promise<typeof picture>>();
  load.mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue(picture);
  const kind = anyKind({ ...activations, load });
  await expect(kind.preload()).rejects.toThrow('offline');
  for (let time = 0; time < 2; time++) await expect(kind.preload()).resolves.toBe(picture);
  expect(load).toHaveBeenCalledTimes(2);
});
