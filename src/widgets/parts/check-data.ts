import type { SchemaIssue } from '../../controllers/form-controller.js';
import { describeIssues } from '../../controllers/describe-issues.js';
import type { Checker, DataSchema } from '../../controllers/submission-options.js';

/** "Nothing entered" at a field. */
export const missingAt = (...path: PropertyKey[]): SchemaIssue => ({
  code: 'invalid_type',
  path,
  input: undefined,
});

/** A schema whose problems are moved to the fields that a resident sees; `place` may add what the schema leaves open. */
export function checkData(
  schema: DataSchema,
  place: (issues: readonly SchemaIssue[], data: Record<string, unknown>) => readonly SchemaIssue[],
): Checker {
  return {
    describe: describeIssues,
    safeParse(data) {
      const parsed = schema.safeParse(data);
      const issues = place(parsed.success ? [] : parsed.error.issues, data as Record<string, unknown>);
      return parsed.success && !issues.length ? parsed : { success: false, error: { issues } };
    },
  };
}
