import core from './es/core.js';
import type { Language } from './registry.js';

export default {
  core,
  directory: () => import('./es/directory.js'),
  signup: () => import('./es/signup.js'),
  hours: () => import('./es/hours.js'),
  pledge: () => import('./es/pledge.js'),
  feedback: () => import('./es/feedback.js'),
  outbox: () => import('./es/outbox.js'),
  late: {
    outcome: () => import('./es/late/outcome.js'),
    further: () => import('./es/late/further.js'),
    directory: () => import('./es/late/directory.js'),
    feedback: () => import('./es/late/feedback.js'),
    hours: () => import('./es/late/hours.js'),
    pledge: () => import('./es/late/pledge.js'),
  },
} satisfies Language;
