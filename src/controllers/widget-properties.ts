import type { PropertyDeclarations } from 'lit';
import type { OwnReceiver } from '../domain/receiving.js';
import type { MessageOverrides } from '../i18n/messages.js';

/** Attributes of everything that reads a feed. */
export interface FeedAttributes {
  /** URL the widget reads from; instead of it an inline `<script type="application/json">` child or the `data` property. */
  src?: string;
  /** Format of `src`, where it is not to be guessed. @default auto */
  srcFormat?: string;
  /** JSON: our field → where it is in a record of the feed (dotted path, or JSON Pointer when it begins with `/`; `*` is any key; `items` names the path of the array). */
  fieldMap?: string;
  /** How dates that are not ISO are written, for instance `dd/MM/yyyy`. */
  dateFormat?: string;
  /** What `src` would give, as parsed JSON. */
  data?: unknown;
}

/** Lit declarations of {@link FeedAttributes}. */
export const feedProperties = {
  src: {},
  srcFormat: { attribute: 'src-format' },
  fieldMap: { attribute: 'field-map' },
  dateFormat: { attribute: 'date-format' },
  data: { attribute: false },
} satisfies PropertyDeclarations;

/** Attributes of everything with a title. */
export interface HeadingAttributes {
  /** Title of the widget. @default a translated title */
  heading?: string;
  /** Level of the title, 1 to 6; what is inside follows. @default 2 */
  headingLevel: number;
  /** Overrides of any text. */
  messages?: MessageOverrides;
}

/** Lit declarations of {@link HeadingAttributes}. */
export const headingProperties = {
  heading: {},
  headingLevel: { type: Number, attribute: 'heading-level' },
  messages: { attribute: false },
} satisfies PropertyDeclarations;

/** Attributes that all five widgets share. */
export interface WidgetAttributes extends FeedAttributes, HeadingAttributes {
  /** Which of the widget's layouts is shown. */
  layout?: string;
  /** Keeps what is open or searched in the address: `none`, `hash` or `query`. @default none */
  urlState?: string;
  /** Sends nothing and says so visibly, for good. */
  demo: boolean;
  /** URL that submissions are posted to. @default the hub's */
  endpoint?: string;
  /** Which receiver stands at `endpoint`. @default linkage */
  preset?: string;
  /** A receiver that the kit does not know, in the place of `preset`: `{encoding, wrap, success, errors, idempotency, rename, constants}`. */
  receiver?: OwnReceiver;
  /** When an answer is a yes: `status` (any 2xx) or `echo` (JSON that repeats the id). @default status */
  receipt?: string;
  /** What it is about: `service`, `organization`, `activity`, `need` or `page`. */
  subjectKind?: string;
  /** Id of what it is about. */
  subjectId?: string;
  /** Name of what it is about. */
  subjectName?: string;
  /** Id of the organization behind it. */
  subjectOrganizationId?: string;
  /** Name of the organization behind it. */
  subjectOrganizationName?: string;
  /** Party of the organization behind it, for instance `social-organization`. */
  subjectOrganizationParty?: string;
  /** JSON: fields to add to what is posted (dotted paths). */
  constants?: string;
  /** JSON: fields to rename in what is posted (dotted paths). */
  rename?: string;
  /** Opaque string of the page's, passed through. */
  clientReference?: string;
  /** JSON of initial values in the shape of `data` on the wire; never overwrites what a resident typed. */
  prefill?: string;
}

/** Lit declarations of {@link WidgetAttributes}. */
export const widgetProperties = {
  ...feedProperties,
  ...headingProperties,
  layout: {},
  urlState: { attribute: 'url-state' },
  demo: { type: Boolean },
  endpoint: {},
  preset: {},
  receiver: { attribute: false },
  receipt: {},
  subjectKind: { attribute: 'subject-kind' },
  subjectId: { attribute: 'subject-id' },
  subjectName: { attribute: 'subject-name' },
  subjectOrganizationId: { attribute: 'subject-organization-id' },
  subjectOrganizationName: { attribute: 'subject-organization-name' },
  subjectOrganizationParty: { attribute: 'subject-organization-party' },
  constants: {},
  rename: {},
  clientReference: { attribute: 'client-reference' },
  prefill: {},
} satisfies PropertyDeclarations;
