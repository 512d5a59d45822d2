import type { Issue } from '../domain/problem.js';
import type { Messages } from '../i18n/messages.js';
import type { FieldInfo, FormController, SchemaIssue } from './form-controller.js';

/** Turns problems of a schema into sentences, one a field, in the order of the form. `codes`: sentences by issue code. */
export function describeIssues(
  form: FormController,
  issues: readonly SchemaIssue[],
  messages: Messages,
  codes: Record<string, string> = {},
): Issue[] {
  const described = new Map<string, Issue>();
  for (const issue of issues) {
    const path = issue.path.map(String).join('.');
    if (described.has(path)) continue;
    const code = issueCode(issue);
    const info = form.field(path) ?? { label: path };
    described.set(path, { path, code, message: codes[code] ?? sentence(code, info, issue, messages) });
  }
  const rank = (path: string) => form.field(path)?.rank ?? Infinity;
  return [...described.values()].sort((a, b) => rank(a.path) - rank(b.path) || 0);
}

function sentence(
  code: string,
  { label, missing, invalid }: FieldInfo,
  issue: SchemaIssue,
  { errors }: Messages,
): string {
  switch (code) {
    case 'required':
      return missing ?? errors.required(label);
    case 'too-long':
      return errors.tooLong(label, Number(issue.maximum));
    case 'too-small':
      return invalid ?? errors.tooSmall(label, String(issue.minimum));
    case 'too-big':
      return invalid ?? errors.tooBig(label, String(issue.maximum));
    default:
      return invalid ?? errors.invalid(label);
  }
}

function issueCode(issue: SchemaIssue): string {
  switch (issue.code) {
    case 'custom':
      return typeof issue.params?.['code'] === 'string' ? issue.params['code'] : 'invalid';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'required' : 'too-small';
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-long' : 'too-big';
    case 'invalid_type':
    case 'invalid_value':
      return issue.input === undefined || issue.input === '' || issue.input === false
        ? 'required'
        : 'invalid';
    default:
      return 'invalid';
  }
}
