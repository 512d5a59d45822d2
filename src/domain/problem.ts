/** One thing that is wrong with a form. */
export interface Issue {
  /** Dotted path within `data`, for instance `contact.email` or `people.0.name`. */
  path: string;
  /** Why, by a short stable word: `required`, `invalid`, `too-long`, `end-before-start`, `server` … */
  code: string;
  /** The sentence shown beside the field, in the resident's language. */
  message: string;
}

/** RFC 9457 problem details, as a receiver sent it or as the kit words it. */
export interface Problem {
  type?: string;
  title?: string;
  detail?: string;
  /** HTTP status; nothing where no answer came. */
  status?: number;
  /** A short stable word for what needs attention: `sign-in`, `set-up`, `captcha`, `full`, `refused`, `unknown-preset`. */
  code?: string;
}

/** A mistake of the page's programmer (never of a resident): thrown, with what to change in the message. */
export class KitError extends Error {
  override name = 'KitError';
}

const warned = new Set<string>();

/** Warns once per text in the console: a bad attribute or feed is said, and never breaks the page. */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`linkage-kit: ${message}`);
}
