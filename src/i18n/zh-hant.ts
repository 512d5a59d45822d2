import core from './zh-hant/core.js';
import type { Language } from './registry.js';

export default {
  core,
  directory: () => import('./zh-hant/directory.js'),
  signup: () => import('./zh-hant/signup.js'),
  hours: () => import('./zh-hant/hours.js'),
  pledge: () => import('./zh-hant/pledge.js'),
  feedback: () => import('./zh-hant/feedback.js'),
  outbox: () => import('./zh-hant/outbox.js'),
  late: {
    outcome: () => import('./zh-hant/late/outcome.js'),
    further: () => import('./zh-hant/late/further.js'),
    directory: () => import('./zh-hant/late/directory.js'),
    feedback: () => import('./zh-hant/late/feedback.js'),
    hours: () => import('./zh-hant/late/hours.js'),
    pledge: () => import('./zh-hant/late/pledge.js'),
  },
} satisfies Language;
