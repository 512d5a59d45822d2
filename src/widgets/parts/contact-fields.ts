import { html, type TemplateResult } from 'lit';
import { textField, type FieldContext } from './field.js';

/** One field for a whole name, in any order and script. */
export function fullNameField(
  context: FieldContext,
  options: { path: string; required?: boolean; label?: string; autocomplete?: string; hint?: string },
): TemplateResult {
  const { fields } = context.messages;
  const { label = fields.fullName, autocomplete = 'name', ...rest } = options;
  return textField(context, { ...rest, label, autocomplete, missing: fields.fullNameMissing });
}

/** E-mail and phone beneath `path`, neither required. */
export function contactFields(context: FieldContext, path: string, isRequired = false): TemplateResult {
  const { fields } = context.messages;
  return html`<div class="pair">
    ${textField(context, {
      path: `${path}.email`,
      label: fields.email,
      type: 'email',
      autocomplete: 'email',
      inputmode: 'email',
      invalid: fields.emailInvalid,
      missing: fields.emailInvalid,
      required: isRequired,
    })}
    ${textField(context, {
      path: `${path}.phone`,
      label: fields.phone,
      type: 'tel',
      autocomplete: 'tel',
      inputmode: 'tel',
      invalid: fields.phoneInvalid,
      missing: fields.phoneInvalid,
    })}
  </div>`;
}
