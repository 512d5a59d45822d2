import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({ cwd });

async function rulesBroken(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: `${cwd}/src/${file}`, warnIgnored: true });
  assert.ok(result);
  return result.messages.map((message) => message.ruleId ?? message.message);
}

const allowed: [file: string, code: string][] = [
  ['domain/need.ts', "import * as z from 'zod/mini';\nexport const need = z.string();"],
  ['feeds/icalendar.ts', "export const read = () => import('ical.js');"],
  ['feeds/hsds.ts', "export type { Service } from '../domain/service.js';"],
  ['outbox/outbox.ts', "export { store } from '../storage/store.js';"],
  ['storage/store.ts', "export { get } from 'idb-keyval';\nexport const factory = globalThis.indexedDB;"],
  ['transport/feed-reader.ts', "export const read = () => fetch('/feed');"],
  [
    'widgets/signup/signup-element.ts',
    "export { LitElement } from 'lit';\nexport * from '../parts/field.js';",
  ],
  [
    'widgets/signup/define.ts',
    "export * from '../../compose/default-kit.js';\nexport * from './signup-element.js';",
  ],
  ['widgets/hub/hub-element.ts', "export const kit = () => import('../../compose/default-kit.js');"],
  ['compose/default-kit.ts', "export const en = () => import('../i18n/en.js');"],
  ['loader.ts', "export const hub = () => import('./widgets/hub/define.js');"],
];

const layers = 'linkage/layers';
const refused: [file: string, code: string, rule: string][] = [
  ['domain/need.ts', "export * from '../kit/kit.js';", layers],
  ['domain/need.ts', "export const en = () => import('../i18n/en.js');", layers],
  ['domain/need.ts', "export type Kit = import('../kit/kit.js').Kit;", layers],
  ['feeds/hsds.ts', "import type { Store } from '../storage/store.js';\nexport type S = Store;", layers],
  ['feeds/icalendar.ts', "import ical from 'ical.js';\nexport { ical };", layers],
  ['receivers/linkage.ts', "export { html } from 'lit';", layers],
  ['search/query.ts', "export const load = () => import('zod/mini');", layers],
  ['outbox/outbox.ts', "export { get } from 'idb-keyval';", layers],
  ['i18n/fr.ts', "import type { Need } from '../domain/need.js';\nexport type N = Need;", layers],
  ['controllers/form.ts', "export * from '../outbox/outbox.js';", layers],
  ['widgets/signup/signup-element.ts', "export * from '../hours/hours-element.js';", layers],
  [
    'widgets/signup/signup-element.ts',
    "export const kit = () => import('../../compose/default-kit.js');",
    layers,
  ],
  ['widgets/parts/field.ts', "export * from '../signup/signup-element.js';", layers],
  ['compose/default-kit.ts', "export const hub = () => import('../widgets/hub/define.js');", layers],
  ['compose/default-kit.ts', 'export const load = (url: string) => import(url);', layers],
  ['kit/kit.ts', "export * from '../../demo/server/main.js';", layers],
  ['unheard-of/file.ts', "export * from '../domain/need.js';", layers],
  ['outbox/outbox.ts', "export const send = () => fetch('/');", 'no-restricted-globals'],
  ['widgets/hub/hub-element.ts', "export const send = () => globalThis.fetch('/');", 'no-restricted-globals'],
  ['outbox/outbox.ts', "export const open = () => indexedDB.open('x');", 'no-restricted-globals'],
  ['domain/need.ts', "import { z } from 'zod';\nexport { z };", 'no-restricted-syntax'],
  ['domain/need.ts', "import { string } from 'zod/mini';\nexport { string };", 'no-restricted-syntax'],
  ['domain/need.ts', 'export enum Kind {\n  Money,\n}', 'no-restricted-syntax'],
  ['kit/kit.ts', "export const show = (e: Element) => (e.innerHTML = '');", 'no-restricted-syntax'],
  [
    'widgets/hub/x.ts',
    "export { x };\nimport { unsafeHTML as x } from 'lit/directives/unsafe-html.js';",
    'no-restricted-syntax',
  ],
];

for (const [file, code] of allowed) {
  test(`${file} may have: ${code.split('\n')[0]}`, async () => {
    assert.deepEqual(await rulesBroken(file, code), []);
  });
}

for (const [file, code, rule] of refused) {
  test(`${file} may not have: ${code.split('\n')[0]}`, async () => {
    const broken = await rulesBroken(file, code);
    assert.ok(broken.includes(rule), `expected ${rule}, got ${broken.join(', ') || 'nothing'}`);
  });
}

test('a file of 401 lines is refused', async () => {
  assert.deepEqual(await rulesBroken('domain/need.ts', 'export {};\n'.repeat(400)), ['max-lines']);
});
