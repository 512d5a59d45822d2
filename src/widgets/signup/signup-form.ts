import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Activity } from '../../domain/activity.js';
import { isAhead } from '../../domain/wall-time.js';
import { behalfFields } from '../parts/behalf-fields.js';
import { radioField } from '../parts/choice-field.js';
import { contactFields, fullNameField } from '../parts/contact-fields.js';
import { textareaField, textField, type FieldContext } from '../parts/field.js';
import { dateRange } from './date-range.js';
import { personCount } from './signup-data.js';

/** What the fields of a sign-up depend on. */
export interface SignupFormOptions extends FieldContext {
  localize: LocalizeController;
  activity: Activity | undefined;
  /** Whom the page wants: decides whether a resident is asked. */
  participantRole: 'participant' | 'volunteer' | 'both';
  maxParty: number;
  now: number;
}

/** In which role, where there is a choice: the page says so, or the activity names roles for volunteers. */
function roleFields(options: SignupFormOptions): unknown {
  const { form, messages, activity, participantRole } = options;
  const { signup } = messages;
  const roles = activity?.roles ?? [];
  const asks = participantRole === 'both';
  const isVolunteer = participantRole === 'volunteer' || form.text('role') === 'volunteer';
  return html`${
    asks
      ? radioField(options, {
          path: 'role',
          label: signup.role,
          required: true,
          missing: messages.errors.choose(signup.role),
          layout: 'row',
          choices: [
            { value: 'participant', label: signup.asParticipant },
            { value: 'volunteer', label: signup.asVolunteer },
          ],
        })
      : nothing
  }
  ${
    isVolunteer && roles.length
      ? radioField(options, {
          path: 'roleId',
          label: messages.fields.role,
          choices: roles.map(({ id, name, requires, training }) => ({
            value: id,
            label: name,
            hint: [requires && signup.requires(requires), training && signup.training(training)]
              .filter(Boolean)
              .join(' '),
          })),
        })
      : nothing
  }`;
}

function sessionField(options: SignupFormOptions): unknown {
  const { activity, localize, messages, now } = options;
  const sessions = (activity?.sessions ?? [])
    .filter(({ start }) => isAhead(start, now, localize.timeZone))
    .slice(0, 30);
  if (sessions.length < 2) return nothing;
  return radioField(options, {
    path: 'sessionId',
    label: messages.signup.session,
    required: true,
    missing: messages.signup.sessionMissing,
    choices: sessions.map(({ id, start, end }) => ({ value: id, label: dateRange(localize, start!, end) })),
  });
}

function peopleFields(options: SignupFormOptions): TemplateResult {
  const { form, messages, maxParty } = options;
  const { signup } = messages;
  const count = personCount(form);
  const others = Array.from({ length: Math.max(0, count - 1) }, (_, index) => index + 1);
  const add = () => {
    form.set('personCount', String(count + 1));
    void form.focusNext(`people.${count}.name`);
  };
  const remove = (index: number) => () => {
    for (let at = index; at < count - 1; at++)
      form.set(`people.${at}.name`, form.text(`people.${at + 1}.name`));
    form.remove(`people.${count - 1}.`);
    form.set('personCount', String(count - 1));
    // The button that had the focus is gone.
    void form.focusNext(count > 2 ? `people.${Math.min(index, count - 2)}.name` : 'contact.name');
  };
  return html`${form.get('people.0.name') !== undefined ? textField(options, { path: 'people.0.name', label: signup.personName(1), required: true }) : nothing}
    ${others.map(
      (index) =>
        html`<div class="person">
          ${textField(options, {
            path: `people.${index}.name`,
            label: signup.personName(index + 1),
            required: true,
            autocomplete: 'off',
          })}
          <button
            type="button"
            class="button quiet small"
            @click=${remove(index)}
            aria-label=${signup.removePerson(index + 1)}
          >
            ${messages.common.remove}
          </button>
        </div>`,
    )}
    <div>
      ${
        count < maxParty
          ? html`<button type="button" class="button small" part="add-person" @click=${add}>
              ${signup.addPerson}
            </button>`
          : html`<p class="hint">${signup.maxParty(maxParty)}</p>`
      }
    </div>`;
}

/** The fields of a sign-up: date, role, who comes, how they are reached. */
export function signupFields(options: SignupFormOptions): TemplateResult {
  const { messages } = options;
  const { signup, fields } = messages;
  return html`${sessionField(options)} ${roleFields(options)}
    ${fullNameField(options, { path: 'contact.name', required: true })}
    <div class="field">
      <p class="hint">${fields.contactHint}</p>
      ${contactFields(options, 'contact')}
    </div>
    ${peopleFields(options)}
    ${textareaField(options, { path: 'needs', label: signup.needs, hint: signup.needsHint, rows: 2 })}
    ${behalfFields(options, signup)}`;
}
