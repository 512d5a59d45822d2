import type { CheckOptions } from './arguments.js';
import { problem, reportOf, skipped, type CheckName, type Finding, type Report } from './findings.js';
import { acceptedFindings, corsFindings, reachFindings, redirectFindings } from './probe-answer.js';
import { probeFiles, takesFiles } from './probe-files.js';
import { probePreflight, probeRedirectedPreflights } from './probe-preflight.js';
import { receiptFindings, retryAfterFindings } from './probe-receipt.js';
import { refusalFindings } from './probe-refusal.js';
import { probeOtherContents, probeRepeat, probeSameMoment } from './probe-repeat.js';
import { Session } from './session.js';

const later: CheckName[] = ['repeat', 'same-moment', 'other-contents', 'refusal'];

const unfit = ({ options }: Session, { message }: Error): Finding =>
  problem(
    'address',
    `The preset ${options.preset} cannot post to this address: ${message}`,
    'Give the address that the preset asks for, or another --preset.',
  );

async function probe(session: Session): Promise<Finding[]> {
  const submission = session.submissions.valid();
  const prepared = await session.prepare(submission).catch((error: Error) => error);
  if (prepared instanceof Error) return [unfit(session, prepared)];
  const preflight = await probePreflight(session, prepared);
  if (preflight.isHopeless) return preflight.findings;

  const first = await session.send(submission);
  const { hops, end } = first.journey;
  const findings = [
    ...(hops[0] ? reachFindings(session, hops[0].reply) : []),
    ...preflight.findings,
    ...redirectFindings(session, first),
    ...(await probeRedirectedPreflights(session, hops)),
    ...corsFindings(session, first, 'cors'),
    ...acceptedFindings(session, first),
    ...(end ? retryAfterFindings(session, end) : []),
  ];
  if (first.verdict?.type !== 'accepted') {
    const names: CheckName[] = takesFiles(session) ? [...later, 'files'] : later;
    return [...findings, ...names.map((name) => skipped(name, 'Not looked at: nothing is accepted yet.'))];
  }

  if (session.isOwnFormat) findings.push(...receiptFindings(first));
  findings.push(...(await probeRepeat(session, first)));
  findings.push(...(await probeSameMoment(session)));
  findings.push(...(await probeOtherContents(session, first)));
  if (!first.prepared.isOpaque) {
    const invalid = await session.send(session.submissions.invalid());
    findings.push(...refusalFindings(session, invalid), ...corsFindings(session, invalid, 'cors-refusal'));
  }
  findings.push(...(await probeFiles(session)));
  return findings;
}

/** Sends test submissions to an endpoint and says what was found. */
export async function checkEndpoint(options: CheckOptions): Promise<Report> {
  const { url, preset, origin } = options;
  return reportOf({ url, preset, origin }, await probe(new Session(options)));
}
