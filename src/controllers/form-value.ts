import { parseJsonAttribute, type KitConfig } from '../kit/kit-config.js';
import { addCarried, findCarried, type Carried } from './carried.js';
import { clean } from './clean.js';
import type { SubmissionHost, SubmissionOptions } from './submission-options.js';

type Put = (path: string, value: string | boolean | string[]) => void;

/** Takes `data` apart into fields; what no field of the form takes is handed back, by path. */
function takeApart({ fromData }: SubmissionOptions, data: Record<string, unknown>, put: Put): Carried[] {
  const taken = new Set<string>();
  fromData(data, (path, value) => {
    taken.add(path);
    put(path, value);
  });
  return findCarried(data, taken);
}

/** What a form holds as `data` on the wire: as a resident or the page entered it, and as the page filled it in beforehand. */
export class FormValue {
  readonly #options: SubmissionOptions;
  #last: unknown[] | undefined;
  /** What a page gave beyond the form's own fields: in `value`, and in `prefill`. */
  #carried: Carried[] = [];
  #prefilled: Carried[] = [];

  constructor(options: SubmissionOptions) {
    this.#options = options;
  }

  read(): Record<string, unknown> {
    const { toData, slots } = this.#options;
    const data = clean(toData());
    addCarried(data, this.#carried);
    addCarried(data, this.#prefilled);
    const answers = slots.answers();
    if (answers && Object.keys(answers).length)
      data['answers'] = { ...(data['answers'] as object | undefined), ...answers };
    return data;
  }

  write(data: Record<string, unknown>): void {
    const { form } = this.#options;
    // One person's answers never stay behind another's.
    form.replace();
    this.#carried = takeApart(this.#options, data, (path, value) => form.set(path, value));
    this.#prefilled = [];
  }

  /** Follows what the page fills in: who is signed in, and the `prefill` attribute. A shared device knows nobody. */
  prefill(config: KitConfig | undefined, { localName, prefill }: SubmissionHost): void {
    if (!config) return;
    const who = config.sharedDevice ? undefined : config.identity;
    const given = config.sharedDevice ? undefined : prefill;
    if (this.#last && this.#last[0] === who && this.#last[1] === given) return;
    this.#last = [who, given];
    const { form, identity } = this.#options;
    form.dropPrefilled();
    for (const name of ['name', 'email', 'phone'] as const) form.prefill(identity[name], who?.[name]);
    const data = parseJsonAttribute<Record<string, unknown>>(localName, 'prefill', given) ?? {};
    this.#prefilled = takeApart(this.#options, data, (path, value) => form.prefill(path, value));
  }

  /** Empties the form, and fills in once more what the page does. */
  reset(): void {
    this.#carried = [];
    this.#last = undefined;
    this.#options.form.reset();
  }
}
