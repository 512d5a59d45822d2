import type { Receiver } from './receiver.js';
import { Tally } from './random.js';

/** What the page tells about a submission, at once. */
export interface Heard {
  event: 'saved' | 'unsent' | 'accepted' | 'other';
  id: string;
  /** The word that only this submission contains. */
  word: string;
  /** From the call of `submit()` to the event, in ms. */
  latency?: number;
  /** What else happened, for `other`. */
  note?: string;
}

/** What is left in IndexedDB at the end: id → state. */
export type Leftovers = Record<string, string>;

/** The figures of a run that decide. */
export interface Judgement {
  acknowledged: number;
  stored: number;
  lost: string[];
  /** Submissions that are stored under two ids. */
  duplicated: string[];
  /** Ids posted again after the page had said *received*. */
  resent: string[];
  /** Ids that a page called received, and that are not stored. */
  unfounded: string[];
  overlapping: number;
  longestOverlap: number;
  changed: number;
}

/** The value below which that share of the sorted values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Remembers, outside the browser, what residents were told. */
export class Oracle {
  readonly acknowledged = new Map<string, { word: string; at: number }>();
  readonly accepted = new Map<string, number>();
  readonly latencies: number[] = [];
  readonly notes = new Tally();
  readonly resent = new Set<string>();
  readonly #receiver: Receiver;
  #drained = 0;
  #checked: string[] = [];

  constructor(receiver: Receiver) {
    this.#receiver = receiver;
    receiver.onPost = (id, at) => {
      // What was on its way when the answer came is no second sending; the answer itself took longer to be heard here.
      if (at > (this.accepted.get(id) ?? Infinity) + 100) this.resent.add(id);
    };
  }

  hear({ event, id, word, latency, note }: Heard): void {
    if (event === 'saved' && !this.acknowledged.has(id)) {
      this.acknowledged.set(id, { word, at: Date.now() });
      this.#checked.push(id);
      if (latency !== undefined) this.latencies.push(latency);
    } else if (event === 'accepted' && !this.accepted.has(id)) this.accepted.set(id, Date.now());
    else if (event === 'unsent') this.notes.add('unsent');
    else if (event === 'other') this.notes.add(note ?? 'other');
  }

  /** How many were acknowledged and are not stored yet. */
  get backlog(): number {
    this.#checked = this.#checked.filter((id) => !this.#receiver.rows.has(id));
    this.#drained = this.acknowledged.size - this.#checked.length;
    return this.#checked.length;
  }

  get drained(): number {
    return this.#drained;
  }

  judge(): Judgement {
    const { rows, overlaps, changed } = this.#receiver;
    const words = new Map<string, number>();
    for (const { word } of rows.values()) words.set(word, (words.get(word) ?? 0) + 1);
    return {
      acknowledged: this.acknowledged.size,
      stored: rows.size,
      lost: [...this.acknowledged.keys()].filter((id) => !rows.has(id)),
      duplicated: [...words].filter(([word, count]) => word && count > 1).map(([word]) => word),
      resent: [...this.resent],
      unfounded: [...this.accepted.keys()].filter((id) => !rows.has(id)),
      overlapping: overlaps.length,
      longestOverlap: Math.max(0, ...overlaps.map(({ both }) => both ?? Infinity)),
      changed: changed.size,
    };
  }
}
