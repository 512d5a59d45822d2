import type { Subject } from '../domain/submission.js';
import type { SelectAction } from './kit.js';
import { LinkageEvent } from './submission-events.js';

/** A resident picked what to do about something. */
export class LinkageSelectEvent extends LinkageEvent<{ subject: Subject; action: SelectAction }> {
  constructor(subject: Subject, action: SelectAction) {
    super('linkage-select', { subject, action });
  }
}
