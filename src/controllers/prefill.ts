import { parseJsonAttribute, type KitConfig } from '../kit/kit-config.js';
import { findCarried, type Carried } from './carried.js';
import type { SubmissionHost, SubmissionOptions } from './submission-options.js';

type Put = (path: string, value: string | boolean | string[]) => void;

/** Takes `data` apart into fields; what no field of the form takes is handed back, by path. */
export function takeApart(
  { fromData }: SubmissionOptions,
  data: Record<string, unknown>,
  put: Put,
): Carried[] {
  const taken = new Set<string>();
  fromData(data, (path, value) => {
    taken.add(path);
    put(path, value);
  });
  return findCarried(data, taken);
}

/** What the page fills in beforehand: who is signed in, and the `prefill` attribute. */
export class Prefill {
  readonly #options: SubmissionOptions;
  #last: unknown[] | undefined;
  /** What `prefill` holds beyond the form's own fields. */
  carried: Carried[] = [];

  constructor(options: SubmissionOptions) {
    this.#options = options;
  }

  /** Follows changes of either. A shared device knows nobody. */
  apply(config: KitConfig | undefined, { localName, prefill }: SubmissionHost): void {
    if (!config) return;
    const who = config.sharedDevice ? undefined : config.identity;
    const given = config.sharedDevice ? undefined : prefill;
    if (this.#last && this.#last[0] === who && this.#last[1] === given) return;
    this.#last = [who, given];
    const { form, identity } = this.#options;
    form.dropPrefilled();
    for (const name of ['name', 'email', 'phone'] as const) form.prefill(identity[name], who?.[name]);
    const data = parseJsonAttribute<Record<string, unknown>>(localName, 'prefill', given) ?? {};
    this.carried = takeApart(this.#options, data, (path, value) => form.prefill(path, value));
  }

  /** Fills in once more, for a form that starts anew. */
  again(): void {
    this.#last = undefined;
  }
}
