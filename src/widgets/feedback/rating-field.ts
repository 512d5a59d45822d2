import { html, nothing, type TemplateResult } from 'lit';
import { fieldId } from '../../controllers/form-controller.js';
import { describedBy, hintAndError, register, type FieldContext, type FieldOptions } from '../parts/field.js';
import { icon } from '../parts/icon.js';
import { starIcon } from './feedback-icons.js';

/** One to five stars as native radio buttons; filled stars and the words beside them say which. */
export function ratingField(context: FieldContext, options: FieldOptions): TemplateResult {
  register(context, options);
  const { form, messages } = context;
  const { path, label } = options;
  const id = fieldId(path);
  const rating = Number(form.text(path));
  return html`<fieldset
    class="rating"
    part="rating"
    id=${id}
    role="radiogroup"
    aria-labelledby="${id}-legend"
    aria-describedby=${describedBy(context, options) ?? nothing}
    aria-invalid=${form.error(path) || form.error(path.replace(/\..*/, '')) ? 'true' : nothing}
  >
    <legend class="rating-label" id="${id}-legend" dir="auto">${label}</legend>
    <div class="stars">
      ${[1, 2, 3, 4, 5].map(
        (value) =>
          html`<label class="star ${value <= rating ? 'on' : ''}">
            <input
              type="radio"
              name=${path}
              value=${value}
              aria-label=${messages.feedback.stars(value)}
              .checked=${value === rating}
              @change=${() => form.set(path, String(value))}
            />
            ${icon(starIcon)}
          </label>`,
      )}
    </div>
    <span class="rating-words" aria-hidden="true">${rating ? messages.feedback.stars(rating) : '–'}</span>
    ${hintAndError(context, options)}
  </fieldset>`;
}
