import type { AttachedFile, SubmissionUpdate } from '../kit/kit.js';
import type { ReactiveControllerHost } from 'lit';
import type { Issue } from '../domain/problem.js';
import type { Destination, Kind, Subject } from '../domain/submission.js';
import type { Messages } from '../i18n/messages.js';
import type { describeIssues } from './describe-issues.js';
import type { FormController, SchemaIssue } from './form-controller.js';
import type { KitController } from './kit-controller.js';
import type { LocalizeController } from './localize-controller.js';
import type { WidgetAttributes } from './widget-properties.js';

/** A host with the attributes of a form widget. */
export interface SubmissionHost extends ReactiveControllerHost, HTMLElement, WidgetAttributes {
  reset(): void;
}

/** A zod schema, as much of it as is needed here. */
export interface DataSchema {
  safeParse(
    data: unknown,
  ): { success: true; data: unknown } | { success: false; error: { issues: readonly SchemaIssue[] } };
}

/** A schema with what a widget adds to it. Loaded with the first touch of a form. */
export interface Checker extends DataSchema {
  describe: typeof describeIssues;
  /** Sentences for the issue codes of this widget's own. */
  sentences?(messages: Messages): Record<string, string>;
  /** Rules that need the clock or the feed, after the schema passed. */
  refuse?(data: Record<string, unknown>, messages: Messages): Issue | undefined;
}

/** What the portal's own elements in the slots contribute. */
export interface SlotContribution {
  answers: Record<string, unknown>;
  /** Names of all controls, also of those that hold nothing. */
  names: string[];
  consent: { id: string; text: string; at: string }[];
  issues: Issue[];
  files: AttachedFile[];
}

/** The portal's own elements in the slots of a form. */
export interface PortalSlots {
  /** What they add to `data`, and what is wrong with them. */
  collect(): Promise<SlotContribution>;
  /** What they hold now; nothing where there are none, or before what reads them has loaded. */
  answers(withoutSecrets?: boolean): Record<string, unknown> | undefined;
  /** Puts answers into the controls of their names. */
  fill(answers: Record<string, unknown> | undefined): Promise<void>;
  /** Back to what the page's HTML says. */
  clear(): Promise<void>;
}

/** What a widget tells its submission controller. */
export interface SubmissionOptions {
  kit: KitController;
  localize: LocalizeController;
  form: FormController;
  kind: Kind;
  /** Loads what checks the data: with the first touch of the form, so that a page that is only read does not pay for it. */
  checker(): Promise<Checker>;
  /** The form's values as `data` on the wire; incomplete while the form is. */
  toData(): Record<string, unknown>;
  /** Takes `data` apart into fields, handing each to `put`. */
  fromData(
    data: Record<string, unknown>,
    put: (path: string, value: string | boolean | string[]) => void,
  ): void;
  slots: PortalSlots;
  /** What decides the route beside kind and subject. */
  route?(): { type?: string | undefined; topic?: string | undefined };
  /** What it is about, where the widget knows better than the attributes. */
  subject?(): Subject | undefined;
  /** What is open in the widget's list, to be open again with an unfinished form. */
  place?: { read(): string; restore(place: string): void };
  /** Field paths of the signed-in person, to prefill. */
  identity: { name: string; email: string; phone: string };
  /** The feed that `submit()` waits for. */
  feedSettled?(): Promise<void>;
}

/** Where a form stands. */
export type SubmissionStatus =
  'editing' | 'busy' | 'demo' | Exclude<SubmissionUpdate['state'], 'waiting' | 'removed' | 'progress'>;

/** What is to be sent, read before anything else can happen to the form. */
export interface Taken {
  data: Record<string, unknown>;
  /** What the browser itself found. */
  native: Issue[];
  destination: Destination | undefined;
  subject: Subject | null;
  slots: Promise<SlotContribution>;
}

/** One submission of the form, from the first press on. */
export interface Run {
  /** Set once it is kept. */
  id: string;
  /** Id of the submission that was not accepted, which this one takes the place of. */
  declinedId?: string;
  /** The first attempt is over, or takes longer than anybody waits. */
  isAnswered?: boolean;
  taken?: Taken;
}
