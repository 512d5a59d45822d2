const BITS = 15;
const BLOCK = 1 << BITS;

/** A growing list of whole numbers below 2³², in blocks: it grows without being copied. */
export class NumberList {
  readonly #blocks: Uint32Array[] = [];
  #last = new Uint32Array(0);
  length = 0;

  push(value: number): void {
    const at = this.length++ & (BLOCK - 1);
    if (at === 0) this.#blocks.push((this.#last = new Uint32Array(BLOCK)));
    this.#last[at] = value;
  }

  /** Takes a value that is not among those from a position on. */
  add(value: number, from: number): void {
    while (from < this.length && this.get(from) !== value) from++;
    if (from === this.length) this.push(value);
  }

  get(at: number): number {
    return this.#blocks[at >>> BITS]![at & (BLOCK - 1)]!;
  }

  set(at: number, value: number): void {
    this.#blocks[at >>> BITS]![at & (BLOCK - 1)] = value;
  }

  /** What is in it now, in an array of its own, and more at its end: where the last of lists that follow one another ends. */
  copy(...more: number[]): Uint32Array {
    const { length } = this;
    const copy = new Uint32Array(length + more.length);
    this.#blocks.forEach((block, at) => copy.set(block.subarray(0, length - at * BLOCK), at * BLOCK));
    copy.set(more, length);
    return copy;
  }
}
