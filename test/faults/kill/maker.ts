import { sleep, type Task } from './browser.js';
import type { Oracle } from './oracle.js';
import type { Random } from './random.js';

/** More than this many wait: nothing is made until some have gone, or the queue would be all that is measured. */
const LONGEST_BACKLOG = 500;

/** Says what is made, and how fast. */
export class Maker {
  /** No more is made once so many are acknowledged. */
  wanted = 0;
  /** Most submissions a second. */
  pace: number;
  longestBacklog = LONGEST_BACKLOG;
  readonly #oracle: Oracle;
  readonly #random: Random;
  #made = 0;
  #next = 0;

  constructor(oracle: Oracle, random: Random, pace: number) {
    this.#oracle = oracle;
    this.#random = random;
    this.pace = pace;
  }

  get isDone(): boolean {
    return this.#oracle.acknowledged.size >= this.wanted;
  }

  /** What a page makes next, once it may. A page that is killed meanwhile leaves a gap and no harm. */
  readonly nextTask = async (): Promise<Task> => {
    const turn = (this.#next = Math.max(this.#next, Date.now()) + 1000 / this.pace);
    await sleep(turn - Date.now());
    while (this.isDone || this.#oracle.backlog > this.longestBacklog) await sleep(200);
    const word = `w${++this.#made}`;
    const text = 'More benches in the park. '.repeat(1 + Math.floor(this.#random() * 40));
    return { word, text, isHasty: this.#random() < 0.1 };
  };
}
