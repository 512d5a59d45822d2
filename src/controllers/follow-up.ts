import type { Action, Submission } from '../domain/submission.js';
import { encodingOf, type EncodingHost } from './destination.js';
import type { SubmissionController } from './submission-controller.js';

/** Sends a follow-up of an earlier submission, for instance to withdraw it. Resolves once it is kept. */
export async function follow(
  controller: SubmissionController,
  host: EncodingHost,
  action: Action,
  of: string,
  data: Record<string, unknown>,
): Promise<Submission | undefined> {
  const { kit } = controller;
  const destination = controller.destination ?? controller.resolve();
  if (!kit || !destination) return undefined;
  const subject = controller.submission?.subject ?? controller.subject;
  const submission = controller.envelope(kit, action, of, data, subject);
  controller.followId = submission.id;
  await kit.submit({ submission, destination, ...encodingOf(kit, host) }, host);
  return submission;
}
