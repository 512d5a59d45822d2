import * as z from 'zod/mini';
import { submissionSchemaFor } from '../../src/domain/envelope.js';
import type { Submission } from '../../src/domain/submission.js';
import type { BodyError } from './problem.js';

type Path = readonly PropertyKey[];

/** A path as a JSON Pointer in a URI fragment: `['data', 'a/b']` is `#/data/a~1b`. */
export const pointerTo = (path: Path): string =>
  `#${path.map((step) => `/${encodeURIComponent(String(step).replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('')}`;

const sentences = {
  en: {
    required: 'This is missing.',
    email: 'Enter an email address like name@example.org.',
    phone: 'Enter a phone number like 0755 5550 1000.',
    'too-long': 'This is too long.',
    'too-large': 'This is too much.',
    choice: 'Choose one of what is offered.',
    invalid: 'This cannot be read. Check it, please.',
    'end-before-start': 'The end must come after the start.',
    'break-too-long': 'The break must be shorter than the time in all.',
    'minutes-mismatch': 'The minutes do not fit start, end and break.',
    'money-or-in-kind': 'Pledge either money or something in kind, not both.',
    'anonymous-contact': 'With "anonymous", leave no contact.',
  },
  zh: {
    required: '请填写此项。',
    email: '请填写正确的邮箱，如 name@example.org。',
    phone: '请填写正确的电话，如 0755 5550 1000。',
    'too-long': '内容太长。',
    'too-large': '数值太大。',
    choice: '请从选项中选择。',
    invalid: '无法识别，请检查。',
    'end-before-start': '结束时间须晚于开始时间。',
    'break-too-long': '休息时间须短于总时长。',
    'minutes-mismatch': '分钟数与起止及休息时间不符。',
    'money-or-in-kind': '资金与实物请分开认捐。',
    'anonymous-contact': '匿名提交请勿填写联系方式。',
  },
};
type Reason = keyof typeof sentences.en;

const valueAt = (body: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step],
    body,
  );

function reasonFor(issue: z.core.$ZodIssue, body: unknown): Reason {
  const value = valueAt(body, issue.path);
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === ''))
    return 'required';
  switch (issue.code) {
    case 'custom': {
      const code: unknown = issue.params?.['code'];
      if (typeof code === 'string' && Object.hasOwn(sentences.en, code)) return code as Reason;
      break;
    }
    case 'too_small':
      return issue.origin === 'array' ? 'required' : 'invalid';
    case 'too_big':
      return issue.origin === 'string' ? 'too-long' : 'too-large';
    case 'invalid_value':
      return 'choice';
    default:
  }
  const field = issue.path.at(-1);
  return field === 'email' || field === 'phone' ? field : 'invalid';
}

/** A union's errors are those of the branch that fits best. */
const flat = (issue: z.core.$ZodIssue): z.core.$ZodIssue[] => {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const best = [...issue.errors].sort((a, b) => a.length - b.length)[0]!;
  return best.flatMap((inner) => flat({ ...inner, path: [...issue.path, ...inner.path] }));
};

/** Language of the answer to a submission: Chinese where it was written in Chinese, else English. */
export function languageOf(body: unknown): 'en' | 'zh' {
  const locale = (body as { locale?: unknown } | null)?.locale;
  return typeof locale === 'string' && /^zh\b/i.test(locale) ? 'zh' : 'en';
}

/** A body as a submission by the schemas of the kit, or what is wrong with it, field by field. */
export function validate(body: unknown): { submission: Submission } | { errors: BodyError[] } {
  const result = z.safeParse(submissionSchemaFor(body), body);
  if (result.success) return { submission: result.data as Submission };
  const say = sentences[languageOf(body)];
  const seen = new Set<string>();
  return {
    errors: result.error.issues
      .flatMap(flat)
      .map((issue) => ({ detail: say[reasonFor(issue, body)], pointer: pointerTo(issue.path) }))
      .filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer)),
  };
}
