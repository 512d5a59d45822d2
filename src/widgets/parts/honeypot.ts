import { html, type TemplateResult } from 'lit';
import { fieldId } from '../../controllers/form-controller.js';
import type { FieldContext } from './field.js';

const PATH = 'honeypot';

/**
 * A field people do not see and robots fill in. Where it is filled the form shows it and asks to empty it, so that a
 * browser that filled it in costs a resident nothing.
 */
export function honeypot({ form, messages }: FieldContext): TemplateResult {
  const id = fieldId(PATH);
  const isShown = form.error(PATH) !== undefined;
  form.register(PATH, { label: messages.common.honeypot });
  return html`<div class=${isShown ? 'field' : 'honeypot'} aria-hidden=${isShown ? 'false' : 'true'}>
    <label for=${id}>${messages.common.honeypot}</label>
    <input
      class="input"
      id=${id}
      name="website"
      type="text"
      tabindex=${isShown ? 0 : -1}
      autocomplete="off"
      .value=${form.text(PATH)}
      @input=${(event: InputEvent) => form.set(PATH, (event.target as HTMLInputElement).value)}
    />
  </div>`;
}

/** The issue of a honeypot that was filled in. */
export function honeypotIssue({ form, messages }: FieldContext) {
  return form.text(PATH) ? [{ path: PATH, code: 'honeypot', message: messages.common.honeypot }] : [];
}
