import type { Address } from '../../src/island/address.ts';

/** An address that is in no browser: what is written there is kept to be looked at. */
export class FakeAddress implements Address {
  readonly query = '';
  readonly written: string[] = [];
  flushed = 0;

  link(query: string): string {
    return `https://example.org/?${query}#figure`;
  }

  write(query: string): void {
    this.written.push(query);
  }

  flush(): void {
    this.flushed++;
  }

  onTravel(): () => void {
    return () => undefined;
  }
}
