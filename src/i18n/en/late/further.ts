import type { LateFurther } from '../../late.js';

export default {
  further: {
    captchaMissing: 'Complete the check that you are a person',
    draftKept: 'Your unfinished answers are back.',
    draftHint: 'They were kept on this device only.',
    draftClear: 'Start over',
    draftAside: 'You are changing answers you sent before. The answers you had begun come back afterwards.',
    files: 'Photos or documents',
    filesHint:
      'JPEG, PNG, WebP, GIF, PDF, office documents or text, 10 MB together at most. We remove the location from photos.',
    filesAdd: 'Choose files',
    fileWorking: 'Preparing the file…',
    fileAlt: (name) => `What does ${name} show?`,
    fileRemove: (name) => `Remove ${name}`,
    fileRemoved: (name) => `${name} is removed.`,
    fileAdded: (name, size) => `${name} is added, ${size}.`,
    fileType: (name) => `${name} cannot be sent. Choose a photo, a PDF or a document.`,
    fileUnreadable: (name) => `${name} cannot be read. Choose it again, or save it as JPEG first.`,
    fileEmpty: (name) => `${name} is empty.`,
    filesTooBig: (name, limit) =>
      `With ${name}, the files are bigger than ${limit}. Choose fewer or smaller files.`,
    filesTooMany: (count) => `Choose ${count} files at most.`,
  },
  errors: {
    failed: 'Something went wrong, and nothing was sent. Your answers are still here.',
    tooLong: (label, max) => `Shorten “${label}” to ${max.toLocaleString('en')} characters at most`,
    number: (label) => `Enter a number in “${label}”, for instance 1000 or 1.5`,
    tooSmall: (label, min) => `Enter ${min} or more in “${label}”`,
    tooBig: (label, max) => `Enter ${max} or less in “${label}”`,
    tick: (label) => `Tick “${label}” to go on`,
  },
  fields: {
    fullNameMissing: 'Enter your full name',
    emailInvalid: 'Enter an email address like name@example.org',
    phoneInvalid: 'Enter a phone number like +86 139 5550 2001',
  },
} satisfies LateFurther;
