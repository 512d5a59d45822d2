import type { WidgetAttributes } from '../../controllers/widget-properties.js';
import type { Subject } from '../../domain/submission.js';

/** Takes over what a resident picked in another tag; nothing clears it. */
export function takeSubject(host: WidgetAttributes, subject: Subject | undefined): void {
  host.subjectKind = subject?.kind;
  host.subjectId = subject?.id;
  host.subjectName = subject?.name;
  host.subjectOrganizationId = subject?.organization?.id;
  host.subjectOrganizationName = subject?.organization?.name;
  host.subjectOrganizationParty = subject?.organization?.party;
}
