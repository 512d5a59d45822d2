import { html, nothing, type TemplateResult } from 'lit';
import { fieldId, type FormController } from '../../controllers/form-controller.js';
import type { Messages } from '../../i18n/messages.js';
import { icon } from './icon.js';

/** What every field part needs: the form it belongs to, and the texts. */
export interface FieldContext {
  form: FormController;
  messages: Messages;
}

/** What every field part takes. */
export interface FieldOptions {
  /** Dotted path within `data`. */
  path: string;
  label: string;
  hint?: string | TemplateResult | undefined;
  required?: boolean;
  /** Sentence for "nothing entered". */
  missing?: string | undefined;
  /** Sentence for "not understood". */
  invalid?: string | undefined;
}

/** Ids that describe a control, for `aria-describedby`; nothing where neither hint nor error is there. */
export function describedBy({ form }: FieldContext, { path, hint }: FieldOptions): string | undefined {
  const id = fieldId(path);
  return [hint && `${id}-hint`, form.error(path) && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

/** Tells the form of a field while it is rendered. */
export function register({ form }: FieldContext, { path, label, missing, invalid }: FieldOptions): void {
  form.register(path, { label, ...(missing && { missing }), ...(invalid && { invalid }) });
}

/** Hint and error of a field, beneath its label. */
export function hintAndError({ form }: FieldContext, { path, hint }: FieldOptions): TemplateResult {
  const id = fieldId(path);
  const error = form.error(path);
  return html`${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}${
    error
      ? html`<p class="error" part="error" id="${id}-error">${icon('alert')}<span>${error}</span></p>`
      : nothing
  }`;
}

/** "(optional)" behind a label. */
export const optionalMark = ({ messages }: FieldContext, { required }: FieldOptions) =>
  required ? nothing : html` <span class="optional" aria-hidden="true">${messages.common.optional}</span>`;

/** A label, its control, hint and error. The control gets its `id`, state and description from {@link controlState}. */
export function field(
  context: FieldContext,
  options: FieldOptions,
  control: unknown,
  extra?: unknown,
): TemplateResult {
  register(context, options);
  return html`<div class="field" part="field">
    <label for=${fieldId(options.path)}>${options.label}${optionalMark(context, options)}</label>
    ${hintAndError(context, options)}${control}${extra ?? nothing}
  </div>`;
}

/** A one-line text control with its label. */
export function textField(
  context: FieldContext,
  options: FieldOptions & {
    type?: 'text' | 'email' | 'tel' | 'date' | 'time' | 'url';
    autocomplete?: string;
    inputmode?: 'numeric' | 'decimal' | 'text' | 'tel' | 'email';
    size?: 'short' | 'medium' | 'full';
    max?: string | undefined;
    list?: readonly string[];
    /** What stands in for the checks where they could not be loaded. */
    pattern?: string;
    /** Stands beside the control, for instance a unit. */
    unit?: string | undefined;
    /** The unit is written before the figure. */
    isUnitFirst?: boolean;
  },
): TemplateResult {
  const { form } = context;
  const {
    path,
    required = false,
    type = 'text',
    autocomplete,
    inputmode,
    size = 'full',
    list,
    unit,
    isUnitFirst,
  } = options;
  const id = fieldId(path);
  const control = html`<input
    class="input ${size}"
    part="input"
    id=${id}
    name=${path}
    type=${type}
    dir=${type === 'text' ? 'auto' : type === 'date' || type === 'time' ? nothing : 'ltr'}
    autocomplete=${(autocomplete as AutoFill | undefined) ?? nothing}
    inputmode=${inputmode ?? nothing}
    max=${options.max ?? nothing}
    pattern=${options.pattern ?? nothing}
    list=${(list?.length ? `${id}-list` : undefined) ?? nothing}
    ?required=${required}
    aria-invalid=${form.error(path) ? 'true' : nothing}
    aria-describedby=${describedBy(context, options) ?? nothing}
    .value=${form.text(path)}
    @input=${(event: InputEvent) => form.set(path, (event.target as HTMLInputElement).value)}
  />`;
  const options_ = list?.length
    ? html`<datalist id="${id}-list">${list.map((item) => html`<option value=${item}></option>`)}</datalist>`
    : nothing;
  return field(
    context,
    options,
    unit
      ? html`<span class="with-unit ${isUnitFirst ? 'first' : ''}">${control}<bdi>${unit}</bdi></span>`
      : control,
    options_,
  );
}

/** A text control of several lines with its label. */
export function textareaField(
  context: FieldContext,
  options: FieldOptions & { rows?: number },
): TemplateResult {
  const { form } = context;
  const { path, required = false, rows = 5 } = options;
  return field(
    context,
    options,
    html`<textarea
      class="input"
      part="input"
      id=${fieldId(path)}
      name=${path}
      rows=${rows}
      dir="auto"
      ?required=${required}
      aria-invalid=${form.error(path) ? 'true' : nothing}
      aria-describedby=${describedBy(context, options) ?? nothing}
      .value=${form.text(path)}
      @input=${(event: InputEvent) => form.set(path, (event.target as HTMLTextAreaElement).value)}
    ></textarea>`,
  );
}
