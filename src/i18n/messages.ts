import type { DirectoryMessages } from './directory-messages.js';
import type { HubMessages } from './hub-messages.js';
import type { FurtherMessages, OutcomeMessages } from './further-messages.js';
import type { CoreMessages } from './core-messages.js';

export type { CoreMessages } from './core-messages.js';
export type { DirectoryMessages } from './directory-messages.js';
export type { HubMessages } from './hub-messages.js';

/** Texts of `<linkage-signup>`. */
export interface SignupMessages {
  heading: string;
  list: string;
  signUp: (name: string) => string;
  signUpShort: string;
  /** {@link signUp} where all places are taken. */
  send: string;
  places: (left: number) => string;
  waitlist: string;
  cancelled: string;
  postponed: string;
  online: string;
  mixed: string;
  free: string;
  empty: string;
  emptyHint: string;
  asParticipant: string;
  asVolunteer: string;
  role: string;
  roleMissing: string;
  requires: (text: string) => string;
  training: (text: string) => string;
  personName: (number: number) => string;
  addPerson: string;
  removePerson: (number: number) => string;
  maxParty: (max: number) => string;
  needs: string;
  needsHint: string;
  behalf: string;
  behalfName: string;
  behalfRelationship: string;
  behalfConsent: string;
  session: string;
  sessionMissing: string;
  back: string;
  otherDates: (count: number) => string;
  received: (name: string) => string;
  addToCalendar: string;
  withdraw: string;
  withdrawing: string;
  withdrawn: string;
  withdrawFailed: string;
}

/** Texts of `<linkage-hours>`. */
export interface HoursMessages {
  heading: string;
  intro: string;
  record: string;
  activityMissing: string;
  dateMissing: string;
  startMissing: string;
  endMissing: string;
  break: string;
  total: (text: string) => string;
  /** A time worked; nought is told in minutes. */
  duration: (hours: number, minutes: number) => string;
  endBeforeStart: string;
  breakTooLong: string;
  inFuture: string;
  tooLong: (hours: number) => string;
  tooOld: string;
  claimedHint: string;
  verifier: string;
  verifierHint: string;
  received: string;
  checkIn: string;
  checkOut: string;
  checkedInAt: (time: string) => string;
  confirm: string;
  reject: string;
  reason: string;
  reasonMissing: string;
  adjust: string;
  verifyEmpty: string;
  verifyReceived: string;
  history: string;
  historyEmpty: string;
  pending: string;
  verified: string;
  rejected: string;
  sum: (text: string) => string;
  tier: (label: string) => string;
  recorded: string;
  claimed: string;
  minutesMismatch: string;
  /** The claim is cut to what the activity lasts. */
  capped: (text: string) => string;
  nextTier: (text: string, label: string) => string;
  checkInHeading: string;
  checkInIntro: string;
  checkInUnsaved: string;
  cancelCheckIn: string;
  forgotten: (hours: number) => string;
  verifyHeading: string;
  verifyIntro: string;
  verifyEmptyHint: string;
  verifyList: string;
  verifyName: string;
  /** What the time of a submission is called where it is listed. */
  minutes: string;
  decision: string;
  adjustHint: string;
  reasonHint: string;
}

/** Texts of `<linkage-pledge>`. */
export interface PledgeMessages {
  heading: string;
  intro: string;
  list: string;
  pledge: (title: string) => string;
  pledgeShort: string;
  send: string;
  needed: (amount: string) => string;
  progress: (received: string, pledged: string, target: string) => string;
  receivedOf: (received: string, target: string) => string;
  /** What is pledged beside what was received. */
  morePledged: (amount: string) => string;
  meter: (title: string) => string;
  full: string;
  /** Said in place of the form of a need that is met. */
  fullThanks: string;
  urgent: string;
  due: (date: string) => string;
  byResident: string;
  empty: string;
  emptyHint: string;
  types: Record<'money' | 'goods' | 'skills' | 'services', string>;
  item: string;
  itemMissing: string;
  unit: string;
  unitDefault: string;
  amountInvalid: string;
  quantityInvalid: string;
  frequency: string;
  frequencies: Record<'once' | 'monthly' | 'yearly', string>;
  donor: string;
  donors: Record<'individual' | 'organization' | 'anonymous', string>;
  organizationName: string;
  handover: string;
  handovers: Record<'drop-off' | 'pick-up' | 'remote', string>;
  handoverPlace: string;
  publicName: string;
  publicNameHint: string;
  received: (title: string) => string;
  noCurrency: string;
  pay: string;
  ledger: string;
  ledgerReceived: string;
  ledgerSpent: string;
  sources: Record<'donation' | 'enterprise-income' | 'government-purchase', string>;
  other: string;
  general: string;
  back: string;
  fullHint: string;
  type: string;
  typeMissing: string;
  amounts: string;
  hours: string;
  ledgerEntry: string;
  currency: string;
}

/** Texts of `<linkage-feedback>`. */
export interface FeedbackMessages {
  heading: string;
  intro: string;
  question: string;
  typeMissing: string;
  types: Record<
    'rating' | 'suggestion' | 'complaint' | 'need' | 'mediation' | 'question' | 'correction',
    string
  >;
  typeHints: Record<
    'rating' | 'suggestion' | 'complaint' | 'need' | 'mediation' | 'question' | 'correction',
    string
  >;
  message: string;
  messageHint: string;
  messageMissing: string;
  send: string;
  about: (name: string) => string;
  topic: string;
  topicHint: string;
  /** The first entry of the list of topics. */
  topicNone: string;
  ratings: string;
  ratingsMissing: string;
  dimensions: Record<'attitude' | 'skill' | 'effect' | 'speed' | 'overall', string>;
  stars: (count: number) => string;
  anonymous: string;
  anonymousHint: string;
  contact: string;
  /** Why a contact matters, where without one nothing can come of it. */
  contactHints: Record<'mediation' | 'question', string>;
  contactMissing: string;
  publish: string;
  publishHint: string;
  behalf: string;
  behalfName: string;
  behalfRelationship: string;
  behalfConsent: string;
  visitAddress: string;
  visitWhen: string;
  visit: string;
  changes: string;
  changeField: string;
  changeFrom: string;
  changeTo: string;
  changeMissing: string;
  addChange: string;
  correctionFields: Record<
    'name' | 'phone' | 'email' | 'url' | 'address' | 'hours' | 'cost' | 'other',
    string
  >;
  otherParty: string;
  otherPartyHint: string;
  otherPartyMissing: string;
  relationship: string;
  relationshipMissing: string;
  urgent: string;
  danger: (numbers: readonly string[]) => string;
  dangerNoNumbers: string;
  courtCase: string;
  courtCaseHint: string;
  mediationConsent: string;
  mediationConsentMissing: string;
  received: Record<
    'rating' | 'suggestion' | 'complaint' | 'need' | 'mediation' | 'question' | 'correction',
    string
  >;
  answerWithin: (days: number) => string;
}

/** Texts of `<linkage-outbox>`. */
export interface OutboxMessages {
  heading: string;
  list: string;
  empty: string;
  emptyHint: string;
  kinds: Record<'signup' | 'hours' | 'pledge' | 'feedback', string>;
  waiting: string;
  waitingHint: (tries: number) => string;
  waitingProblem: string;
  /** Its answers are being changed in a form. */
  editing: string;
  nextTry: (when: string) => string;
  sending: string;
  received: string;
  receivedHint: string;
  unconfirmed: string;
  parked: string;
  declined: string;
  savedAt: (when: string) => string;
  writtenAt: (when: string) => string;
  sendAgain: string;
  edit: string;
  copy: string;
  copied: string;
  delete: string;
  deleteConfirm: string;
  deleteYes: string;
  deleteNo: string;
  export: string;
  editConfirm: string;
  editYes: string;
  editNo: string;
  contents: string;
  shared: string;
  /** Link to the page that a submission was made on. */
  editElsewhere: string;
  copyFailed: string;
  deleted: string;
}

/** Every text of the kit. A language is one folder of objects that satisfy these; nothing is optional. */
export interface Messages extends CoreMessages {
  directory: DirectoryMessages;
  signup: SignupMessages;
  hours: HoursMessages;
  pledge: PledgeMessages;
  feedback: FeedbackMessages;
  outbox: OutboxMessages;
  outcome: OutcomeMessages;
  further: FurtherMessages;
  hub: HubMessages;
}

/** What a tag's own texts are called. */
export type TagSection = Exclude<keyof Messages, keyof CoreMessages | 'outcome' | 'further' | 'hub'>;
/** Files of texts that come later: of everyone's, and of a tag's own. */
export type LateSection = 'outcome' | 'further' | 'directory' | 'feedback' | 'hours' | 'pledge';

/** A partial override of any text of the kit. */
export type MessageOverrides = { [Section in keyof Messages]?: Partial<Messages[Section]> };

/** Texts of a language, whole or in part, also within a list of words such as `parties`. */
export type AddedMessages = {
  [Section in keyof Messages]?: {
    [Name in keyof Messages[Section]]?: Messages[Section][Name] extends Record<string, string>
      ? Partial<Messages[Section][Name]>
      : Messages[Section][Name];
  };
};
