import { isTemplate } from '../feeds/uri-template.js';
import { MAX_BYTES } from '../transport/feed-reader.js';

export { isTemplate };

/** More services than a phone should have to download before the first search. */
const MANY = 5000;

/** What is known of a source once its first page was read. */
export interface FirstPage {
  /** The address as the page gives it. */
  src: string;
  mode: 'auto' | 'local' | 'remote';
  /** Services in all, as the source says. */
  total?: number | undefined;
  /** Services on the first page. */
  held?: number | undefined;
  /** Address of the next page. */
  next?: string | undefined;
  /** Bytes of the first page. */
  size?: number | undefined;
}

/**
 * Whether the server is asked each question: a template always is; else in `auto` where the first of several pages says
 * that there are over 5,000 services, or more than is ever read.
 */
export function choosesRemote({ src, mode, total = 0, held = 0, next, size = 0 }: FirstPage): boolean {
  if (isTemplate(src)) return true;
  if (mode !== 'auto') return mode === 'remote';
  const isPaged = next !== undefined || (held > 0 && held < total);
  return isPaged && (total > MANY || (size / (held || 1)) * total > MAX_BYTES);
}
