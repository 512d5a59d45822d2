import type { Receiver } from './receiver.js';

/** What is put into the body, by preset. Apart from how answers are read: that comes with the sender. */
export const wraps: Record<string, Receiver['wrap']> = {
  linkage: (submission) => submission,
  /** The fields of `data` at the top, with `id` `kind` `action` `of`. */
  json: ({ id, kind, action, of, data }) => ({ ...(data as object), id, kind, action, of }),
};
