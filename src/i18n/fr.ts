import core from './fr/core.js';
import type { Language } from './registry.js';

export default {
  core,
  directory: () => import('./fr/directory.js'),
  signup: () => import('./fr/signup.js'),
  hours: () => import('./fr/hours.js'),
  pledge: () => import('./fr/pledge.js'),
  feedback: () => import('./fr/feedback.js'),
  outbox: () => import('./fr/outbox.js'),
  late: {
    outcome: () => import('./fr/late/outcome.js'),
    further: () => import('./fr/late/further.js'),
    directory: () => import('./fr/late/directory.js'),
    feedback: () => import('./fr/late/feedback.js'),
    hours: () => import('./fr/late/hours.js'),
    pledge: () => import('./fr/late/pledge.js'),
  },
} satisfies Language;
