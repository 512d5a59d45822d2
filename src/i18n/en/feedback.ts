import { count } from '../count-en.js';
import type { Early } from '../late.js';

export default {
  heading: 'Tell us what you think',
  intro: '',
  question: 'What would you like to tell us?',
  typeMissing: 'Choose what you would like to tell us',
  types: {
    rating: 'Rating',
    suggestion: 'Suggestion',
    complaint: 'Complaint',
    need: 'Need',
    mediation: 'Mediation',
    question: 'Question',
    correction: 'Correction',
  },
  typeHints: {
    rating: 'How good was a service?',
    suggestion: 'An idea to make it better',
    complaint: 'Something went wrong',
    need: 'What is missing here',
    mediation: 'Help in a dispute',
    question: 'Ask, and be answered',
    correction: 'A detail that is wrong',
  },
  message: 'Your message',
  messageHint: 'Please leave out names and account numbers of other people.',
  messageMissing: 'Write your message',
  send: 'Send feedback',
  about: (name) => `About: ${name}`,
  topic: 'What is it about?',
  topicHint: 'Choose a topic, so that it reaches the right people.',
  topicNone: 'Something else',
  anonymous: 'Stay anonymous',
  anonymousHint: 'Then nobody can answer you.',
  contact: 'How can we answer you?',
  contactHints: {
    mediation: 'A mediator can only help when they can reach you. Email or phone is enough.',
    question: 'We can only answer when we can reach you. Email or phone is enough.',
  },
  answerWithin: (days) => count(days, 'Answered within # day', 'Answered within # days'),
} satisfies Early<'feedback'>;
