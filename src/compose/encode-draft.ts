import type { OwnReceiver } from '../domain/receiving.js';
import type { OutboxDraft } from '../outbox/outbox-record.js';
import { encode } from '../receivers/encode.js';
import { completeReceiver } from '../receivers/own.js';
import { loadPreset } from '../receivers/presets.js';
import { OWN_RECEIVER, type Receiver } from '../receivers/receiver.js';

/** Receivers that the page gave as a property, by the name that a record keeps. */
export type OwnReceivers = ReadonlyMap<string, OwnReceiver>;

/** The receiver of a preset, or the page's own of that name. */
export async function findReceiver(name: string, own: OwnReceivers): Promise<Receiver | undefined> {
  if (!name.startsWith(OWN_RECEIVER)) return loadPreset(name);
  const given = own.get(name);
  return given && completeReceiver(given);
}

/** The text that is posted; nothing where its receiver is not known. */
export async function encodeDraft(
  { submission, preset, shapes = [] }: Pick<OutboxDraft, 'submission' | 'preset' | 'shapes'>,
  own: OwnReceivers,
) {
  const receiver = await findReceiver(preset, own);
  if (!receiver) return undefined;
  return {
    ...encode(
      receiver,
      submission,
      {
        rename: Object.assign({}, ...shapes.map(({ rename }) => rename)) as Record<string, string>,
        constants: Object.assign({}, ...shapes.map(({ constants }) => constants)) as Record<string, unknown>,
      },
      (submission.data.attachments?.length ?? 0) > 0,
    ),
    ...(receiver.encoding === 'opaque' && { isOpaque: true }),
  };
}
