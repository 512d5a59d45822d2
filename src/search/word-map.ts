const SHARDS = 64;

/** A map from words that grows in small parts: one large map would stop everything each time it doubles. */
export class WordMap {
  readonly #shards = Array.from({ length: SHARDS }, () => new Map<string, number>());

  get(word: string): number | undefined {
    return this.#shardOf(word).get(word);
  }

  set(word: string, value: number): void {
    this.#shardOf(word).set(word, value);
  }

  #shardOf(word: string): Map<string, number> {
    const last = word.length - 1;
    const mixed =
      word.charCodeAt(0) * 7 + word.charCodeAt(last >> 1) * 31 + word.charCodeAt(last) * 17 + last;
    return this.#shards[mixed % SHARDS] ?? this.#shards[0]!;
  }
}
