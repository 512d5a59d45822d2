import { html, nothing, type TemplateResult } from 'lit';
import { checkboxField } from './choice-field.js';
import { textField, type FieldContext } from './field.js';

/** Words for whoever fills a form for somebody else. */
export interface BehalfWords {
  behalf: string;
  behalfName: string;
  behalfRelationship: string;
  behalfConsent: string;
  behalfConsentMissing?: string;
}

/** A tick "for someone else" (`isOnBehalf`), and then for whom (`onBehalfOf`) and whether that person agreed. */
export function behalfFields(context: FieldContext, words: BehalfWords): TemplateResult {
  const { form, messages } = context;
  return html`${checkboxField(context, { path: 'isOnBehalf', label: words.behalf })}
  ${
    form.isTicked('isOnBehalf')
      ? html`<div class="inset">
          ${textField(context, { path: 'onBehalfOf.name', label: words.behalfName, required: true, autocomplete: 'off' })}
          ${textField(context, { path: 'onBehalfOf.relationship', label: words.behalfRelationship, autocomplete: 'off' })}
          ${checkboxField(context, {
            path: 'onBehalfOf.consent',
            label: words.behalfConsent,
            required: true,
            missing: words.behalfConsentMissing ?? messages.errors.tick?.(words.behalfConsent),
          })}
        </div>`
      : nothing
  }`;
}
