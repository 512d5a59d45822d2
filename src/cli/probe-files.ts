import { originFault } from './cors.js';
import { failureFinding } from './failures.js';
import { ok, warning, type Finding } from './findings.js';
import { excerpt, type Sent, type Session } from './session.js';

/** Presets with which <linkage-feedback> offers a field of files; `widgets/parts/files-field.ts` names the others. */
const presetsWithFiles = ['linkage', 'json', 'form', 'multipart', 'formspree', 'netlify', 'n8n', 'node-red'];

/** Whether residents can add files to what is sent there: only to feedback, and not with every preset. */
export const takesFiles = ({ options: { preset, kind } }: Pick<Session, 'options'>): boolean =>
  kind === 'feedback' && presetsWithFiles.includes(preset);

const without = 'or put `without-files` on <linkage-feedback>: then it offers no files.';
const accept = `Accept multipart/form-data (docs/receiving.md, "Files"), ${without}`;
const compare =
  'Compare size and sha256 in data.attachments with the bytes of the parts file-0, file-1 … just as they come,';

const stays = 'What residents send with a photo stays on their device';

/** What a no means for residents, and what to change. */
function refused({ verdict }: Sent, said: string, isHidden: boolean): Finding {
  if (verdict?.type === 'declined' && !isHidden) {
    const isAboutFiles = verdict.issues.some(({ path }) => /^attachments(\.|$)/.test(path));
    return warning(
      'files',
      `${said} Residents who add a photo read "not accepted".`,
      isAboutFiles ? `${compare} ${without}` : accept,
    );
  }
  const isRetried = isHidden || verdict?.type === 'retry';
  return warning(
    'files',
    `${said} ${stays} ${isRetried ? 'and is sent again and again' : 'and needs attention'}.`,
    accept,
  );
}

/** What becomes of a submission with a file, where residents can add some. Only warnings: a portal can do without. */
export async function probeFiles(session: Session): Promise<Finding[]> {
  if (!takesFiles(session)) return [];
  const { submission, files } = await session.submissions.withFile();
  const sent = await session.send(submission, files);
  const { end, failure } = sent.journey;
  if (!end) return [warning('files', `With a file: ${failureFinding('files', failure!).text}`, accept)];
  const fault = session.isForeign(end.url)
    ? originFault(end.header('access-control-allow-origin'), session.options.origin)
    : undefined;
  if (sent.verdict?.type !== 'accepted')
    return [
      refused(
        sent,
        `A submission with a file is answered with ${end.status}${excerpt(end.body)}.`,
        fault !== undefined,
      ),
    ];
  if (fault)
    return [
      warning(
        'files',
        `The answer to a submission with a file (${end.status}) ${fault}: the browser hides it from the page.`,
        'Send Access-Control-Allow-Origin with every answer, whatever is posted.',
      ),
    ];
  return [ok('files', `A submission with a file (multipart/form-data) is accepted (${end.status}).`)];
}
