import { html, nothing, type TemplateResult } from 'lit';
import { fieldId } from '../../controllers/form-controller.js';
import type { FeedbackTopic } from '../../domain/feedback.js';
import { behalfFields } from '../parts/behalf-fields.js';
import { checkboxField, radioField, selectField } from '../parts/choice-field.js';
import { hintAndError, register, textareaField, textField } from '../parts/field.js';
import { filesField, filesStyles } from '../parts/files-field.js';
import { numberField, setNumberReader } from '../parts/number-field.js';
import { readNumber } from '../parts/number-reader.js';
import { ratingField } from './rating-field.js';
import { notice } from '../parts/shell.js';
import { changeCount } from './feedback-data.js';
import { dangerSentence, isUrgent } from './feedback-danger.js';
import type { FeedbackFormOptions } from './feedback-form.js';

setNumberReader(readNumber);

const fieldNames = ['name', 'phone', 'email', 'url', 'address', 'hours', 'cost', 'other'] as const;
import { feedbackDetailsStyles } from './feedback-details.styles.js';

/** What a service is rated in where the feed names nothing. */
const usualDimensions = ['attitude', 'skill', 'effect'] as const;

/** Looks of the details. */
export const styles = [feedbackDetailsStyles, filesStyles];

export { filesField };

/** For the live region: what to do where somebody is in danger, as far as the form says. */
export const dangerNow = (
  options: Pick<FeedbackFormOptions, 'form' | 'type' | 'messages' | 'emergency'>,
): string => (isUrgent(options) ? dangerSentence(options) : '');

/** A sentence whose phone numbers can be pressed. */
function withNumbers(sentence: string): unknown {
  return sentence
    .split(/(\+?\d[\d -]*\d)/)
    .map((part, index) =>
      index % 2 ? html`<a href="tel:${part.replace(/[^\d+]/g, '')}"><bdi dir="ltr">${part}</bdi></a>` : part,
    );
}

/** Stars for each dimension. */
export function ratingFields(
  options: Pick<FeedbackFormOptions, 'form' | 'messages' | 'dimensions'>,
): TemplateResult {
  const { form, messages } = options;
  const { feedback } = messages;
  const dimensions =
    options.dimensions ?? usualDimensions.map((id) => ({ id, label: feedback.dimensions[id] }));
  const group = {
    path: 'ratings',
    label: feedback.ratings,
    missing: feedback.ratingsMissing,
    required: true,
  };
  register(options, group);
  const id = fieldId('ratings');
  return html`<fieldset
    class="field"
    part="ratings"
    id=${id}
    data-required
    aria-describedby=${form.error('ratings') ? `${id}-error` : nothing}
  >
    <legend>${feedback.ratings}</legend>
    ${hintAndError(options, group)}
    <div class="ratings">
      ${dimensions.map((dimension) => ratingField(options, { path: `ratings.${dimension.id}`, label: dimension.label }))}
    </div>
  </fieldset>`;
}

/** For whom, and whether somebody should come. */
export function needFields(options: FeedbackFormOptions): TemplateResult {
  const { form, messages } = options;
  const { feedback } = messages;
  return html`<div class="ticks">
    ${checkboxField(options, { path: 'publishConsent', label: feedback.publish, hint: feedback.publishHint })}
    ${checkboxField(options, { path: 'isVisit', label: feedback.visit })}
    ${
      form.isTicked('isVisit')
        ? html`<div class="inset">
            ${textField(options, { path: 'visit.address', label: feedback.visitAddress, required: true, autocomplete: 'street-address' })}
            ${textField(options, { path: 'visit.when', label: feedback.visitWhen, required: true, autocomplete: 'off' })}
          </div>`
        : nothing
    }
    ${behalfFields(options, feedback)}
  </div>`;
}

/** First whether it is for a mediator at all, then as little as possible about the other party. */
export function mediationFields(options: FeedbackFormOptions): TemplateResult {
  const { form, messages } = options;
  const { feedback } = messages;
  return html`<div class="ticks">
      ${checkboxField(options, { path: 'mediation.urgent', label: feedback.urgent })}
      ${isUrgent(options) ? notice(withNumbers(dangerSentence(options))) : nothing}
      ${checkboxField(options, {
        path: 'mediation.courtCase',
        label: feedback.courtCase,
        hint: form.isTicked('mediation.courtCase') ? feedback.courtCaseHint : undefined,
      })}
    </div>
    ${textField(options, {
      path: 'mediation.otherParty',
      label: feedback.otherParty,
      hint: feedback.otherPartyHint,
      missing: feedback.otherPartyMissing,
      required: true,
      autocomplete: 'off',
    })}
    ${textField(options, {
      path: 'mediation.relationship',
      label: feedback.relationship,
      missing: feedback.relationshipMissing,
      required: true,
      autocomplete: 'off',
    })}`;
}

/** That a mediator may get in touch: asked last, beside the contact. */
export const mediationConsent = (options: FeedbackFormOptions): TemplateResult => {
  const { feedback } = options.messages;
  return checkboxField(options, {
    path: 'mediation.consent',
    label: feedback.mediationConsent,
    missing: feedback.mediationConsentMissing,
    required: true,
  });
};

/** What another tag says of a detail, where that is about the same. */
function knownText({ subject, correction }: FeedbackFormOptions, field: string): string {
  const { subject: other, known = {} } = correction ?? {};
  const isSame = other?.id === subject?.id && other?.kind === subject?.kind;
  return isSame && Object.hasOwn(known, field) ? known[field]! : '';
}

/** Which detail is wrong, what it says, what it should say; once for each. */
export function correctionFields(options: FeedbackFormOptions): TemplateResult {
  const { form, messages } = options;
  const { feedback, errors } = messages;
  const count = changeCount(form);
  const row = (index: number) => {
    const path = `changes.${index}`;
    const field = form.text(`${path}.field`);
    const names = fieldNames.map((value) => ({
      value: value as string,
      label: feedback.correctionFields[value],
    }));
    if (field && !names.some(({ value }) => value === field)) names.push({ value: field, label: field });
    const onChange = () => {
      const chosen = form.text(`${path}.field`);
      const from = form.text(`${path}.from`).trim();
      // What was filled in for another detail gives way, what somebody typed does not.
      if (chosen !== field && (!from || from === knownText(options, field)))
        form.set(`${path}.from`, knownText(options, chosen));
    };
    return html`<div
      class="change"
      role="group"
      aria-label="${feedback.changes} ${index + 1}"
      @change=${onChange}
    >
      ${selectField(options, {
        path: `${path}.field`,
        label: feedback.changeField,
        missing: errors.choose(feedback.changeField),
        required: true,
        placeholder: '',
        choices: names,
      })}
      <div class="pair">
        ${textField(options, { path: `${path}.from`, label: feedback.changeFrom, autocomplete: 'off' })}
        ${textField(options, {
          path: `${path}.to`,
          label: feedback.changeTo,
          missing: feedback.changeMissing,
          required: true,
          autocomplete: 'off',
        })}
      </div>
    </div>`;
  };
  return html`${Array.from({ length: count }, (_, index) => row(index))}
    <div>
      <button
        type="button"
        class="button small"
        part="add-change"
        @click=${() => form.set('changeCount', String(count + 1))}
      >
        ${feedback.addChange}
      </button>
    </div>`;
}

/** A question that the portal asks about a topic. */
export function questionField(
  options: FeedbackFormOptions,
  {
    id,
    label,
    kind,
    required = false,
    options: offered = [],
  }: NonNullable<FeedbackTopic['questions']>[number],
): TemplateResult {
  const { common, errors } = options.messages;
  const choices =
    kind === 'boolean'
      ? [
          { value: 'true', label: common.yes },
          { value: 'false', label: common.no },
        ]
      : offered.map((option) =>
          typeof option === 'string'
            ? { value: option, label: option }
            : { value: option.id, label: option.label },
        );
  const shared = { path: `answers.${id}`, label, required };
  if (kind === 'textarea') return textareaField(options, { ...shared, rows: 3 });
  if (kind === 'number')
    return numberField(options, { ...shared, invalid: errors.number(label), decimals: true });
  if (!choices.length) return textField(options, { ...shared, autocomplete: 'off' });
  const choice = { ...shared, choices, missing: errors.choose(label) };
  return choices.length > 6
    ? selectField(options, { ...choice, placeholder: '' })
    : radioField(options, { ...choice, layout: kind === 'boolean' ? 'row' : 'list' });
}
