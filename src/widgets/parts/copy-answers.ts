import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Submission } from '../../domain/submission.js';
import { describeData, type Row } from './contents.js';
import { copyText } from './copy-text.js';
import { labelled } from './joined.js';

/** What somebody answered, in words; without a network in those that are there, which are those of the form itself. */
export async function readAnswers(submission: Submission, localize: LocalizeController): Promise<Row[]> {
  const tags = ['signup', 'hours', 'pledge', 'feedback'] as const;
  await localize.further(['feedback', 'hours', 'pledge'], tags).catch(() => undefined);
  return describeData(submission, localize.messages!, localize);
}

/**
 * Puts what somebody answered on the clipboard, in words. Gives whether it worked.
 * @param lines what stands above the answers, such as the reference
 */
export async function copyAnswers(
  submission: Submission,
  localize: LocalizeController,
  lines: readonly string[] = [],
): Promise<boolean> {
  const rows = await readAnswers(submission, localize);
  const answers = rows.map(([label, value]) => labelled(label, value, localize.messages!));
  return copyText([...lines, ...answers].join('\n'));
}
