import { hubLanguages } from '../../src/i18n/hub-messages.js';
import { languages } from '../../src/i18n/registry.js';

/** Every text of a language by its path; what takes something is given a figure or a word that fits. */
function* walk(value: unknown, path: string): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'function')
    yield [path, (value as (...given: unknown[]) => string)(...given(path))];
  else for (const [name, part] of Object.entries(value as object)) yield* walk(part, `${path}.${name}`);
}

/** Texts that take figures first; all others take words, then figures. */
const FIGURES =
  /\.(duration|answerWithin|stars|count|similar|filters|ages|moreLocations|notChecked|foundValues|moreValues|showCount|savedCount|placesFound|savedGone|savedUnsure|nearFound|places|personName|removePerson|maxParty|otherDates|tooLong|forgotten|idleText|waitingHint|sendingFiles|filesTooMany)$/;

function given(path: string): unknown[] {
  if (path.endsWith('.ofMonth')) return [[1, 15]];
  if (path.endsWith('.danger')) return [['110', '119']];
  if (path === 'errors.tooLong' || path.endsWith('.withoutWords') || path.endsWith('.without'))
    return ['Lunch', 300];
  if (FIGURES.test(path)) return [3, 20];
  return ['Lunch', 'Lunch', 'Lunch'];
}

/** Every text of the kit in a language: its path within `Messages`, and what it says. */
export async function textsIn(language: string): Promise<[path: string, text: string][]> {
  const { core, late, ...tags } = (await languages[language]!()).default;
  const { default: hub } = await hubLanguages[language]!();
  const own = await Promise.all(
    Object.entries(tags).map(async ([name, load]) => [...walk((await load()).default, name)]),
  );
  const later = await Promise.all(
    Object.values(late).map(async (load) =>
      Object.entries((await load()).default).flatMap(([name, texts]) => [...walk(texts, name)]),
    ),
  );
  const early = Object.entries({ ...core, hub }).flatMap(([name, texts]) => [...walk(texts, name)]);
  return [...early, ...own.flat(), ...later.flat()];
}

/** Every English text of the kit. */
export const englishTexts = () => textsIn('en');

/** Words of a text, without figures and marks. */
export const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}’-]*/gu) ?? [];

/** Sentences of a text; a label is one as well. */
export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.?:…])\s+/).filter((sentence) => wordsOf(sentence).length > 0);

/** Syllables of an English word, by its groups of vowels. */
export function syllablesOf(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/, (end) => end.charAt(0))
    .replace(/^y/, '');
  return Math.max(1, (plain.match(/[aeiouy]{1,2}/g) ?? []).length);
}

/** School years it takes to read texts: the Flesch-Kincaid grade. Add five for the age. */
export function gradeOf(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf);
  const words = texts.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
