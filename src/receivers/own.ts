import type { OwnReceiver } from '../domain/receiving.js';
import type { Submission } from '../domain/submission.js';
import type { Answer, Encoding, Receiver, ReceiverIssue } from './receiver.js';

const encodings: readonly Encoding[] = ['json', 'text', 'form', 'multipart', 'opaque'];

/** Whatever the page's code throws is said in the console and counts as no answer. */
function attempt<T>(name: string, run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    console.warn(`linkage-kit: receiver.${name}() of the page failed.`, error);
    return undefined;
  }
}

/** `#/data/contact/email`, `/contact/email`, `data.contact.email` → `contact.email`. */
const toPath = (place: string): string =>
  place
    .replace(/^#?\//, '')
    .replaceAll('/', '.')
    .replace(/^data\./, '');

/** A receiver with every part that the page left out. */
export function completeReceiver(own: OwnReceiver): Receiver {
  const { success, errors, meaning, wrap, encoding, ...rest } = own;
  return {
    ...rest,
    encoding: encoding && encodings.includes(encoding) ? encoding : 'json',
    wrap: (submission) => (wrap ? wrap(submission) : submission),
    ...(success && {
      success: (answer: Answer, submission: Submission) => {
        const said = attempt('success', () => success(withJson(answer), submission));
        return said === true ? {} : said || undefined;
      },
    }),
    ...(errors && {
      errors: (answer: Answer, submission: Submission) => {
        const said = attempt('errors', () => errors(withJson(answer), submission));
        return Array.isArray(said) ? said.flatMap(toIssue) : [];
      },
    }),
    ...(meaning && {
      meaning: (answer: Answer, submission: Submission) =>
        attempt('meaning', () => meaning(withJson(answer), submission)),
    }),
  };
}

function withJson(answer: Answer): Answer {
  try {
    return { ...answer, json: JSON.parse(answer.body) as unknown };
  } catch {
    return answer;
  }
}

function toIssue(issue: Partial<Record<string, unknown>> | null): ReceiverIssue | [] {
  const message = issue?.['message'] ?? issue?.['detail'];
  if (typeof message !== 'string') return [];
  const place = [issue?.['path'], issue?.['pointer'], issue?.['field']].find(
    (one): one is string => typeof one === 'string',
  );
  return { path: toPath(place ?? ''), message };
}
