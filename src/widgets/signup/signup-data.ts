import type { FormController } from '../../controllers/form-controller.js';

/** How many people the form lists beside the one who is reached. */
export const personCount = (form: FormController): number =>
  Math.max(1, Number(form.text('personCount')) || 1);

/** What of a sign-up belongs to one activity, and means nothing for another. */
export const ofOneActivity = ['activityId', 'sessionId', 'sessionIds', 'roleId'];

/** The form's values as `data` of a sign-up; incomplete while the form is. */
export function toSignupData(
  form: FormController,
  { activityId, role }: { activityId: string; role: 'participant' | 'volunteer' | 'both' },
): Record<string, unknown> {
  // What the page fixes wins over nothing entered; what was entered, or set through `value`, wins over that.
  const as = form.optional('role') ?? (role === 'both' ? undefined : role);
  const isOnBehalf = form.isTicked('isOnBehalf');
  const behalfName = form.optional('onBehalfOf.name');
  const needs = form.optional('needs');
  const people = Array.from({ length: personCount(form) }, (_, index) => ({
    name: index
      ? form.text(`people.${index}.name`)
      : form.optional('people.0.name') || (isOnBehalf && behalfName) || form.text('contact.name'),
    ...(index === 0 && needs && { needs: [needs] }),
  }));
  const email = form.optional('contact.email');
  const phone = form.optional('contact.phone');
  const sessionIds = form.get('sessionIds');
  return {
    activityId: activityId || undefined,
    sessionIds:
      Array.isArray(sessionIds) && sessionIds.length
        ? sessionIds
        : form.optional('sessionId') && [form.text('sessionId')],
    role: as,
    roleId: as === 'volunteer' ? form.optional('roleId') : undefined,
    people,
    contact: { name: form.text('contact.name'), ...(email && { email }), ...(phone && { phone }) },
    onBehalfOf: isOnBehalf
      ? {
          name: behalfName ?? '',
          ...(form.optional('onBehalfOf.relationship') && {
            relationship: form.optional('onBehalfOf.relationship'),
          }),
          consent: form.isTicked('onBehalfOf.consent'),
        }
      : undefined,
  };
}

interface Given {
  activityId?: unknown;
  sessionIds?: unknown;
  role?: unknown;
  roleId?: unknown;
  people?: { name?: unknown; needs?: unknown }[];
  contact?: Record<string, unknown>;
  onBehalfOf?: Record<string, unknown>;
}

/** Takes `data` of a sign-up apart into the form's fields. */
export function fromSignupData(
  data: Given,
  put: (path: string, value: string | boolean | string[]) => void,
): void {
  const { activityId, sessionIds, role, roleId, people, contact, onBehalfOf } = data;
  if (activityId !== undefined) put('activityId', String(activityId));
  if (Array.isArray(sessionIds))
    put(
      sessionIds.length === 1 ? 'sessionId' : 'sessionIds',
      sessionIds.length === 1 ? String(sessionIds[0]) : sessionIds.map(String),
    );
  if (role !== undefined) put('role', String(role));
  if (roleId !== undefined) put('roleId', String(roleId));
  for (const key of ['name', 'email', 'phone'] as const) {
    if (contact?.[key] !== undefined) put(`contact.${key}`, String(contact[key]));
  }
  if (Array.isArray(people)) {
    put('personCount', String(people.length));
    people.forEach((person, index) => {
      if (person?.name !== undefined && (index || person.name !== contact?.['name']))
        put(`people.${index}.name`, String(person.name));
    });
  }
  if (onBehalfOf) {
    put('isOnBehalf', true);
    for (const key of ['name', 'relationship'] as const) {
      if (onBehalfOf[key] !== undefined) put(`onBehalfOf.${key}`, String(onBehalfOf[key]));
    }
    put('onBehalfOf.consent', onBehalfOf['consent'] === true);
  }
}
