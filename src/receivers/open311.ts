import type { FeedbackData } from '../domain/feedback.js';
import type { Receipt, Submission } from '../domain/submission.js';
import { readOpen311, type Open311Entry } from './open311-answer.js';
import type { Answer, Receiver, ReceiverIssue } from './receiver.js';
import { describe, fieldPath, personOf, titleOf } from './summary.js';

/** `attribute[code]` for each answer; a list repeats `attribute[code][]`, which an object can only hold nested under empty names. */
const attributesOf = (answers: Record<string, unknown> = {}): Record<string, unknown> =>
  Object.entries(answers)
    .flatMap(([code, value]): [string, unknown][] =>
      Array.isArray(value)
        ? value.map((part: unknown) => [`attribute[${code}][]`, part])
        : [[`attribute[${code}]`, value]],
    )
    .reduceRight<Record<string, unknown>>((rest, [name, value]) => ({ [name]: value, '': rest }), {});

const LONGEST = 4000;

/** What may stand in the description, which cities publish: nothing about persons, and nothing of a mediation. */
const publishable = [
  ...['type', 'text', 'ratings', 'changes', 'note', 'message', 'reason', 'decision', 'purpose', 'role'],
  ...['activity', 'activityId', 'sessionIds', 'start', 'end', 'minutes', 'needId', 'money', 'inKind'],
];

function descriptionOf(submission: Submission): string {
  const data = Object.fromEntries(
    Object.entries(submission.data).filter(([name]) => publishable.includes(name)),
  );
  const said = describe({ ...submission, data: data as FeedbackData });
  const text = submission.action === 'create' ? said : `${titleOf(submission)}\n${said}`;
  const end = `\nid: ${submission.id}`;
  return text.length > LONGEST ? `${text.slice(0, LONGEST - end.length)}${end}` : text;
}

const isAccepted = (entry: Open311Entry) => Boolean(entry.service_request_id || entry.token);
const setUpWords = /jurisdiction_id|service_code|api_key/i;
const places = /\b(lat|long|address_string|address_id|location)\b/i;

function issueOf({ description = '' }: Open311Entry, submission: Submission): ReceiverIssue[] {
  if (!description) return [];
  const attribute = /\battribute\[([^\]]+)\]/.exec(description)?.[1];
  const word = /\b(email|phone|(?:first|last)_name|description)\b/.exec(description)?.[1];
  const field = word?.endsWith('_name') ? 'name' : word;
  const place = places.test(description) ? 'location' : '';
  return [
    {
      path: attribute ? `answers.${attribute}` : fieldPath(field ?? place, submission),
      message: description,
    },
  ];
}

const entriesOf = (answer: Answer) => (answer.status < 500 ? readOpen311(answer) : []);

/**
 * Open311 GeoReport v2: the endpoint is the base (`https://HOST/open311/v2`, then `/requests.json` is added) or ends in
 * `requests.json` or `requests.xml`. Constants: `service_code` unless the topic's id is one, and where the city wants
 * them `jurisdiction_id` and `api_key`. Made for feedback with a place; `answers` are the attributes. Cities publish the
 * description: it holds nothing about persons. Other kinds go out with their kind as the code, withdrawals and
 * verifications as new requests whose text names the earlier id, since the standard has neither. A repeat is a second
 * request, so the text ends with our id. Urlencoded without headers of ours: no preflight.
 * https://wiki.open311.org/GeoReport_v2
 */
export const open311: Receiver = {
  encoding: 'form',
  echoes: false,
  headers: { Accept: 'application/json, text/xml;q=0.9' },
  idempotency: null,
  address(endpoint) {
    const [base = '', query] = endpoint.split('?');
    const path = base.replace(/\/+$/, '').replace(/\/requests$/, '');
    const file = /\/requests\.(json|xml)$/.test(path) ? path : `${path}/requests.json`;
    return `${file}${query ? `?${query}` : ''}`;
  },
  wrap(submission) {
    const { kind, area } = submission;
    const { answers, location, visit, topic } = submission.data as Partial<FeedbackData>;
    const { name = '', email, phone } = personOf(submission);
    const [firstName, ...others] = name.split(/\s+/);
    return {
      service_code: topic ?? kind,
      lat: location?.latitude,
      long: location?.longitude,
      address_string: location?.address ?? visit?.address ?? area,
      ...{ first_name: firstName || undefined, last_name: others.join(' ') || undefined, email, phone },
      description: descriptionOf(submission),
      ...attributesOf(answers),
    };
  },
  meaning(answer) {
    const entries = entriesOf(answer);
    if (answer.status < 300 && entries.some(isAccepted)) return 'accepted';
    const problem = entries.find(({ code, description }) => code || description);
    if (!problem || (answer.status >= 300 && answer.status !== 400)) return undefined;
    const isSetUp = setUpWords.test(problem.description ?? '') || /^40[134]$/.test(problem.code ?? '');
    return isSetUp ? 'parked' : 'declined';
  },
  success(answer) {
    const entry = entriesOf(answer).find(isAccepted);
    if (!entry) return undefined;
    const { service_request_id: id, token, service_notice: message } = entry;
    const receipt: Partial<Receipt> = id ? { reference: id } : { reference: token, status: 'pending' };
    return message ? { ...receipt, message } : receipt;
  },
  errors: (answer, submission) => entriesOf(answer).flatMap((entry) => issueOf(entry, submission)),
  advice(answer) {
    const said = entriesOf(answer).map(({ description }) => description ?? '');
    return [401, 403, 404].includes(answer.status) || said.some((text) => setUpWords.test(text))
      ? `the Open311 server refuses (${said.join(' ') || answer.status}). Give service_code, jurisdiction_id and api_key as constants, as its service list demands.`
      : undefined;
  },
};
