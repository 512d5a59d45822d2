// A text that a language lacks fails the build: `npm run typecheck` fails where the line below is no error any more.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import french from '../../src/i18n/fr/signup.js';
import type { SignupMessages } from '../../src/i18n/messages.js';

const folder = new URL('../../src/i18n/', import.meta.url);
const { waitlist: _waitlist, ...lacking } = french;
// @ts-expect-error A language that lacks a text is none.
lacking satisfies SignupMessages;

/** The files of a language's folder, further down too. */
const filesOf = (language: string): string[] =>
  readdirSync(new URL(`${language}/`, folder), { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .sort();

test('every language has the files of English, and each of them is held against the types of all texts', () => {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.ok(languages.length >= 8);
  for (const { name } of languages) {
    assert.deepEqual(filesOf(name), filesOf('en'), name);
    for (const file of filesOf(name))
      assert.match(
        readFileSync(new URL(`${name}/${file}`, folder), 'utf8'),
        /\} satisfies /,
        `${name}/${file}`,
      );
  }
});
