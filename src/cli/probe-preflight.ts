import { askedHeaders, methodFault, originFault, refusedHeaders } from './cors.js';
import { exchange, isFailure } from './exchange.js';
import { failureFinding, isHopeless } from './failures.js';
import { ok, problem, warning, type Finding } from './findings.js';
import type { Hop } from './journey.js';
import type { Prepared } from './prepare.js';
import type { Session } from './session.js';

/** A request that a browser asks about first. */
interface Asked {
  url: string;
  method: string;
  /** `Origin` as the browser names it. */
  origin: string;
  headers: Record<string, string>;
}

/** The answer that a preflight needs, as headers to copy. */
function wanted(origin: string, names: readonly string[]): string {
  const shown = names.map((name) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()));
  const allowed = shown.length ? ` Access-Control-Allow-Headers: ${shown.join(', ')},` : '';
  return (
    `Answer OPTIONS with 204 and: Access-Control-Allow-Origin: ${origin === 'null' ? '*' : origin} (or *), ` +
    `Access-Control-Allow-Methods: POST,${allowed} Access-Control-Max-Age: 600.`
  );
}

async function ask(asked: Asked, timeout: number): Promise<{ findings: Finding[]; isHopeless: boolean }> {
  const { url, method, origin } = asked;
  const names = askedHeaders(asked.headers);
  const reply = await exchange({
    url,
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': method,
      ...(names.length && { 'access-control-request-headers': names.join(',') }),
      'user-agent': 'linkage-kit check',
    },
    timeout,
  });
  if (isFailure(reply)) {
    const hopeless = isHopeless(reply);
    return { findings: [failureFinding(hopeless ? 'reach' : 'preflight', reply)], isHopeless: hopeless };
  }
  const change = wanted(origin, names);
  const findings: Finding[] = [];
  const add = (text: string) => findings.push(problem('preflight', text, change));
  if (reply.status >= 300 && reply.status < 400)
    add(
      `The preflight (OPTIONS) is redirected (${reply.status}) to ${reply.header('location')}, which browsers refuse.`,
    );
  else if (reply.status < 200 || reply.status > 299)
    add(`The preflight (OPTIONS) is answered with ${reply.status}, so browsers never send the form.`);
  const fault = originFault(reply.header('access-control-allow-origin'), origin);
  if (fault) add(`The answer to the preflight ${fault}.`);
  const refused = refusedHeaders(names, reply.header('access-control-allow-headers'));
  if (refused.length)
    add(
      `The preflight does not allow the header ${refused.join(', ')} (Access-Control-Allow-Headers: ${reply.header('access-control-allow-headers') ?? 'not there'}).`,
    );
  const methods = reply.header('access-control-allow-methods');
  if (methodFault(methods, method))
    findings.push(
      warning(
        'preflight',
        `Access-Control-Allow-Methods is "${methods}", without ${method}. Browsers let a POST pass all the same.`,
        `Name ${method} in Access-Control-Allow-Methods.`,
      ),
    );
  if (!findings.length)
    findings.push(
      ok(
        'preflight',
        `The preflight allows POST ${names.length ? `with ${names.join(', ')} ` : ''}from ${origin} (${reply.status}).`,
      ),
    );
  return { findings, isHopeless: false };
}

/** Whether a browser may send the form at all. `isHopeless`: there is no server to talk to. */
export async function probePreflight(
  session: Session,
  prepared: Prepared,
): Promise<{ findings: Finding[]; isHopeless: boolean }> {
  const { origin, timeout } = session.options;
  const none = (text: string) => ({ findings: [ok('preflight', text)], isHopeless: false });
  if (!session.isForeign(prepared.url))
    return none('Page and endpoint are of the same origin: no preflight, no CORS.');
  if (!askedHeaders(prepared.headers).length)
    return none('No preflight is needed: a form like this is sent without asking.');
  return ask({ url: prepared.url, method: 'POST', origin, headers: prepared.headers }, timeout);
}

/** The same for the addresses that redirects lead to. */
export async function probeRedirectedPreflights(session: Session, hops: readonly Hop[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { reply, origin, headers } of hops.slice(1)) {
    const { url, method } = reply;
    if (!session.isForeign(url) || !askedHeaders(headers).length) continue;
    const asked = await ask({ url, method, origin, headers }, session.options.timeout);
    for (const finding of asked.findings)
      if (finding.level !== 'ok')
        findings.push({ ...finding, text: `After the redirect, at ${url}: ${finding.text}` });
  }
  return findings;
}
