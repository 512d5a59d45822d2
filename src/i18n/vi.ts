import core from './vi/core.js';
import type { Language } from './registry.js';

export default {
  core,
  directory: () => import('./vi/directory.js'),
  signup: () => import('./vi/signup.js'),
  hours: () => import('./vi/hours.js'),
  pledge: () => import('./vi/pledge.js'),
  feedback: () => import('./vi/feedback.js'),
  outbox: () => import('./vi/outbox.js'),
  late: {
    outcome: () => import('./vi/late/outcome.js'),
    further: () => import('./vi/late/further.js'),
    directory: () => import('./vi/late/directory.js'),
    feedback: () => import('./vi/late/feedback.js'),
    hours: () => import('./vi/late/hours.js'),
    pledge: () => import('./vi/late/pledge.js'),
  },
} satisfies Language;
