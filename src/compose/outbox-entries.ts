import type { OutboxEntry } from '../kit/kit.js';
import type { OutboxRecord, ReceiptRecord } from '../outbox/outbox-record.js';

const entryOfRecord = ({
  id,
  submission,
  state,
  createdAt,
  attempts,
  due,
  destinationName,
  problem,
  issues,
}: OutboxRecord): OutboxEntry => ({
  id,
  kind: submission.kind,
  state,
  createdAt,
  attempts,
  due,
  submission,
  ...(destinationName && { destinationName }),
  ...(problem && { problem }),
  ...(issues && { issues: issues.map((issue) => ({ ...issue, code: 'server' })) }),
});

const entryOfReceipt = ({ id, kind, at, reference }: ReceiptRecord): OutboxEntry => ({
  id,
  kind,
  state: 'accepted',
  createdAt: at,
  attempts: 0,
  ...(reference && { reference }),
});

/** Records and receipts as the outbox tag and the hub show them. While one takes the other's place, it is received. */
export function toEntries(
  records: OutboxRecord[],
  receipts: ReceiptRecord[],
  isUnsent: boolean,
): OutboxEntry[] {
  const received = new Set(receipts.map(({ id }) => id));
  return [
    ...records
      .filter(({ id }) => !received.has(id))
      .map((record) => ({ ...entryOfRecord(record), ...(isUnsent && { isUnsent }) })),
    ...receipts.map(entryOfReceipt),
  ];
}
