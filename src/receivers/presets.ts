import type { Receiver } from './receiver.js';

/** Each preset is a file of its own, loaded by the page that uses it. */
const presets: Record<string, () => Promise<Receiver>> = {
  linkage: () => import('./linkage.js').then(({ linkage }) => linkage),
  json: () => import('./json.js').then(({ json }) => json),
  form: () => import('./form.js').then(({ form }) => form),
  multipart: () => import('./multipart.js').then(({ multipart }) => multipart),
  formspree: () => import('./formspree.js').then(({ formspree }) => formspree),
  netlify: () => import('./netlify.js').then(({ netlify }) => netlify),
  'apps-script': () => import('./apps-script.js').then(({ appsScript }) => appsScript),
  postgrest: () => import('./postgrest.js').then(({ postgrest }) => postgrest),
  supabase: () => import('./supabase.js').then(({ supabase }) => supabase),
  directus: () => import('./directus.js').then(({ directus }) => directus),
  strapi: () => import('./strapi.js').then(({ strapi }) => strapi),
  wordpress: () => import('./wordpress.js').then(({ wordpress }) => wordpress),
  'drupal-webform': () => import('./drupal-webform.js').then(({ drupalWebform }) => drupalWebform),
  civicrm: () => import('./civicrm.js').then(({ civicrm }) => civicrm),
  'power-automate': () => import('./power-automate.js').then(({ powerAutomate }) => powerAutomate),
  n8n: () => import('./n8n.js').then(({ n8n }) => n8n),
  'node-red': () => import('./node-red.js').then(({ nodeRed }) => nodeRed),
  'web-to-case': () => import('./web-to-case.js').then(({ webToCase }) => webToCase),
  open311: () => import('./open311.js').then(({ open311 }) => open311),
};

/** The names of all presets, CONTRACT 4.3. */
export const presetNames: readonly string[] = Object.keys(presets);

/** The receiver of a preset's name, or nothing for a name this kit does not know. Rejects where it cannot be loaded. */
export async function loadPreset(name: string): Promise<Receiver | undefined> {
  return Object.hasOwn(presets, name) ? presets[name]!() : undefined;
}
