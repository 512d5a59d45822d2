import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Issue } from '../domain/problem.js';
import type { Messages } from '../i18n/messages.js';
import type { AttachedFile } from '../kit/kit.js';
import { focusNext } from './focus-next.js';

/** What a field holds: text as typed, a tick, or ticked choices. */
export type FieldValue = string | boolean | string[];

/** What the form knows of a field on the screen. */
export interface FieldInfo {
  label: string;
  /** Sentence for "nothing entered". */
  missing?: string;
  /** Sentence for "not understood". */
  invalid?: string;
}

/** Files of a form. */
export interface FileTray {
  files: AttachedFile[];
  /** Resolves when none is being prepared. */
  ready?: Promise<unknown> | undefined;
  /** What is said of the last one that was added or removed. */
  said?: string;
}

/** A problem of a schema, as zod reports it. */
export interface SchemaIssue {
  readonly code: string;
  readonly path: PropertyKey[];
  readonly input?: unknown;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly params?: Record<string, unknown>;
}

/** The values of one form by dotted path, what is wrong with them, and where a problem's field is. */
export class FormController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #values = new Map<string, FieldValue>();
  /** What prefilling put in: free to be replaced until a resident types. */
  readonly #prefilled = new Map<string, FieldValue>();
  /** What the widget itself put among the prefilled. */
  readonly #proposed = new Map<string, string>();
  readonly #fields = new Map<string, FieldInfo>();
  /** What is wrong, in the order of the form. */
  issues: Issue[] = [];
  /** Files that go with it. */
  tray: FileTray = { files: [] };

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Text of a field, `''` where there is none. */
  text(path: string): string {
    const value = this.get(path);
    return typeof value === 'string' ? value : '';
  }

  /** Trimmed text, or nothing where it is empty: what goes into `data`. */
  optional(path: string): string | undefined {
    return this.text(path).trim() || undefined;
  }

  isTicked(path: string): boolean {
    return this.get(path) === true;
  }

  get(path: string): FieldValue | undefined {
    return this.#values.get(path) ?? this.#prefilled.get(path);
  }

  /** Takes what a resident entered. Problems stay on the screen until the form is sent again: half-typed answers are not judged. */
  set(path: string, value: FieldValue): void {
    this.#values.set(path, value);
    this.#host.requestUpdate();
  }

  /** Proposes a value, which never overwrites what a resident typed. */
  prefill(path: string, value: FieldValue | undefined): void {
    if (value === undefined) this.#prefilled.delete(path);
    else this.#prefilled.set(path, value);
    this.#host.requestUpdate();
  }

  /** Proposes what the widget itself worked out; gives way to what a resident typed and to what the page prefilled. */
  propose(path: string, value: string): void {
    const known = this.get(path);
    if (known === value || (known !== undefined && known !== this.#proposed.get(path))) return;
    this.#proposed.set(path, value);
    this.prefill(path, value);
  }

  /** Whether a resident has entered anything. */
  get isTouched(): boolean {
    return [...this.#values.values()].some((value) => value !== '' && value !== false);
  }

  /** Forgets fields whose path begins with `prefix`, for instance a person that was removed. */
  remove(prefix: string): void {
    for (const path of [...this.#values.keys()]) if (path.startsWith(prefix)) this.#values.delete(path);
    for (const path of [...this.#prefilled.keys()]) if (path.startsWith(prefix)) this.#prefilled.delete(path);
    this.#host.requestUpdate();
  }

  /** Empties the form; what was prefilled stays. */
  reset(): void {
    this.#values.clear();
    this.tray = { files: [] };
    this.issues = [];
    this.#host.requestUpdate();
  }

  /** Empties the form for other answers: what was prefilled gives way too, what the widget itself proposed stays. */
  replace(): void {
    this.reset();
    for (const path of this.#prefilled.keys()) if (!this.#proposed.has(path)) this.#values.set(path, '');
  }

  /** Forgets what was prefilled, but for what the widget itself proposed. */
  dropPrefilled(): void {
    for (const path of [...this.#prefilled.keys()])
      if (!this.#proposed.has(path)) this.#prefilled.delete(path);
  }

  /** What a resident entered, by path. */
  entries(): [string, FieldValue][] {
    return [...this.#values];
  }

  /** Every path that holds something. */
  paths(): string[] {
    return [...new Set([...this.#prefilled.keys(), ...this.#values.keys()])];
  }

  /** A field on the screen says what it is called; done while rendering. */
  register(path: string, info: FieldInfo): void {
    // To the end: fields that come and go stay in the order of the screen.
    this.#fields.delete(path);
    this.#fields.set(path, info);
  }

  /** The problem of a field, in words. */
  error(path: string): string | undefined {
    return this.issues.find((issue) => issue.path === path)?.message;
  }

  /** Whether a field of this path is on the screen: a problem can link to it. */
  hasField(path: string): boolean {
    return this.#element(path) !== null;
  }

  showIssues(issues: Issue[]): void {
    this.issues = issues.map((issue) => ({ ...issue, path: this.#nearestField(issue.path) }));
    this.#host.requestUpdate();
  }

  clearIssues(): void {
    if (!this.issues.length) return;
    this.issues = [];
    this.#host.requestUpdate();
  }

  /** What is known of the field of a path, or of the nearest around it, and its rank on the screen. */
  field(path: string): (FieldInfo & { rank: number }) | undefined {
    const nearest = this.#nearestField(path);
    const info = this.#fields.get(nearest);
    return info && { ...info, rank: [...this.#fields.keys()].indexOf(nearest) };
  }

  /** What the browser's own checks find: required fields and kinds of input. Stands in where the schema cannot be loaded. */
  checkNative(messages: Messages): Issue[] {
    return [...this.#fields].flatMap(([path, { label, missing, invalid }]) => {
      const element = this.#element(path);
      if (!(element && 'validity' in element)) return [];
      const { valid, valueMissing } = (element as HTMLInputElement).validity;
      // A group is always valid to the browser.
      const isEmpty =
        element.matches('[aria-required], [data-required]') && !element.querySelector(':checked');
      if (valid && !isEmpty) return [];
      return valueMissing || isEmpty
        ? { path, code: 'required', message: missing ?? messages.errors.required(label) }
        : { path, code: 'invalid', message: invalid ?? messages.errors.invalid(label) };
    });
  }

  /** Moves focus into a field that is drawn next. */
  focusNext(path: string): Promise<void> {
    return focusNext(this.#host, () => this.focusField(path));
  }

  /** Moves focus into a field. */
  focusField(path: string): HTMLElement | null {
    const element = this.#element(path);
    const target = element?.matches('fieldset, [role=group]')
      ? element.querySelector<HTMLElement>('input, select, textarea, button')
      : element;
    target?.focus();
    element?.scrollIntoView({ block: 'nearest' });
    return element;
  }

  #element(path: string): HTMLElement | null {
    const own = this.#host.shadowRoot?.getElementById(fieldId(path));
    // Or the portal's own control, which stands outside.
    const [, name] = /^(?:answers|consent)\.(.+)/.exec(path) ?? [];
    return own ?? (name ? this.#host.querySelector(`[name="${CSS.escape(name)}"]`) : null);
  }

  #nearestField(path: string): string {
    for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf('.'))))
      if (this.#fields.has(at)) return at;
    return path;
  }
}

/** `id` of a field's control within its shadow root: one of its own for each path, without white space. */
export const fieldId = (path: string): string =>
  `f-${path.replace(/[^\w.]|_/gu, (character) => `_${character.codePointAt(0)!.toString(36)}_`).replaceAll('.', '-')}`;
