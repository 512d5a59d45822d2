import type { Subject } from '../domain/submission.js';
import type { WidgetAttributes } from './widget-properties.js';

/** What the `subject-*` attributes say a widget is about; nothing where they say nothing. */
export function subjectOf(host: WidgetAttributes): Subject | null {
  const { subjectKind, subjectId, subjectName } = host;
  const { subjectOrganizationId, subjectOrganizationName, subjectOrganizationParty } = host;
  if (!subjectId && !subjectName) return null;
  const name = subjectName || subjectId!;
  return {
    kind: (subjectKind as Subject['kind'] | undefined) ?? 'service',
    id: subjectId || name,
    name,
    ...(subjectOrganizationId && {
      organization: {
        id: subjectOrganizationId,
        name: subjectOrganizationName || subjectOrganizationId,
        ...(subjectOrganizationParty && { party: subjectOrganizationParty }),
      },
    }),
  };
}
