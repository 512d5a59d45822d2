import { failureFinding } from './failures.js';
import { ok, problem, warning, type Finding } from './findings.js';
import type { Reply } from './exchange.js';
import { excerpt, isPage, jsonOf, type Sent, type Session } from './session.js';
import { isField } from './test-submission.js';

const refusal =
  'Refuse it with 422 (or 400) and application/problem+json: {"title": "…", "errors": [{"detail": "This is missing.", "pointer": "#/data/type"}]}.';

/** A "no" in the body of a 2xx, as some frameworks say it. */
function saysNo(body: string): boolean {
  const { success, ok: fine, error, errors, status } = jsonOf(body) ?? {};
  return success === false || fine === false || status === 'error' || Boolean(error) || Boolean(errors);
}

function pointerFindings(session: Session, { verdict }: Sent): Finding[] {
  const issues = verdict?.type === 'declined' ? verdict.issues : [];
  const { kind } = session.options;
  if (!issues.length && !session.isOwnFormat) return [];
  if (!issues.length)
    return [
      warning(
        'pointers',
        'The refusal does not say which fields are wrong (no errors with detail and pointer): residents are told "not accepted", and have to guess.',
        'Add "errors": [{"detail": "This is missing.", "pointer": "#/data/type"}], a sentence for each field.',
      ),
    ];
  const lost = issues.filter(({ path }) => !isField(kind, path));
  if (lost.length)
    return [
      warning(
        'pointers',
        `${lost.length} of ${issues.length} errors point at no field of the form (${lost.map(({ path, message }) => `"${path}": ${message}`).join('; ')}).`,
        'Point with a JSON Pointer into the submission: "#/data/type", "#/data/contact/email", "#/data/people/0/name".',
      ),
    ];
  return [ok('pointers', `Each error lands on its field (${issues.map(({ path }) => path).join(', ')}).`)];
}

function refusedWell(session: Session, sent: Sent, { status, header }: Reply): Finding[] {
  const type = header('content-type') ?? 'none';
  const isProblem = /^application\/problem\+json\b/i.test(type);
  return [
    isProblem || !session.isOwnFormat
      ? ok('refusal', `A submission without required fields is refused (${status}).`)
      : warning(
          'refusal',
          `A submission without required fields is refused (${status}), labelled ${type}.`,
          'Label it Content-Type: application/problem+json (RFC 9457).',
        ),
    ...pointerFindings(session, sent),
  ];
}

/** What a resident meets whose form lacks something. `sent` is a submission without required fields. */
export function refusalFindings(session: Session, sent: Sent): Finding[] {
  const { journey, verdict } = sent;
  if (!journey.end) return [failureFinding('refusal', journey.failure!)];
  const { status, body } = journey.end;
  if (verdict?.type === 'declined') return refusedWell(session, sent, journey.end);
  const said = `A submission without required fields is answered with ${status}`;
  if (verdict?.type === 'accepted')
    return [
      saysNo(body)
        ? problem(
            'refusal',
            `${said}, although the body says no${excerpt(body)}. The kit takes every 2xx for a yes: the resident reads "received".`,
            refusal,
          )
        : session.isOwnFormat
          ? warning('refusal', `${said}: it is accepted as it is.`, `If you rely on the fields: ${refusal}`)
          : ok('refusal', `${said}: it takes what comes.`),
    ];
  if (status < 300 && isPage(body))
    return [
      problem(
        'refusal',
        `${said} and a web page${excerpt(body)}. The kit takes it for a captive portal and sends again for ever.`,
        refusal,
      ),
    ];
  if (verdict?.type === 'parked')
    return [
      problem('refusal', `${said}, which asks the resident for attention, not for a correction.`, refusal),
    ];
  return [
    problem(
      'refusal',
      `${said}${excerpt(body)}. The kit takes that for a passing trouble and sends again for ever; the resident never hears what is wrong.`,
      refusal,
    ),
  ];
}
