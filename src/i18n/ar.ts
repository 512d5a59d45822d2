import core from './ar/core.js';
import type { Language } from './registry.js';

export default {
  core,
  directory: () => import('./ar/directory.js'),
  signup: () => import('./ar/signup.js'),
  hours: () => import('./ar/hours.js'),
  pledge: () => import('./ar/pledge.js'),
  feedback: () => import('./ar/feedback.js'),
  outbox: () => import('./ar/outbox.js'),
  late: {
    outcome: () => import('./ar/late/outcome.js'),
    further: () => import('./ar/late/further.js'),
    directory: () => import('./ar/late/directory.js'),
    feedback: () => import('./ar/late/feedback.js'),
    hours: () => import('./ar/late/hours.js'),
    pledge: () => import('./ar/late/pledge.js'),
  },
} satisfies Language;
