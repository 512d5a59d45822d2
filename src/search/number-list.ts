/** A growing list of whole numbers below 2³², a quarter of the size of an array of them. */
export class NumberList {
  #items = new Uint32Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.#items.length) {
      const items = new Uint32Array(this.length * 2);
      items.set(this.#items);
      this.#items = items;
    }
    this.#items[this.length++] = value;
  }

  get(at: number): number {
    return this.#items[at]!;
  }

  set(at: number, value: number): void {
    this.#items[at] = value;
  }

  /** What is in it now, in an array of its own. */
  copy(): Uint32Array {
    return this.#items.slice(0, this.length);
  }

  /** The same with one more at the end: where lists begin that follow one another, and where the last ends. */
  copyWith(end: number): Uint32Array {
    const copy = new Uint32Array(this.length + 1);
    copy.set(this.#items.subarray(0, this.length));
    copy[this.length] = end;
    return copy;
  }
}
