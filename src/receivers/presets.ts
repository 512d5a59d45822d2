import { loadChunk } from '../domain/load-chunk.js';
import type { Receiver } from './receiver.js';

/** Each preset is a file of its own, loaded by the page that uses it. */
const presets: Record<string, () => Promise<Receiver>> = {
  linkage: () => loadChunk(() => import('./linkage.js')).then(({ linkage }) => linkage),
  json: () => loadChunk(() => import('./json.js')).then(({ json }) => json),
  form: () => loadChunk(() => import('./form.js')).then(({ form }) => form),
  multipart: () => loadChunk(() => import('./multipart.js')).then(({ multipart }) => multipart),
  formspree: () => loadChunk(() => import('./formspree.js')).then(({ formspree }) => formspree),
  netlify: () => loadChunk(() => import('./netlify.js')).then(({ netlify }) => netlify),
  'apps-script': () => loadChunk(() => import('./apps-script.js')).then(({ appsScript }) => appsScript),
  postgrest: () => loadChunk(() => import('./postgrest.js')).then(({ postgrest }) => postgrest),
  supabase: () => loadChunk(() => import('./supabase.js')).then(({ supabase }) => supabase),
  directus: () => loadChunk(() => import('./directus.js')).then(({ directus }) => directus),
  strapi: () => loadChunk(() => import('./strapi.js')).then(({ strapi }) => strapi),
  wordpress: () => loadChunk(() => import('./wordpress.js')).then(({ wordpress }) => wordpress),
  'drupal-webform': () =>
    loadChunk(() => import('./drupal-webform.js')).then(({ drupalWebform }) => drupalWebform),
  civicrm: () => loadChunk(() => import('./civicrm.js')).then(({ civicrm }) => civicrm),
  'power-automate': () =>
    loadChunk(() => import('./power-automate.js')).then(({ powerAutomate }) => powerAutomate),
  n8n: () => loadChunk(() => import('./n8n.js')).then(({ n8n }) => n8n),
  'node-red': () => loadChunk(() => import('./node-red.js')).then(({ nodeRed }) => nodeRed),
  'web-to-case': () => loadChunk(() => import('./web-to-case.js')).then(({ webToCase }) => webToCase),
  open311: () => loadChunk(() => import('./open311.js')).then(({ open311 }) => open311),
};

/** The names of all presets, CONTRACT 4.3. */
export const presetNames: readonly string[] = Object.keys(presets);

/** The receiver of a preset's name, or nothing for a name this kit does not know. Rejects where it cannot be loaded. */
export async function loadPreset(name: string): Promise<Receiver | undefined> {
  return Object.hasOwn(presets, name) ? presets[name]!() : undefined;
}
