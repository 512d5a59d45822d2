import type { FeedbackData } from './feedback.js';
import type { PledgeData } from './pledge.js';
import type { SignupData } from './signup.js';
import type { HoursData, HoursVerifyData } from './volunteer-hours.js';
import type { Issue, Problem } from './problem.js';

/** Version of the kit, as in `kit` of a submission. */
export const KIT_VERSION = 'linkage-kit/0.1.0';

/** The four kinds of submission. */
export type Kind = 'signup' | 'hours' | 'pledge' | 'feedback';
/** What is done with it. For `withdraw` and `verify`, `of` names the earlier id. */
export type Action = 'create' | 'withdraw' | 'verify';

/** What a submission is about. */
export interface Subject {
  kind: 'service' | 'organization' | 'activity' | 'need' | 'page';
  id: string;
  name: string;
  organization?: { id: string; name: string; party?: string };
}

/** `data` by kind. */
export interface DataByKind {
  signup: SignupData;
  hours: HoursData | HoursVerifyData;
  pledge: PledgeData;
  feedback: FeedbackData;
}

/** A file that travels with a submission, as `data.attachments` names it: the first is the part `file-0`, and so on. */
export interface Attachment {
  name: string;
  /** Media type, as its contents say. */
  type: string;
  /** Bytes. */
  size: number;
  /** Hexadecimal. */
  sha256: string;
  /** What it shows, for whoever cannot see it. */
  alt?: string;
}

/** What goes over the wire, CONTRACT 4.1. Times are ISO 8601; `page` has no query and no fragment. */
export interface Submission<K extends Kind = Kind> {
  id: string;
  kind: K;
  action: Action;
  of: string | null;
  createdAt: string;
  locale: string;
  page: string;
  subject: Subject | null;
  area: string | null;
  clientReference: string | null;
  kit: string;
  data: K extends Kind ? DataByKind[K] : never;
}

/** What a receiver answers with a yes. All but `id` may be missing. */
export interface Receipt {
  id: string;
  reference?: string;
  status?: 'accepted' | 'waitlisted' | 'pending';
  message?: string;
  url?: string;
  /** Date by which the resident is answered. */
  respondBy?: string;
  /** When the yes arrived, ISO 8601. */
  at: string;
}

/** How `submit()` ends. `saved` and `unsent` go on by themselves. */
export type OutcomeState =
  'saved' | 'unsent' | 'accepted' | 'unconfirmed' | 'parked' | 'declined' | 'invalid' | 'cancelled';

/** How `submit()` ended. */
export interface Outcome {
  state: OutcomeState;
  submission: Submission | null;
  receipt?: Receipt;
  issues?: Issue[];
  problem?: Problem;
}

/** Who receives a submission: shown on the form and the receipt. */
export interface Destination {
  endpoint: string;
  preset: string;
  name?: string;
  party?: string;
  /** Dotted path → value to add, and → other path, in what is posted there. */
  constants?: Record<string, unknown>;
  rename?: Record<string, string>;
}

/**
 * A random id (UUID version 7: sorts by time). Works without a secure context.
 * @param now ms since 1970
 */
export function createId(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(now / 2 ** (8 * (5 - index))) % 256;
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** A submission of this moment and page. What is empty goes out as null. */
export const createSubmission = ({
  data,
  area,
  clientReference,
  ...rest
}: Pick<Submission, 'kind' | 'action' | 'of' | 'subject' | 'locale'> & {
  data: Record<string, unknown>;
  area: string;
  clientReference: string;
}): Submission => ({
  id: createId(),
  ...rest,
  createdAt: new Date().toISOString(),
  page: location.origin + location.pathname,
  area: area || null,
  clientReference: clientReference || null,
  kit: KIT_VERSION,
  data: data as never,
});
