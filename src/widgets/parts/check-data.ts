import type { SchemaIssue } from '../../controllers/form-controller.js';

/** "Nothing entered" at a field. */
export const missingAt = (...path: PropertyKey[]): SchemaIssue => ({
  code: 'invalid_type',
  path,
  input: undefined,
});
