import { html, nothing } from 'lit';
import { fieldId } from '../../controllers/form-controller.js';
import type { FieldContext } from './field.js';
import { heading } from './heading.js';

/**
 * "There is a problem": takes focus, and links each problem to its field.
 * @param declined why the whole was not accepted, where no field is to blame
 */
export function errorSummary({ form, messages }: FieldContext, level: number, declined?: string) {
  const isNamed = form.issues.length > 0;
  if (!isNamed && !declined) return nothing;
  const jump = (path: string) => (event: Event) => {
    event.preventDefault();
    form.focusField(path);
  };
  return html`<div
    class="summary"
    part="error-summary"
    data-summary
    tabindex="-1"
    role="group"
    aria-labelledby="summary-title"
  >
    ${heading(level, isNamed ? messages.common.problemTitle : messages.states.declined, 'summary-title')}
    ${
      isNamed
        ? html`<ul>
            ${form.issues.map(
              ({ path, message }) =>
                html`<li>
                  ${form.hasField(path) ? html`<a href="#${fieldId(path)}" @click=${jump(path)}>${message}</a>` : message}
                </li>`,
            )}
          </ul>`
        : html`<p dir="auto">${declined}</p>`
    }
  </div>`;
}
