import { count } from '../../count-en.js';
import type { Late } from '../../late.js';

export default {
  directory: {
    findKind: 'Find a kind of service',
    findArea: 'Find your street, block or area',
    findValue: (facet) => `Find in “${facet}”`,
    foundValues: (number) => (number ? count(number, '# match', '# matches') : 'Nothing matches'),
    responsible: (area) => `Responsible for ${area}`,
    withoutHint: 'Leave one of these out:',
    without: (label, number) => `Without “${label}”: ${count(number, '# service', '# services')}`,
    withoutWords: (words, number) =>
      `Without the words “${words}”: ${count(number, '# service', '# services')}`,
    didYouMean: 'Did you mean',
    correct: 'Suggest a correction',
    contactDirectly: (action) =>
      `“${action}” is not offered on this page. Please contact the service directly.`,
    backToResults: 'Back to results',
    phone: 'Phone',
    address: 'Address',
    eligibility: 'Who can use it',
    ages: (from, to) =>
      from !== undefined && to !== undefined
        ? `Ages ${from} to ${to}`
        : from !== undefined
          ? `From age ${from}`
          : `Up to age ${to}`,
    contact: 'Contact',
    how: 'How to get it',
    wait: 'Waiting time',
    transportation: 'Getting there',
    checked: (date) => `Checked ${date}`,
    neverChecked: 'It is not known when this was last checked.',
    notWeekly: 'not every week',
    ofMonth: (days) => `on day ${new Intl.ListFormat('en').format(days.map(String))} of the month`,
    today: 'Today',
    accreditations: 'Accreditations',
    source: 'Source',
    loadingDetails: 'Loading details…',
    copyLink: 'Copy link',
    linkCopied: 'The link is copied.',
    copyAsText: 'Copy as text',
    textCopied: 'The list is copied.',
    notCopied: 'This browser does not allow copying.',
    share: 'Share',
    print: 'Print',
    findPlace: 'Find one of the places',
    placesFound: (number) => count(number, '# place', '# places'),
    savedHeading: 'Saved services',
    savedEmpty: 'Nothing is saved yet',
    savedEmptyHint: 'Press “Save” beside a service to find it here again.',
    savedHere: 'This list is on this device only. Nobody else sees it.',
    savedInMemory: 'This list is gone when you leave this page. Print or copy it to keep it.',
    savedGone: (number) =>
      count(number, '# saved service is no longer listed.', '# saved services are no longer listed.'),
    savedUnsure: (number) =>
      count(
        number,
        '# saved service could not be checked right now. It stays on the list.',
        '# saved services could not be checked right now. They stay on the list.',
      ),
    savedForget: 'Remove from the list',
    removeSaved: (name) => `Remove ${name}`,
    nearTo: (name) => `Near ${name}`,
    nearFinding: 'Finding out where you are…',
    nearDenied:
      'This page is not allowed to know where you are. Allow it in your browser settings, or type a place.',
    nearUnavailable: 'Your device cannot tell where it is now. Type a place instead.',
    nearTimeout: 'It took too long to find out where you are. Try again, or type a place.',
    nearInsecure:
      'Your browser only shares where you are with pages that begin with https. Type a place instead.',
    nearFound: (number) => count(number, '# place found', '# places found'),
    nearNone: 'No such place is known here.',
    nearFailed: 'The search for places is not answering. Try again.',
  },
} satisfies Late<'directory'>;
