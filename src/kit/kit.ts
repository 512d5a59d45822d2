import type { Activity } from '../domain/activity.js';
import type { FeedbackFeed } from '../domain/feedback.js';
import type { LedgerEntry, Need } from '../domain/need.js';
import type { Issue, Problem } from '../domain/problem.js';
import type { OwnReceiver } from '../domain/receiving.js';
import type { Attachment, Destination, Kind, Receipt, Subject, Submission } from '../domain/submission.js';
import type { HoursFeed, HoursHistory } from '../domain/volunteer-hours.js';
import type { KitConfig } from './kit-config.js';
import type { ServicesRequest, ServiceSource } from './services.js';

/** What each feed reads into. */
export interface FeedTypes {
  /** Not a list: services are asked for, see {@link Kit.openServices}. */
  services: ServiceSource;
  activities: { records: Activity[] };
  needs: { records: Need[]; ledger: LedgerEntry[] };
  hours: HoursFeed;
  'hours-history': HoursHistory;
  feedback: FeedbackFeed;
}
/** Which feed is meant. */
export type FeedKind = keyof FeedTypes;
/** A feed that is read as a whole. */
export type ListKind = Exclude<FeedKind, 'services'>;

/** Where a feed comes from, and how it is to be understood. */
export interface FeedRequest {
  /** Absolute or relative URL; or else `input`. */
  url?: string;
  /** Parsed JSON, or JSON text, that stands in the page. */
  input?: unknown;
  format: string;
  fieldMap?: Record<string, string>;
  dateFormat?: string;
  lang?: string;
  signal?: AbortSignal;
}

/** A feed that was understood. */
export interface FeedAnswer<K extends FeedKind> {
  content: FeedTypes[K];
  /** How many the source says there are, where it says so. */
  total?: number;
  /** URL of the next page. */
  next?: string;
  /** Characters that were read over the network. */
  size?: number;
  /** Set where the network failed and this is the last good read: when that was, ms since 1970. */
  staleSince?: number;
}

/** How a submission stands, as widgets and the outbox tag show it. Times in ms since 1970. */
export interface OutboxEntry {
  id: string;
  kind: Kind;
  state: 'waiting' | 'sending' | 'accepted' | 'unconfirmed' | 'parked' | 'declined';
  createdAt: number;
  attempts: number;
  due?: number;
  destinationName?: string;
  /** Held in this page's memory only. */
  isUnsent?: boolean;
  /** Nothing once it is accepted: only the reference stays. */
  submission?: Submission;
  reference?: string;
  problem?: Problem;
  issues?: Issue[];
}

/** News of one submission. */
export interface SubmissionUpdate {
  id: string;
  state:
    | 'saved'
    | 'unsent'
    | 'sending'
    /** How much of its files has gone out. */
    | 'progress'
    | 'waiting'
    | 'accepted'
    | 'unconfirmed'
    | 'parked'
    | 'declined'
    | 'removed';
  submission?: Submission;
  attempt?: number;
  /** From 0 to 1. */
  progress?: number;
  receipt?: Receipt;
  problem?: Problem;
  issues?: Issue[];
}

/** A file that is ready to travel: checked, and without what nobody asked for. */
export interface AttachedFile extends Attachment {
  bytes: ArrayBuffer;
}

/** What is handed over for sending. */
export interface SubmissionDraft {
  submission: Submission;
  destination: Destination;
  receiptMode: 'status' | 'echo';
  /** Who was signed in when it was sent. */
  userKey: string;
  rename?: Record<string, string>;
  constants?: Record<string, unknown>;
  files?: readonly AttachedFile[];
}

/** What a resident picked in one tag to do in another. */
export type SelectAction = 'signup' | 'hours' | 'pledge' | 'feedback';
/** What a resident picked in another tag under the same hub, to do something about. */
export interface Selection {
  subject: Subject;
  action: SelectAction;
  /** Set for "Suggest a correction", which is feedback like any other to the page. */
  purpose?: 'correction';
  /** What is said of the subject now, by the names of what a correction can be about. */
  known?: Record<string, string>;
  /** A submission whose answers are to be changed and sent anew. */
  edit?: Submission;
}

/** Ids of the services a resident keeps: on the device, or in memory where nothing may be written. */
export interface SavedServices {
  list(): Promise<string[]>;
  /** Keeps one, or no longer; resolves to whether it is kept now. */
  toggle(id: string): Promise<boolean>;
  /** Keeps one no longer, whether it was kept or not. */
  remove(id: string): Promise<void>;
}

/** That somebody has begun, and has not ended yet. */
export interface CheckIn {
  /** ISO 8601. */
  at: string;
  /** The form's part of `data`: who, and at what. */
  data: Record<string, unknown>;
}

/** The one check-in of this hub and user: on the device, or in memory where nothing may be written. */
export interface CheckInStore {
  get(): Promise<CheckIn | undefined>;
  /** Resolves to `saved` once it is durable, to `unsent` where it is held in memory only. */
  set(checkIn: CheckIn): Promise<'saved' | 'unsent'>;
  clear(): Promise<void>;
}

/** An unfinished form: what somebody had entered, and where. */
export interface FormDraft {
  values: Record<string, unknown>;
  /** What was open in the list of the widget, if it has one. */
  place?: string;
  /** Id of the submission that it takes the place of. */
  replaces?: string;
  /** What it is about, by the widget's properties. */
  subject?: Record<string, string>;
  /** The portal's own fields. */
  answers?: Record<string, unknown>;
  files?: AttachedFile[];
  /** What is written beneath each file. */
  alts?: string[];
  /** What was put aside before this was. */
  aside?: FormDraft;
}

/** Unfinished forms of this hub and user on this device, each tab's its own. */
export interface DraftStore {
  /** The draft of this tab, else one whose tab is gone; nothing where there is none. @param form names the form on its page */
  take(form: string, scope?: string): Promise<FormDraft | undefined>;
  /** @param scope hub and user that it is of, where these may have changed */
  set(form: string, draft: FormDraft, scope?: string): Promise<void>;
  delete(form: string, scope?: string): Promise<void>;
}

/** What every widget under one hub shares. Widgets know this interface and nothing behind it. */
export interface Kit {
  readonly config: KitConfig;
  /** What was last selected, for the widgets that come later. */
  readonly selection: Selection | undefined;

  /** Hears when settings, selection or the outbox change. Returns how to stop. */
  subscribe(listener: (change: 'config' | 'selection' | 'outbox' | 'clear') => void): () => void;
  /** Hears news of submissions. Returns how to stop. */
  onSubmission(listener: (update: SubmissionUpdate) => void): () => void;

  select(selection: Selection): void;
  /** Makes a receiver known that a page gave as a property, and gives the name that a record keeps. */
  addReceiver(name: string, receiver: OwnReceiver): string;
  /** Whether there may be unfinished forms: known at once, without looking. */
  readonly mayHaveDrafts: boolean;
  /** How often everything was emptied for the next person; a tag that was out of the page makes up for it. */
  readonly clears: number;
  readFeed<K extends ListKind>(kind: K, request: FeedRequest): Promise<FeedAnswer<K>>;
  /** Begins to read services, or to ask a server for them. */
  openServices(request: ServicesRequest): Promise<ServiceSource>;

  /**
   * Keeps a submission and begins to send it: resolves to `saved` once it is durable on this device, or to `unsent`
   * where it is held in memory only. Its events go to `source` while that is in the page.
   */
  submit(draft: SubmissionDraft, source: HTMLElement): Promise<'saved' | 'unsent'>;
  flush(): Promise<void>;
  /** What a resident or the page asks for beyond keeping and sending: loaded with its first use, or the first sign of a person. */
  desk(): Promise<Desk>;
}

/** To look, to hold, to forget. */
export interface Desk {
  /** The services a resident keeps on this device. */
  readonly saved: SavedServices;
  /** The volunteer work a resident has checked in to. */
  readonly checkIn: CheckInStore;
  /** Unfinished forms. */
  readonly drafts: DraftStore;
  entries(): Promise<OutboxEntry[]>;
  /** The files of a submission that is kept, for a form that takes its answers up again. */
  filesOf(id: string): Promise<AttachedFile[]>;
  /** Keeps a submission from being sent while its answers are changed; resolves to whether that came in time. */
  hold(id: string): Promise<boolean>;
  resend(id: string): Promise<void>;
  discard(id: string): Promise<void>;
  /** Forgets what a newer submission replaces; the reference of one that did arrive stays. */
  discardUnreceived(id: string): Promise<void>;
  purge(): Promise<void>;
  export(): Promise<Blob>;
}
