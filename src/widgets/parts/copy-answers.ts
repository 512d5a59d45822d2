import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Submission } from '../../domain/submission.js';
import { describeData } from './contents.js';
import { copyText } from './copy-text.js';

/** Puts what somebody answered on the clipboard, in words. Gives whether it worked. */
export async function copyAnswers(submission: Submission, localize: LocalizeController): Promise<boolean> {
  let text = JSON.stringify(submission.data, null, 2);
  try {
    const tags = ['signup', 'hours', 'pledge', 'feedback'] as const;
    await localize.further(['feedback', 'hours', 'pledge'], tags);
    const rows = describeData(submission, localize.messages!, localize);
    text = rows.map(([label, value]) => `${label}: ${value}`).join('\n');
  } catch {
    // Without a network the words cannot be loaded; the answers are there all the same.
  }
  return copyText(text);
}
