/** Texts that every tag needs, by where they stand. */
export interface CoreMessages {
  common: {
    /** What the language puts between sentences, facts, and a label and its value; full-width ones take no space. */
    marks: Record<'stop' | 'comma' | 'colon', string>;
    optional: string;
    problemTitle: string;
    loading: string;
    close: string;
    showMore: string;
    retry: string;
    remove: string;
    yes: string;
    no: string;
    /** The form or receipt says to whom it goes. */
    goesTo: (name: string) => string;
    notSetUp: string;
    demo: string;
    demoResult: string;
    loadError: string;
    loadErrorHint: string;
    stale: (when: string) => string;
    honeypot: string;
  };
  fields: {
    fullName: string;
    fullNameMissing: string;
    email: string;
    emailInvalid: string;
    phone: string;
    phoneInvalid: string;
    contactHint: string;
    date: string;
    start: string;
    end: string;
    amount: string;
    quantity: string;
    message: string;
    note: string;
    age: string;
    role: string;
    activity: string;
  };
  errors: {
    required: (label: string) => string;
    choose: (label: string) => string;
    invalid: (label: string) => string;
    tooLong: (label: string, max: number) => string;
    number: (label: string) => string;
    tooSmall: (label: string, min: string) => string;
    tooBig: (label: string, max: string) => string;
    tick: (label: string) => string;
    /** The page itself failed before anything was kept. */
    failed: string;
  };
  states: {
    saved: string;
    savedHint: string;
    unsent: string;
    unsentHint: string;
    sending: string;
    received: string;
    receivedReference: (reference: string) => string;
    unconfirmed: string;
    parked: string;
    declined: string;
    declinedHint: string;
    full: string;
    sendAnother: string;
  };
}
