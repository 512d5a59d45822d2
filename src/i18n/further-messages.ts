/** What became of a submission, beyond the state itself. */
export interface OutcomeMessages {
  referenceHint: string;
  waitlisted: string;
  waitlistedHint: string;
  pending: string;
  pendingHint: string;
  /** Heads what is still to come. */
  next: string;
  followLink: string;
  respondBy: (date: string) => string;
  /** It was received: to whom it went. */
  wentTo: (name: string) => string;
  unconfirmedHint: string;
  parkedSignIn: string;
  parkedSetUp: string;
  sendAgain: string;
  parkedCaptcha: string;
  parkedFile: string;
  sendingFiles: (percent: number) => string;
  /** Copies the reference and what was sent. */
  copy: string;
  /** Prints the receipt alone. */
  print: string;
  copyAnswers: string;
  answersCopied: string;
  copyFailed: string;
  printFailed: string;
}

/** Texts for unfinished forms and for files. */
export interface FurtherMessages {
  captchaMissing: string;
  draftKept: string;
  draftHint: string;
  draftClear: string;
  /** Something else was begun, and an earlier submission is changed now. */
  draftAside: string;
  files: string;
  filesHint: string;
  filesAdd: string;
  fileWorking: string;
  fileAlt: (name: string) => string;
  fileRemove: (name: string) => string;
  fileRemoved: (name: string) => string;
  fileAdded: (name: string, size: string) => string;
  fileType: (name: string) => string;
  fileUnreadable: (name: string) => string;
  fileEmpty: (name: string) => string;
  filesTooBig: (name: string, limit: string) => string;
  filesTooMany: (count: number) => string;
}
