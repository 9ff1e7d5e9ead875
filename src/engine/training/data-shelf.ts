import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { digitBytes, digitsHash, loadData, type Data } from '../../network/data.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { NoData } from './no-data.ts';

type Asked = Pick<Scenario, 'data' | 'dataseed'>;

/** The data of the newest trainings, made once; the file of digits is loaded when it is first needed, and again where that came to nothing. */
export class DataShelf {
  readonly #load: () => Promise<Uint8Array>;
  #digits: Uint8Array | undefined;
  readonly #made = new Map<string, Data>();

  /** @param load fetches the file of digits. */
  constructor(load: () => Promise<Uint8Array>) {
    this.#load = load;
  }

  /**
   * Loads what scenarios are trained on.
   * @throws NoData where the file of digits could not be had, or is not the one that this was made for.
   */
  async load(scenarios: readonly Asked[]): Promise<void> {
    if (!scenarios.some(({ data }) => data === 'digits') || this.#digits) return;
    const file = await this.#load().catch((error: unknown) => {
      throw new NoData(`the file of digits did not load: ${String(error)}`);
    });
    if (file.length !== digitBytes) throw new NoData(`the file of digits has ${file.length} bytes in place of ${digitBytes}`);
    // Not by the browser's own, which a page without https does not have.
    if (bytesToHex(sha256(file)) !== digitsHash) throw new NoData('the file of digits is another one: its SHA-256 is not the one expected');
    this.#digits = file;
  }

  /** The data of a scenario; the file must have been loaded. */
  of({ data, dataseed }: Asked): Data {
    const key = `${data} ${dataseed}`;
    const known = this.#made.get(key);
    if (known) return known;
    this.#made.clear(); // a race shares its data; a next one need not keep it
    const made = loadData(data, dataseed, this.#digits);
    this.#made.set(key, made);
    return made;
  }
}
