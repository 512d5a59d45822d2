import { failureFinding } from './failures.js';
import { ok, problem, skipped, warning, type Finding } from './findings.js';
import { excerpt, referenceOf, type Sent, type Session } from './session.js';

const unique =
  'Store by id: a unique index (or primary key) on id, insert, and where the id is there already, answer with the first receipt and 2xx.';
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** The same id and bytes again: every lost answer leads to that. */
export async function probeRepeat(session: Session, first: Sent): Promise<Finding[]> {
  let again = await session.send(first.submission);
  const isBusy = () => again.journey.end?.status === 409 && again.verdict?.type === 'retry';
  if (isBusy()) {
    await pause(1000);
    again = await session.send(first.submission);
  }
  const { journey, verdict } = again;
  if (!journey.end) return [failureFinding('repeat', journey.failure!)];
  const { status, body } = journey.end;
  if (verdict?.type !== 'accepted')
    return [
      problem(
        'repeat',
        `The same submission sent again is answered with ${status}${excerpt(body)}. ${
          verdict?.type === 'declined'
            ? 'A resident whose first answer got lost reads "not accepted", although it was stored.'
            : 'A submission whose first answer got lost would never be confirmed.'
        }`,
        unique,
      ),
    ];
  const [one, two] = [referenceOf(first), referenceOf(again)];
  if (one !== two)
    return [
      problem(
        'repeat',
        `The same id was answered with two references (${one ?? 'none'}, then ${two ?? 'none'}): it is stored twice.`,
        unique,
      ),
    ];
  return [
    ok(
      'repeat',
      one === undefined
        ? `A repeat is accepted. No reference is answered, so look whether ${first.submission.id} is stored once.`
        : 'A repeat is answered with the same reference.',
    ),
  ];
}

/** One new id twice at the same moment: two tabs, or a retry that overtakes. */
export async function probeSameMoment(session: Session): Promise<Finding[]> {
  const submission = session.submissions.valid();
  const both = await Promise.all([session.send(submission), session.send(submission)]);
  const yes = both.filter(({ verdict }) => verdict?.type === 'accepted');
  const change = `${unique} Look-up and insert must be one step: two requests may run at the same time.`;
  const references = new Set(yes.map(referenceOf));
  if (references.size > 1)
    return [
      problem(
        'same-moment',
        `One id sent twice at the same moment got two references (${[...references].map((one) => one ?? 'none').join(', ')}): it is stored twice.`,
        change,
      ),
    ];
  const other = both.find(({ verdict }) => verdict?.type !== 'accepted');
  if (!other) return [ok('same-moment', 'One id sent twice at the same moment gets one answer.')];
  const status = other.journey.end?.status ?? other.journey.failure?.code ?? 'nothing';
  if (yes.length && other.verdict?.type === 'retry' && other.journey.end?.status === 409)
    return [ok('same-moment', 'While one is being stored, the other is told to wait (409).')];
  return [
    (other.verdict?.type === 'declined' ? problem : warning)(
      'same-moment',
      `Of two equal requests at the same moment one is answered with ${status}.`,
      change,
    ),
  ];
}

/** Other contents under a known id: never sent by the kit, so refusing them is a courtesy. */
export async function probeOtherContents(session: Session, first: Sent): Promise<Finding[]> {
  const other = await session.send(session.submissions.otherContents(first.submission.id));
  const { end, failure } = other.journey;
  const change =
    'Optional: refuse it with 422 and pointer "#/id", or answer with the first receipt and leave what is stored as it is.';
  if (!end)
    return [warning('other-contents', `Other contents under a known id: ${failure!.message}.`, change)];
  const { status } = end;
  if (status >= 400 && status < 500 && other.verdict?.type !== 'retry')
    return [ok('other-contents', `Other contents under a known id are not taken (${status}).`)];
  if (other.verdict?.type !== 'accepted')
    return [
      warning('other-contents', `Other contents under a known id are answered with ${status}.`, change),
    ];
  const [one, two] = [referenceOf(first), referenceOf(other)];
  if (one !== two)
    return [
      warning('other-contents', `Other contents under a known id are stored anew (${one}, ${two}).`, change),
    ];
  return one === undefined
    ? [skipped('other-contents', 'Without a reference it cannot be seen what happens to other contents.')]
    : [ok('other-contents', 'Other contents under a known id get the first receipt.')];
}
