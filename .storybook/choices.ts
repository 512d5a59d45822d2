import { presetNames } from '../src/receivers/presets.js';

/** What the attributes of closed sets can be, by tag and name; `*` is every tag that has the attribute. */
export const choices: Record<string, Record<string, readonly string[]>> = {
  '*': {
    'url-state': ['none', 'hash', 'query'],
    preset: presetNames,
    receipt: ['status', 'echo'],
    'src-format': ['auto', 'csv'],
    'subject-kind': ['service', 'organization', 'activity', 'need', 'page'],
    'subject-organization-party': [
      'community',
      'social-organization',
      'social-worker',
      'volunteers',
      'charity',
      'government',
      'owners',
      'property',
    ],
    currency: ['CNY', 'EUR', 'USD', 'GBP', 'VND', 'RUB', 'JPY', 'KWD'],
    timezone: ['Asia/Shanghai', 'Europe/Amsterdam', 'America/New_York', 'Africa/Cairo', 'UTC'],
  },
  'linkage-directory': { layout: ['list', 'cards'], mode: ['auto', 'local', 'remote'] },
  'linkage-signup': { 'participant-role': ['participant', 'volunteer', 'both'] },
  'linkage-hours': { mode: ['log', 'check-in', 'verify'] },
  'linkage-feedback': { layout: ['form', 'compact'] },
  'linkage-hub': {
    storage: ['device', 'tab', 'none'],
    credentials: ['omit', 'same-origin', 'include'],
    csrf: ['django', 'rails', 'laravel', 'drupal', 'wordpress', 'meta:csrf-token=X-CSRF-Token'],
  },
};

/** The choices of an attribute; nothing where any text will do. */
export const choicesOf = (tag: string, name: string): readonly string[] | undefined =>
  choices[tag]?.[name] ?? choices['*']![name];
