import { describeIssues } from '../../controllers/describe-issues.js';
import type { FormController, SchemaIssue } from '../../controllers/form-controller.js';
import type { Issue } from '../../domain/problem.js';
import type { Messages } from '../../i18n/messages.js';
import { toRecordedData } from './hours-data.js';

const loadHoursSchema = () =>
  import('../../domain/volunteer-hours.js').then(({ hoursDataSchema }) => hoursDataSchema);

/** What a check-in keeps of the form: who, and at what; and what is wrong with that. */
export async function checkWork(
  form: FormController,
  value: Record<string, unknown>,
  messages: Messages,
): Promise<{ data: Record<string, unknown>; issues: Issue[] }> {
  const {
    start: _start,
    end: _end,
    breakMinutes: _break,
    minutes: _minutes,
    provenance: _by,
    ...data
  } = value;
  const schema = await loadHoursSchema().catch(() => undefined);
  // Without a network to load the schema: what the browser itself can check.
  if (!schema) return { data, issues: form.checkNative(messages) };
  const now = Date.now();
  const { error } = schema.safeParse(toRecordedData({ at: new Date(now).toISOString(), data }, now));
  return { data, issues: describeIssues(form, (error?.issues ?? []) as readonly SchemaIssue[], messages) };
}
