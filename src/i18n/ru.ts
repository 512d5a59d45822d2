import core from './ru/core.js';
import type { Language } from './registry.js';

export default {
  core,
  directory: () => import('./ru/directory.js'),
  signup: () => import('./ru/signup.js'),
  hours: () => import('./ru/hours.js'),
  pledge: () => import('./ru/pledge.js'),
  feedback: () => import('./ru/feedback.js'),
  outbox: () => import('./ru/outbox.js'),
  late: {
    outcome: () => import('./ru/late/outcome.js'),
    further: () => import('./ru/late/further.js'),
    directory: () => import('./ru/late/directory.js'),
    feedback: () => import('./ru/late/feedback.js'),
    hours: () => import('./ru/late/hours.js'),
    pledge: () => import('./ru/late/pledge.js'),
  },
} satisfies Language;
