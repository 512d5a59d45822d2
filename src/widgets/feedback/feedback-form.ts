import { html, nothing, type TemplateResult } from 'lit';
import type { FeedbackTopic, FeedbackType } from '../../domain/feedback.js';
import type { Subject } from '../../domain/submission.js';
import type { Selection } from '../../kit/kit.js';
import { checkboxField, radioField, selectField } from '../parts/choice-field.js';
import { contactFields, fullNameField } from '../parts/contact-fields.js';
import { textareaField, type FieldContext } from '../parts/field.js';
import type { FilesFieldOptions } from '../parts/files-field.js';
import type { IconName, IconPath } from '../parts/icon.js';
import { isAnonymous, mayBeAnonymous } from './feedback-data.js';
import type * as details from './feedback-details.js';
import { bulbIcon, handIcon, pencilIcon, questionIcon, scaleIcon, starIcon } from './feedback-icons.js';

type Details = typeof details;

/** What the fields of feedback depend on. */
export interface FeedbackFormOptions extends FieldContext, FilesFieldOptions {
  /** Types a resident can choose from, in their order. */
  types: readonly FeedbackType[];
  /** The chosen one. */
  type: FeedbackType | undefined;
  /** What it is about. */
  subject: Subject | null | undefined;
  /** The last correction that another tag asked for, with what that says now. */
  correction: Selection | undefined;
  /** What only some types ask; nothing while that is on its way. */
  details: Details | undefined;
  /** Topics of the feed that suit the type. */
  topics: readonly FeedbackTopic[];
  /** The chosen one. */
  topic: FeedbackTopic | undefined;
  /** What a rating is given in, where the feed says so. */
  dimensions: readonly { id: string; label: string }[] | undefined;
  /** The hub's numbers for where someone may be in danger. */
  emergency: string;
  /** Types as a drop-down, fewer hints. */
  isCompact: boolean;
}

const icons: Record<FeedbackType, IconName | IconPath> = {
  rating: starIcon,
  suggestion: bulbIcon,
  complaint: 'alert',
  need: handIcon,
  mediation: scaleIcon,
  question: questionIcon,
  correction: pencilIcon,
};

function typeField(options: FeedbackFormOptions): unknown {
  const { types, messages, isCompact } = options;
  const { feedback } = messages;
  if (types.length === 1) return nothing;
  const choices = types.map((type) => ({
    value: type,
    label: feedback.types[type],
    hint: feedback.typeHints[type],
    icon: icons[type],
  }));
  const field = {
    path: 'type',
    label: feedback.question,
    missing: feedback.typeMissing,
    required: true,
    choices,
  };
  return isCompact
    ? selectField(options, { ...field, placeholder: '' })
    : radioField(options, { ...field, layout: 'cards' });
}

function topicField(options: FeedbackFormOptions): unknown {
  const { topics, topic, messages, isCompact } = options;
  const { feedback } = messages;
  if (!topics.length) return nothing;
  const { description, lang, answerWithinDays: days } = topic ?? {};
  const about =
    description || days
      ? html`<bdi lang=${lang ?? nothing}>${description}</bdi
          >${description && days ? ' · ' : nothing}${days ? feedback.answerWithin(days) : nothing}`
      : undefined;
  return html`${selectField(options, {
    path: 'topic',
    label: feedback.topic,
    hint: topic ? about : isCompact ? undefined : feedback.topicHint,
    placeholder: feedback.topicNone,
    choices: topics.map(({ id, label, lang }) => ({ value: id, label, lang })),
  })}
  ${topic?.questions?.map((question) => options.details?.questionField(options, question))}`;
}

function detailFields(options: FeedbackFormOptions): unknown {
  const { details, type, messages } = options;
  if (!details) return type ? html`<p class="hint" part="loading">${messages.common.loading}</p>` : nothing;
  switch (type) {
    case 'rating':
      return details.ratingFields(options);
    case 'mediation':
      return details.mediationFields(options);
    case 'correction':
      return details.correctionFields(options);
    default:
      return nothing;
  }
}

function personFields(options: FeedbackFormOptions): unknown {
  const { form, type, messages, isCompact } = options;
  const { feedback, fields } = messages;
  if (!type) return nothing;
  const hint =
    type === 'mediation' || type === 'question'
      ? feedback.contactHints[type]
      : isCompact
        ? ''
        : fields.contactHint;
  return html`${
    mayBeAnonymous(form, type)
      ? checkboxField(options, {
          path: 'anonymous',
          label: feedback.anonymous,
          hint: feedback.anonymousHint,
        })
      : nothing
  }
  ${
    isAnonymous(form, type)
      ? nothing
      : html`<fieldset class="group" part="contact">
          <legend>${feedback.contact}</legend>
          ${hint ? html`<p class="hint">${hint}</p>` : nothing}
          ${fullNameField(options, { path: 'contact.name' })} ${contactFields(options, 'contact')}
        </fieldset>`
  }
  ${type === 'mediation' ? options.details?.mediationConsent(options) : nothing}`;
}

/** The fields of feedback: what kind, what it asks for, the message, who is answered. */
export function feedbackFields(options: FeedbackFormOptions): TemplateResult {
  const { type, messages, isCompact } = options;
  const { feedback } = messages;
  return html`${typeField(options)} ${type ? topicField(options) : nothing} ${detailFields(options)}
  ${textareaField(options, {
    path: 'text',
    label: feedback.message,
    hint: isCompact ? undefined : feedback.messageHint,
    missing: feedback.messageMissing,
    required: type !== 'rating' && type !== 'correction',
    rows: isCompact ? 3 : 5,
  })}
  ${type && !isCompact ? options.details?.filesField(options) : nothing}
  ${type === 'need' ? options.details?.needFields(options) : nothing} ${personFields(options)}`;
}
