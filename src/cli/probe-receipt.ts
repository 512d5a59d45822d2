import { isExposed } from './cors.js';
import type { Reply } from './exchange.js';
import { ok, warning, type Finding } from './findings.js';
import { jsonOf, type Sent, type Session } from './session.js';

const statuses: unknown[] = ['accepted', 'waitlisted', 'pending'];
const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';

function isDay(value: unknown): boolean {
  const [, day] = /^(\d{4}-\d\d-\d\d)(T.*)?$/.exec(String(value)) ?? [];
  const time = Date.parse(day ?? '');
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day!);
}

const isWebAddress = (value: unknown, base: string) =>
  isText(value) &&
  URL.canParse(String(value), base) &&
  /^https?:$/.test(new URL(String(value), base).protocol);

/** What in a receipt the kit cannot read, in words. */
function receiptFaults(receipt: Record<string, unknown>, base: string): string[] {
  const { reference, status, respondBy, url, message } = receipt;
  const faults: string[] = [];
  const add = (value: unknown, isRight: boolean, text: string) => {
    if (value !== undefined && value !== null && !isRight)
      faults.push(`${text}, not ${JSON.stringify(value)}`);
  };
  add(reference, isText(reference) || typeof reference === 'number', 'reference is a text');
  add(status, statuses.includes(status), 'status is accepted, waitlisted or pending');
  add(respondBy, isDay(respondBy), 'respondBy is a date like 2026-11-27');
  add(url, isWebAddress(url, base), 'url is an http(s) address');
  add(message, isText(message), 'message is a text');
  for (const name of Object.keys(receipt))
    if (receipt[name] === null && ['reference', 'status', 'respondBy', 'url', 'message'].includes(name))
      faults.push(`${name} is left out where there is none, not null`);
  return faults;
}

/** What a resident gets to see of a yes, for receivers that answer in the kit's own format. */
export function receiptFindings({ journey, submission, verdict }: Sent): Finding[] {
  const end = journey.end;
  if (!end || verdict?.type !== 'accepted') return [];
  const receipt = jsonOf(end.body);
  const noEcho = warning(
    'echo',
    'The answer does not repeat the id: receipt="echo" cannot be used, and any 2xx on the way (a proxy, a portal) counts as a yes.',
    'Answer JSON with the id of the submission: {"id": "…"}.',
  );
  if (!receipt)
    return [
      warning(
        'receipt',
        `The answer carries no receipt${end.body.trim() ? ' (no JSON object)' : ' (it is empty)'}: it counts as a yes, but residents see no reference.`,
        'Answer {"id": "…", "reference": "A-1", "status": "accepted"}.',
      ),
      noEcho,
    ];
  const findings: Finding[] = [];
  const faults = receiptFaults(receipt, end.url);
  const type = end.header('content-type') ?? 'none';
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type))
    faults.push(`Content-Type is application/json, not ${type}`);
  for (const fault of faults)
    findings.push(
      warning(
        'receipt',
        `The receipt is not as the kit reads it: ${fault}.`,
        'See the JSON Schema linkage-kit/schema/receipt.json.',
      ),
    );
  if (receipt['reference'] === undefined)
    findings.push(
      warning(
        'receipt',
        'The receipt has no reference: residents have nothing to quote when they ask.',
        'Add "reference", short enough to read out on the phone.',
      ),
    );
  if (!findings.length)
    findings.push(ok('receipt', `Residents see the reference ${String(receipt['reference'])}.`));
  findings.push(
    receipt['id'] === submission.id
      ? ok('echo', 'The answer repeats the id: receipt="echo" can be used.')
      : noEcho,
  );
  return findings;
}

/** Whether a busy receiver says well when to come again. */
export function retryAfterFindings(session: Session, end: Reply): Finding[] {
  if (![429, 503].includes(end.status)) return [];
  const value = end.header('retry-after');
  const warn = (text: string, change: string) => [warning('retry-after', text, change)];
  if (value === null)
    return warn(
      `${end.status} comes without Retry-After: the kit guesses when to try again.`,
      'Send Retry-After: 30 (seconds).',
    );
  const delay = /^\s*\d+\s*$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  if (Number.isNaN(delay))
    return warn(
      `Retry-After "${value}" is neither seconds nor an HTTP date.`,
      'Send Retry-After: 30 (seconds).',
    );
  if (delay > 6 * 3600)
    return warn(
      `Retry-After asks for ${Math.round(delay / 3600)} hours; the kit waits at most 6.`,
      'Name a shorter time.',
    );
  if (session.isForeign(end.url) && !isExposed(end.header('access-control-expose-headers'), 'retry-after'))
    return warn(
      'Retry-After is hidden from pages of other origins.',
      'Send Access-Control-Expose-Headers: Retry-After.',
    );
  return [ok('retry-after', `Retry-After is ${value}.`)];
}
