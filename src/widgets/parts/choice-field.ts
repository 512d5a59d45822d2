import { html, nothing, type TemplateResult } from 'lit';
import { fieldId } from '../../controllers/form-controller.js';
import {
  describedBy,
  field,
  hintAndError,
  optionalMark,
  register,
  type FieldContext,
  type FieldOptions,
} from './field.js';
import { icon, type IconName, type IconPath } from './icon.js';

/** One thing to choose. */
export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
  /** BCP 47 tag of the language that a feed has it in. */
  lang?: string | undefined;
  icon?: IconName | IconPath | undefined;
  disabled?: boolean | undefined;
}

/** Radio buttons; `cards` shows each as a card with icon and hint. */
export function radioField(
  context: FieldContext,
  options: FieldOptions & { choices: readonly Choice[]; layout?: 'list' | 'cards' | 'row' },
): TemplateResult {
  register(context, options);
  const { form } = context;
  const { path, label, choices, layout = 'list', required = false } = options;
  const id = fieldId(path);
  return html`<fieldset
    class="field"
    part="field"
    id=${id}
    role="radiogroup"
    aria-labelledby="${id}-legend"
    aria-describedby=${describedBy(context, options) ?? nothing}
    aria-required=${required ? 'true' : nothing}
    aria-invalid=${form.error(path) ? 'true' : nothing}
  >
    <legend id="${id}-legend">${label}${optionalMark(context, options)}</legend>
    ${hintAndError(context, options)}
    <div class="choices ${layout}">
      ${choices.map(
        (choice, index) =>
          html`<label class="choice" for="${id}-${index}">
            <input
              type="radio"
              id="${id}-${index}"
              name=${path}
              value=${choice.value}
              ?disabled=${choice.disabled ?? false}
              aria-labelledby="${id}-${index}-label"
              aria-describedby=${choice.hint ? `${id}-${index}-hint` : nothing}
              .checked=${form.get(path) === choice.value}
              @change=${() => form.set(path, choice.value)}
            />
            ${choice.icon ? icon(choice.icon) : nothing}
            <span class="choice-label" id="${id}-${index}-label" dir="auto">${choice.label}</span>
            ${choice.hint ? html`<span class="choice-hint" id="${id}-${index}-hint" dir="auto">${choice.hint}</span>` : nothing}
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** A drop-down; the empty first choice is `placeholder`. */
export function selectField(
  context: FieldContext,
  options: FieldOptions & { choices: readonly Choice[]; placeholder?: string },
): TemplateResult {
  const { form } = context;
  const { path, choices, placeholder, required = false } = options;
  return field(
    context,
    options,
    html`<select
      class="input"
      part="input"
      id=${fieldId(path)}
      name=${path}
      ?required=${required}
      aria-invalid=${form.error(path) ? 'true' : nothing}
      aria-describedby=${describedBy(context, options) ?? nothing}
      @change=${(event: Event) => form.set(path, (event.target as HTMLSelectElement).value)}
    >
      ${placeholder === undefined ? nothing : html`<option value="" ?selected=${!form.text(path)}>${placeholder}</option>`}
      ${choices.map(
        ({ value, label, lang, disabled }) =>
          html`<option
            value=${value}
            lang=${lang ?? nothing}
            dir="auto"
            ?disabled=${disabled ?? false}
            .selected=${form.text(path) === value}
          >
            ${label}
          </option>`,
      )}
    </select>`,
  );
}

/** One tick box. Its label says what a tick means. */
export function checkboxField(context: FieldContext, options: FieldOptions): TemplateResult {
  register(context, options);
  const { form } = context;
  const { path, label, required = false } = options;
  const id = fieldId(path);
  return html`<div class="field" part="field">
    <label class="tick" for=${id}>
      <input
        type="checkbox"
        id=${id}
        name=${path}
        ?required=${required}
        aria-invalid=${form.error(path) ? 'true' : nothing}
        aria-describedby=${describedBy(context, options) ?? nothing}
        .checked=${form.isTicked(path)}
        @change=${(event: Event) => form.set(path, (event.target as HTMLInputElement).checked)}
      />
      <span>${label}</span>
    </label>
    ${hintAndError(context, options)}
  </div>`;
}
