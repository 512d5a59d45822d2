import core from './zh-hans/core.js';
import type { Language } from './registry.js';

export default {
  core,
  directory: () => import('./zh-hans/directory.js'),
  signup: () => import('./zh-hans/signup.js'),
  hours: () => import('./zh-hans/hours.js'),
  pledge: () => import('./zh-hans/pledge.js'),
  feedback: () => import('./zh-hans/feedback.js'),
  outbox: () => import('./zh-hans/outbox.js'),
  late: {
    outcome: () => import('./zh-hans/late/outcome.js'),
    further: () => import('./zh-hans/late/further.js'),
    directory: () => import('./zh-hans/late/directory.js'),
    feedback: () => import('./zh-hans/late/feedback.js'),
    hours: () => import('./zh-hans/late/hours.js'),
    pledge: () => import('./zh-hans/late/pledge.js'),
  },
} satisfies Language;
