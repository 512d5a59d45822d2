import { linkage } from './linkage.js';
import type { Receiver } from './receiver.js';

/** Plain JSON for receivers of one's own: the fields of `data` at the top, with `id` `kind` `action` `of`. */
export const json: Receiver = {
  ...linkage,
  wrap: ({ id, kind, action, of, data }) => ({ ...data, id, kind, action, of }),
};
