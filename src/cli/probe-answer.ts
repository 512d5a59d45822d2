import { originFault } from './cors.js';
import type { Reply } from './exchange.js';
import { failureFinding, isHopeless } from './failures.js';
import { ok, problem, warning, type CheckName, type Finding } from './findings.js';
import { answerOf, excerpt, isPage, jsonOf, type Sent, type Session } from './session.js';

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(milliseconds < 100 ? 2 : 1)} s`;

/** That somebody answers, and how the connection is kept private. */
export function reachFindings(session: Session, end: Reply): Finding[] {
  const { protocol, hostname, host } = new URL(session.options.url);
  if (protocol === 'http:') {
    const isHere = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
    const isPageSecure = session.options.origin.startsWith('https:');
    const change = 'Serve the endpoint over https.';
    if (isPageSecure)
      return [
        (isHere ? warning : problem)(
          'reach',
          'The endpoint is http: and the page https:. The kit refuses to send there, as browsers do.',
          change,
        ),
      ];
    if (!isHere)
      return [
        warning('reach', `${host} answers without TLS: what residents write can be read on the way.`, change),
      ];
    return [ok('reach', `${host} answers (http, on this machine).`)];
  }
  const days = end.certificateEnd && Math.floor((end.certificateEnd - Date.now()) / 86_400_000);
  if (days !== undefined && days < 14)
    return [
      warning(
        'reach',
        `${host} answers over TLS; its certificate ends in ${days} days.`,
        'Renew it, and let it be renewed by itself.',
      ),
    ];
  return [
    ok('reach', `${host} answers over TLS${days ? `; its certificate is good for ${days} days` : ''}.`),
  ];
}

/** What redirects do to a post. */
export function redirectFindings(session: Session, { journey, submission, verdict }: Sent): Finding[] {
  const { hops, end } = journey;
  if (hops.length < 2 || !end) return [];
  const way = hops.map(({ reply }) => `${reply.status} ${reply.method} ${reply.url}`).join(' → ');
  const change = `Put the address that answers into \`endpoint\` (${end.url}), or redirect with 307 or 308.`;
  if (end.method === 'POST')
    return [warning('redirect', `Each form takes a detour: ${way}.`, `Put ${end.url} into \`endpoint\`.`)];
  const isEcho = jsonOf(end.body)?.['id'] === submission.id;
  const isReceipt = verdict?.type === 'accepted' && (isEcho || !session.isOwnFormat);
  if (isReceipt) return [ok('redirect', `The post is answered by a redirect to its receipt (${way}).`)];
  return [
    problem(
      'redirect',
      `The redirect turns the POST into a GET: what was written does not arrive at ${end.url} (${way}).`,
      change,
    ),
  ];
}

/** Whether the page may read each answer on the way. */
export function corsFindings(session: Session, { journey, prepared }: Sent, check: CheckName): Finding[] {
  const hops = journey.hops.filter(({ reply }) => session.isForeign(reply.url));
  if (!hops.length || prepared.isOpaque) return [];
  const findings = hops.flatMap(({ reply, origin }) => {
    const fault = originFault(reply.header('access-control-allow-origin'), origin);
    if (!fault) return [];
    const what = reply.status < 400 ? 'The answer' : 'The refusal';
    return [
      problem(
        check,
        `${what} to the ${reply.method} (${reply.status}) at ${reply.url} ${fault}: the browser hides it from the page, and the kit sends again and again.`,
        `Send Access-Control-Allow-Origin: ${origin === 'null' ? '*' : origin} (or *) with every answer, errors included, not only with the preflight's.`,
      ),
    ];
  });
  return findings.length ? findings : [ok(check, `A page of ${session.options.origin} may read the answer.`)];
}

const byStatus: Record<number, [text: string, change: string]> = {
  401: ['asks for a sign-in', 'Give the sign-in with --header, or let residents post without one.'],
  403: ['forbids it', 'Give the token with --header (CSRF, key), or let residents post without one.'],
  404: ['knows nothing at this address', 'Correct the path in `endpoint`.'],
  405: ['does not take POST here', 'Take POST at this address, or correct `endpoint`.'],
  413: ['finds the body too large', 'Take bodies of at least 1 MB.'],
  415: ['does not take this content type', 'Take the content type, or choose the preset that fits.'],
  419: ['finds no CSRF token', 'Set `csrf` on the hub, and give the token with --header here.'],
};

function refused({ verdict, prepared }: Sent, end: Reply): Finding {
  const { status, body } = end;
  const said = `The endpoint answers ${status}`;
  const known = byStatus[status];
  const advice = prepared.advise(answerOf(end));
  if (advice) return problem('accepted', `${said}${excerpt(body)}`, advice);
  if (known) return problem('accepted', `${said}: it ${known[0]}${excerpt(body)}`, known[1]);
  if (isPage(body) && status < 300)
    return problem(
      'accepted',
      `${said} with a web page (a login or portal page?), which is no receipt: the kit keeps the submission and sends again for ever${excerpt(body)}`,
      'Answer a JSON post with 2xx and JSON, text or nothing; where somebody must sign in, with 401.',
    );
  if (verdict?.type === 'declined')
    return problem(
      'accepted',
      `A well-formed submission is refused with ${status}${excerpt(body)}`,
      'Compare the rules of the receiver with the JSON Schemas in linkage-kit/schema; check --preset and --kind.',
    );
  const isWaiting = status === 429 || status === 503;
  return problem(
    'accepted',
    `${said}: the kit keeps the submission and tries again later${excerpt(body)}`,
    isWaiting
      ? 'Try again when the receiver is free; exempt ordinary use from the limit.'
      : 'Look into the receiver’s log.',
  );
}

/** Whether the last answer is a yes, and how long it took. */
export function acceptedFindings(session: Session, sent: Sent): Finding[] {
  const { journey, verdict, prepared } = sent;
  if (!journey.end) {
    const failure = journey.failure!;
    if (failure.code === 'TIMEOUT') return [failureFinding('time', failure)];
    return [failureFinding(isHopeless(failure) ? 'reach' : 'accepted', failure)];
  }
  const { end, milliseconds } = journey;
  const findings: Finding[] = [];
  if (verdict?.type === 'accepted' && prepared.isOpaque)
    findings.push(
      ok('accepted', `Taken with ${end.status}; a page cannot read that and says "sent, not confirmed".`),
    );
  else if (verdict?.type === 'accepted')
    findings.push(ok('accepted', `A test submission is accepted (${end.status}).`));
  else findings.push(refused(sent, end));
  if (milliseconds > session.slow.problem)
    findings.push(
      problem(
        'time',
        `The answer took ${seconds(milliseconds)}; the kit gives up after 15 s and sends again.`,
        'Answer as soon as it is stored, and do slow work (mail, other systems) afterwards.',
      ),
    );
  else if (milliseconds > session.slow.warning)
    findings.push(
      warning(
        'time',
        `The answer took ${seconds(milliseconds)}; after 3 s a resident sees "saved" instead of a receipt.`,
        'Answer as soon as it is stored, and do slow work (mail, other systems) afterwards.',
      ),
    );
  else findings.push(ok('time', `Answered after ${seconds(milliseconds)}.`));
  return findings;
}
