import { warnOnce } from '../domain/problem.js';
import { hubLanguages } from '../i18n/hub-messages.js';
import type { AddedMessages, Messages, TagSection } from '../i18n/messages.js';
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
const tags: readonly TagSection[] = ['directory', 'signup', 'hours', 'pledge', 'feedback', 'outbox'];
/** In how many files the texts of a section are. */
const filesOf: Record<keyof Messages, number> = {
  ...{ common: 1, fields: 2, errors: 2, states: 2, outcome: 1, further: 1, hub: 1 },
  ...{ directory: 2, signup: 1, hours: 2, pledge: 2, feedback: 2, outbox: 1 },
};
/** The names of a section's texts, by file; those that have come. */
const come = new Map<string, Map<string, string[]>>();
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

/** Names that no file has are only known once all files of the section have come, of which some wait for a first touch. */
function warnOfUnknown(language: string, section: keyof Messages): void {
  const files = [...come.get(section)!.values()];
  const own = added.get(language)![section];
  if (files.length < filesOf[section] || !isTexts(own)) return;
  const known = new Set(files.flat());
  for (const name of Object.keys(own))
    if (!known.has(name)) warnOnce(`"${section}.${name}" of "${language}" is no text of the kit.`);
}

function lay<T extends object>(language: string, file: string, base: T): T {
  for (const [section, texts] of Object.entries(base) as [keyof Messages, object][]) {
    if (!come.has(section)) come.set(section, new Map());
    come.get(section)!.set(file, Object.keys(texts));
    warnOfUnknown(language, section);
  }
  return layTexts(language, base as Texts, added.get(language)!, '') as T;
}

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
      core: lay(language, 'core', core),
      ...mapValues(tags, (load, name) => async () => ({
        default: lay(language, name, { [name]: await get(load) })[name]!,
      })),
      late: mapValues(late, (load, name) => async () => ({
        default: lay(language, `late/${name}`, await get(load)),
      })),
    },
  };
}

async function hubLayer(language: string) {
  const hub = await get(builtInHub[language] ?? hubLanguages[belowOf(language)]!);
  return { default: lay(language, 'hub', { hub }).hub };
}

/** The name under which the kit has a language: `zh` is short for `zh-Hans`. */
function nameOf(tag: Intl.Locale): string {
  const { language, script } = tag.maximize();
  const full = `${language}-${script}`;
  return tag.baseName === language && builtIn[full] ? full : tag.baseName;
}

/** Each tag of the page listens; one that does not is of another copy of the kit. */
function warnOfOtherCopy(): void {
  if (typeof document === 'undefined') return;
  const there = document.querySelectorAll(tags.map((tag) => `linkage-${tag}:defined`).join());
  if (there.length > listeners.size)
    warnOnce(
      'addMessages: the kit is on this page more than once, and some tags are of a copy that this one does not reach.',
    );
}

/**
 * Adds a language that the kit does not have, or changes texts of one that it has; at once, also in what is on the page.
 * Missing texts are those of the language that would serve otherwise, at last English.
 * @param language BCP 47 tag: `sw`, `pt-BR`
 */
export function addMessages(language: string, texts: AddedMessages): Promise<void> {
  let tag = '';
  try {
    tag = nameOf(new Intl.Locale(language));
  } catch {
    warnOnce(`addMessages: "${language}" is not a language tag.`);
  }
  if (!tag || !isTexts(texts)) return Promise.resolve();
  for (const section of Object.keys(texts))
    if (!Object.hasOwn(filesOf, section)) warnOnce(`"${section}" of "${tag}" is no section of texts.`);
  setTimeout(warnOfOtherCopy, GATHERING);
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
