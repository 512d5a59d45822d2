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
    | 'didYouMean';
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
    | 'reasonHint';
  pledge:
    | 'back'
    | 'fullHint'
    | 'list'
    | 'pledge'
    | 'pledgeShort'
    | 'needed'
    | 'progress'
    | 'receivedOf'
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
    | 'ledgerEntry';
}

/** A tag's texts that are there from the start. */
export type Early<Tag extends keyof LateKeys> = Omit<Messages[Tag], LateKeys[Tag]>;
/** A tag's texts that come later. */
export type Late<Tag extends keyof LateKeys> = Record<
  Tag,
  Pick<Messages[Tag], LateKeys[Tag] & keyof Messages[Tag]>
>;

type LateErrorKeys = 'tooLong' | 'number' | 'tooSmall' | 'tooBig' | 'tick';
/** Sentences of the checks, which come later themselves. */
export type LateErrors = Pick<CoreMessages['errors'], LateErrorKeys>;
/** The core's texts that are there from the start. */
export type EarlyCore = Omit<CoreMessages, 'errors'> & {
  errors: Omit<CoreMessages['errors'], LateErrorKeys>;
};
