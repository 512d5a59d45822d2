import core from './en/core.js';
import type { Language } from './registry.js';

export default {
  core,
  directory: () => import('./en/directory.js'),
  signup: () => import('./en/signup.js'),
  hours: () => import('./en/hours.js'),
  pledge: () => import('./en/pledge.js'),
  feedback: () => import('./en/feedback.js'),
  outbox: () => import('./en/outbox.js'),
  late: {
    outcome: () => import('./en/late/outcome.js'),
    further: () => import('./en/late/further.js'),
    directory: () => import('./en/late/directory.js'),
    feedback: () => import('./en/late/feedback.js'),
    hours: () => import('./en/late/hours.js'),
    pledge: () => import('./en/late/pledge.js'),
  },
} satisfies Language;
