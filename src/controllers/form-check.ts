import type { Issue } from '../domain/problem.js';
import type { LateSection, Messages } from '../i18n/messages.js';
import type { Checker, SubmissionOptions } from './submission-options.js';

/** Longest time `submit()` waits for `src`, for the checks, and for the first answer, in ms. */
export const PATIENCE = 3000;
export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Waits until it is there, for as long as a resident is patient. */
export async function isThere(check: () => unknown): Promise<void> {
  for (const start = Date.now(); !check() && Date.now() - start < PATIENCE;) await sleep(50);
}

const soon = <T>(work: Promise<T>): Promise<T | void> =>
  Promise.race([work, sleep(PATIENCE)]).catch(() => undefined);

/** Checks a form against its schema, which is loaded with the first touch. */
export class FormCheck {
  readonly #options: SubmissionOptions;
  #checker: Promise<Checker> | undefined;
  /** Texts that the problems on the screen are written in; nothing where they are not ours. */
  describedIn: Messages | undefined;

  constructor(options: SubmissionOptions) {
    this.#options = options;
  }

  readonly load = (): Promise<Checker> => {
    void this.#texts();
    this.#checker ??= this.#options.checker();
    // A lost chunk is asked for again at the next touch.
    this.#checker.catch(() => (this.#checker = undefined));
    return this.#checker;
  };

  #texts(): Promise<unknown> {
    const { localize, kind } = this.#options;
    const late: LateSection[] = kind === 'signup' ? ['further'] : ['further', kind];
    return soon(localize.further(late));
  }

  /**
   * Data as the schema takes it, or what is wrong.
   * @param native what the browser itself found, which counts where the schema cannot be loaded
   */
  async check(
    data: Record<string, unknown>,
    native: Issue[] = [],
  ): Promise<{ data: Record<string, unknown>; issues: Issue[] }> {
    const { form, localize } = this.#options;
    const [checker] = await Promise.all([soon(this.load()), this.#texts()]);
    if (!checker) return { data, issues: native };
    // Not those from before: the sentences of the checks came just now.
    const messages = localize.messages!;
    const parsed = checker.safeParse(data);
    if (!parsed.success) {
      const sentences = checker.sentences?.(messages);
      return { data, issues: checker.describe(form, parsed.error.issues, messages, sentences) };
    }
    const refusal = checker.refuse?.(data, messages);
    return { data: parsed.data as Record<string, unknown>, issues: refusal ? [refusal] : [] };
  }

  /** In another language, what is wrong is said again; what the page or the receiver said stays as it was. */
  redescribe(read: () => Record<string, unknown>): void {
    const { form, localize } = this.#options;
    const { messages } = localize;
    if (!this.describedIn || !messages || messages === this.describedIn || !form.issues.length) return;
    this.describedIn = messages;
    const shown = form.issues;
    void this.check(read()).then(({ issues }) => {
      form.showIssues(issues);
      form.showIssues(shown.map((old) => form.issues.find(({ path }) => path && path === old.path) ?? old));
    });
  }
}
