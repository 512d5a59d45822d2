import type { Submission } from '../domain/submission.js';
import { LinkageBeforeSubmitEvent } from '../kit/submission-events.js';
import type { SlotContribution } from './submission-options.js';

/** Adds to `data` what the portal's own controls hold, in place of what it held of them. */
export function addSlots(data: Record<string, unknown>, slots: SlotContribution): void {
  const answers = { ...(data['answers'] as object | undefined), ...slots.answers };
  for (const name of slots.names) if (!Object.hasOwn(slots.answers, name)) delete answers[name as never];
  delete data['answers'];
  if (Object.keys(answers).length) data['answers'] = answers;
  if (slots.consent.length) data['consent'] = slots.consent;
  delete data['attachments'];
  if (slots.files.length) data['attachments'] = slots.files.map(({ bytes: _, ...file }) => file);
}

/** Asks the page: resolves to whether nobody stops it. */
export async function mayGo(host: HTMLElement, submission: Submission): Promise<boolean> {
  const event = new LinkageBeforeSubmitEvent(submission);
  const data = submission.data as { answers?: Record<string, unknown> };
  data.answers ??= {};
  const isAllowed = host.dispatchEvent(event);
  // A listener that rejects: nobody knows what it meant to do, so nothing goes.
  await event.settled();
  if (!Object.keys(data.answers).length) delete data.answers;
  return isAllowed;
}
