import type { CoreMessages, Messages } from './messages.js';

/** Texts that a page needs only once somebody has touched it, or once there is something to list. */
interface LateKeys {
  directory:
    | 'findKind'
    | 'findArea'
    | 'findValue'
    | 'foundValues'
    | 'responsible'
    | 'withoutHint'
    | 'without'
    | 'withoutWords'
    | 'didYouMean'
    | 'correct'
    | 'contactDirectly'
    | 'backToResults'
    | 'phone'
    | 'address'
    | 'eligibility'
    | 'ages'
    | 'contact'
    | 'how'
    | 'wait'
    | 'transportation'
    | 'checked'
    | 'neverChecked'
    | 'notWeekly'
    | 'ofMonth'
    | 'today'
    | 'accreditations'
    | 'source'
    | 'loadingDetails'
    | 'copyLink'
    | 'linkCopied'
    | 'copyAsText'
    | 'textCopied'
    | 'notCopied'
    | 'share'
    | 'print'
    | 'findPlace'
    | 'placesFound'
    | 'savedHeading'
    | 'savedEmpty'
    | 'savedEmptyHint'
    | 'savedHere'
    | 'savedInMemory'
    | 'savedGone'
    | 'savedUnsure'
    | 'savedForget'
    | 'removeSaved'
    | 'nearTo'
    | 'nearFinding'
    | 'nearDenied'
    | 'nearUnavailable'
    | 'nearTimeout'
    | 'nearInsecure'
    | 'nearFound'
    | 'nearNone'
    | 'nearFailed';
  feedback:
    | 'ratings'
    | 'ratingsMissing'
    | 'dimensions'
    | 'stars'
    | 'contactMissing'
    | 'publish'
    | 'publishHint'
    | 'behalf'
    | 'behalfName'
    | 'behalfRelationship'
    | 'behalfConsent'
    | 'visitAddress'
    | 'visitWhen'
    | 'visit'
    | 'changes'
    | 'changeField'
    | 'changeFrom'
    | 'changeTo'
    | 'changeMissing'
    | 'addChange'
    | 'correctionFields'
    | 'otherParty'
    | 'otherPartyHint'
    | 'otherPartyMissing'
    | 'relationship'
    | 'relationshipMissing'
    | 'urgent'
    | 'danger'
    | 'dangerNoNumbers'
    | 'courtCase'
    | 'courtCaseHint'
    | 'mediationConsent'
    | 'mediationConsentMissing'
    | 'received';
  hours:
    | 'checkIn'
    | 'checkOut'
    | 'checkedInAt'
    | 'checkInUnsaved'
    | 'cancelCheckIn'
    | 'forgotten'
    | 'endBeforeStart'
    | 'breakTooLong'
    | 'inFuture'
    | 'tooLong'
    | 'tooOld'
    | 'received'
    | 'confirm'
    | 'reject'
    | 'reason'
    | 'reasonMissing'
    | 'adjust'
    | 'verifyEmpty'
    | 'verifyReceived'
    | 'history'
    | 'historyEmpty'
    | 'pending'
    | 'verified'
    | 'rejected'
    | 'sum'
    | 'tier'
    | 'recorded'
    | 'claimed'
    | 'minutesMismatch'
    | 'nextTier'
    | 'verifyEmptyHint'
    | 'verifyList'
    | 'verifyName'
    | 'adjustHint'
    | 'reasonHint'
    | 'minutes'
    | 'decision';
  pledge:
    | 'back'
    | 'fullHint'
    | 'list'
    | 'pledge'
    | 'pledgeShort'
    | 'needed'
    | 'progress'
    | 'receivedOf'
    | 'morePledged'
    | 'fullThanks'
    | 'meter'
    | 'full'
    | 'urgent'
    | 'due'
    | 'byResident'
    | 'empty'
    | 'emptyHint'
    | 'received'
    | 'pay'
    | 'ledger'
    | 'ledgerReceived'
    | 'ledgerSpent'
    | 'sources'
    | 'other'
    | 'ledgerEntry'
    | 'currency'
    | 'itemMissing'
    | 'amountInvalid'
    | 'quantityInvalid'
    | 'typeMissing';
}

/** A tag's texts that are there from the start. */
export type Early<Tag extends keyof LateKeys> = Omit<Messages[Tag], LateKeys[Tag]>;
/** A tag's texts that come later. */
export type Late<Tag extends keyof LateKeys> = Record<
  Tag,
  Pick<Messages[Tag], LateKeys[Tag] & keyof Messages[Tag]>
>;

type LateErrorKeys = 'failed' | 'tooLong' | 'number' | 'tooSmall' | 'tooBig' | 'tick';
type LateFieldKeys = 'fullNameMissing' | 'emailInvalid' | 'phoneInvalid';
/** What comes with the first touch, with the sentences of the checks, which come then themselves. */
export type LateFurther = Pick<Messages, 'further'> & {
  errors: Pick<CoreMessages['errors'], LateErrorKeys>;
  fields: Pick<CoreMessages['fields'], LateFieldKeys>;
};
type LateStateKeys = 'savedHint' | 'declinedHint';
/** What comes with a result. */
export type LateOutcome = Pick<Messages, 'outcome'> & { states: Pick<CoreMessages['states'], LateStateKeys> };
/** The core's texts that are there from the start. */
export type EarlyCore = Omit<CoreMessages, 'errors' | 'fields' | 'states'> & {
  errors: Omit<CoreMessages['errors'], LateErrorKeys>;
  fields: Omit<CoreMessages['fields'], LateFieldKeys>;
  states: Omit<CoreMessages['states'], LateStateKeys>;
};
