import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Submission } from '../../domain/submission.js';
import { describeData, type Row } from './contents.js';
import { copyText } from './copy-text.js';
import { labelled } from './joined.js';

/** What somebody answered, in words; without a network in those that are there, which are those of the form itself. */
export async function readAnswers(submission: Submission, localize: LocalizeController): Promise<Row[]> {
  const { kind } = submission;
  await localize.further(kind === 'signup' ? [] : [kind], [kind]).catch(() => undefined);
  return describeData(submission, localize.messages!, localize);
}

/**
 * Puts what somebody answered on the clipboard, in words. Gives whether it worked; nothing where it is no longer wanted.
 * @param lines what stands above the answers, such as the reference
 * @param isWanted once texts have come, somebody else may be there
 */
export async function copyAnswers(
  submission: Submission,
  localize: LocalizeController,
  lines: readonly string[],
  isWanted: () => boolean,
): Promise<boolean | undefined> {
  const rows = await readAnswers(submission, localize);
  if (!isWanted()) return undefined;
  const answers = rows.map(([label, value]) => labelled(label, value, localize.messages!));
  return copyText([...lines, ...answers].join('\n'));
}
