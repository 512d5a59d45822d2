import { warnOnce } from '../domain/problem.js';
import { hubLanguages } from '../i18n/hub-messages.js';
import type { AddedMessages } from '../i18n/messages.js';
import { chainOf, languages, loaded, type Language, type Load } from '../i18n/registry.js';
import { loadChunk } from '../kit/load-chunk.js';
import { listeners } from './localize-controller.js';

type Texts = Record<string, unknown>;

/** How long missing texts are gathered before that is said, in ms. */
const GATHERING = 1000;
/** How many of them are named. */
const NAMED = 5;
const builtIn = { ...languages };
const builtInHub = { ...hubLanguages };
/** What was added, by language. */
const added = new Map<string, Texts>();
/** Paths of texts that were needed and are missing, by language. */
const missing = new Map<string, Set<string>>();

const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The texts of `above`, and where it has none those of `below`. */
function join(below: Texts, above: Texts): Texts {
  const joined = { ...below };
  for (const [name, text] of Object.entries(above)) {
    const other = below[name];
    if (text !== undefined) joined[name] = isTexts(text) && isTexts(other) ? join(other, text) : text;
  }
  return joined;
}

/** The language whose texts stand in: that which would serve it, had nothing been added for it. */
function belowOf(language: string): string {
  const chain = chainOf(language);
  return chain[chain.lastIndexOf(language) + 1]!;
}

function has(language: string, path: string): boolean {
  let at: unknown = added.get(language);
  for (const name of path.split('.')) at = isTexts(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  return at !== undefined;
}

function warnOfMissing(language: string): void {
  const paths = [...(missing.get(language) ?? [])].filter((path) => !has(language, path));
  missing.delete(language);
  const more = paths.length > NAMED ? ', …' : '';
  if (paths.length)
    warnOnce(
      `"${language}" lacks ${paths.length} texts that this page needs; those of "${belowOf(language)}" stand in: ${paths.slice(0, NAMED).join(', ')}${more}.`,
    );
}

function note(language: string, path: string): void {
  // Of the same language, as for a country's own words, they are not missing.
  if (builtIn[language] || belowOf(language).split('-')[0] === language.split('-')[0]) return;
  if (!missing.has(language)) {
    missing.set(language, new Set());
    setTimeout(() => warnOfMissing(language), GATHERING);
  }
  missing.get(language)!.add(path);
}

/** Texts of a file with those of a language over them; a text of another type than is asked for is left out. */
function layTexts(language: string, base: Texts, own: Texts, path: string): Texts {
  const result: Texts = { ...base };
  for (const [name, text] of Object.entries(base)) {
    const where = `${path}${name}`;
    const other = Object.hasOwn(own, name) ? own[name] : undefined;
    if (isTexts(text)) {
      const words = isTexts(other) ? other : {};
      // A list of words may be open, as that of the parties; of a section each file has a part.
      result[name] = { ...(path && words), ...layTexts(language, text, words, `${where}.`) };
    } else if (other === undefined || other === null) note(language, where);
    else if (typeof other === typeof text) result[name] = other;
    else warnOnce(`"${where}" of "${language}" must be a ${typeof text}.`);
  }
  return result;
}

const lay = <T extends object>(language: string, base: T, path = ''): T =>
  layTexts(language, base as Texts, added.get(language)!, path) as T;

/** Loads a file; without its address in what is thrown, since whoever tries again by that gets it as it was. */
async function get<T>(load: Load<T>): Promise<T> {
  try {
    return (await loadChunk(load)).default;
  } catch (cause) {
    throw new Error('texts could not be loaded', { cause });
  }
}

const mapValues = <T extends object>(
  from: T,
  change: (load: Load<object>, name: string) => Load<object>,
): T =>
  Object.fromEntries(
    Object.entries(from).map(([name, load]) => [name, change(load as Load<object>, name)]),
  ) as T;

/** The files of a language as they would be had somebody written its texts into them. */
async function layer(language: string): Promise<{ default: Language }> {
  const { core, late, ...tags } = await get(builtIn[language] ?? languages[belowOf(language)]!);
  return {
    default: {
      core: lay(language, core),
      ...mapValues(tags, (load, name) => async () => ({
        default: lay(language, { [name]: await get(load) })[name]!,
      })),
      late: mapValues(late, (load) => async () => ({ default: lay(language, await get(load)) })),
    },
  };
}

async function hubLayer(language: string) {
  const hub = await get(builtInHub[language] ?? hubLanguages[belowOf(language)]!);
  return { default: lay(language, { hub }).hub };
}

/**
 * Adds a language that the kit does not have, or changes texts of one that it has; at once, also in what is on the page.
 * Missing texts are those of the language that would serve otherwise, at last English.
 * @param language BCP 47 tag: `sw`, `pt-BR`
 */
export function addMessages(language: string, texts: AddedMessages): Promise<void> {
  let tag = '';
  try {
    tag = new Intl.Locale(language).baseName;
  } catch {
    warnOnce(`addMessages: "${language}" is not a language tag.`);
  }
  if (!tag || !isTexts(texts)) return Promise.resolve();
  added.set(tag, join(added.get(tag) ?? {}, texts));
  // All of them anew: one may stand in for another, and what is on its way must be seen to be old.
  for (const name of added.keys()) {
    languages[name] = () => layer(name);
    hubLanguages[name] = () => hubLayer(name);
  }
  loaded.clear();
  for (const listener of listeners) listener();
  return Promise.resolve();
}
