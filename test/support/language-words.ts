import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { root } from './e2e.js';

/** Words in Latin letters, of two letters or more, small. */
export const latinWords = (text: string): string[] =>
  (text.normalize('NFC').match(/\p{Script=Latin}[\p{Script=Latin}\p{M}’']*/gu) ?? [])
    .map((word) => word.toLowerCase().replace(/['’]s?$/, ''))
    .filter((word) => word.length > 1);

/** Every text that stands in a source file: literals and the parts of templates, but no names of keys or modules. */
function textsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    const isKey = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
    if (!isKey && (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)))
      found.push(node.text);
    else if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map(({ parentPath, name }) => `${parentPath}/${name}`);

/** The words of a language's own files. */
export const wordsOfLanguage = (language: string): Set<string> =>
  new Set(filesOf(`${root}src/i18n/${language.toLowerCase()}`).flatMap(textsOf).flatMap(latinWords));

/** What `Intl` says in a language: months, days of the week, languages, parts of the day, units. */
export function wordsOfIntl(language: string): Set<string> {
  const dates = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1 + month * 2)));
  const said = (['long', 'short'] as const).flatMap((width) => {
    const format = new Intl.DateTimeFormat(language, { month: width, weekday: width, hour: 'numeric' });
    const units = [
      'hour',
      'minute',
      'day',
      'week',
      'month',
      'year',
      'meter',
      'kilometer',
      'megabyte',
    ].flatMap((unit) =>
      [1, 2].map((count) =>
        new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: width }).format(count),
      ),
    );
    return [...dates.map((date) => format.format(date)), ...units];
  });
  const names = new Intl.DisplayNames(language, { type: 'language' });
  for (const tag of ['zh', 'yue', 'en', 'es', 'fr', 'ar', 'vi', 'ru']) said.push(names.of(tag) ?? '');
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const unit of ['hour', 'minute', 'day', 'week', 'month', 'year'] as const)
    for (const count of [-2, -1, 0, 1, 2]) said.push(relative.format(count, unit));
  said.push(
    new Intl.ListFormat(language).format(['', '']),
    new Intl.ListFormat(language, { type: 'disjunction' }).format(['', '']),
  );
  return new Set(said.flatMap(latinWords));
}

/**
 * English words in texts of another language's run. Where a language is written in letters of its own, every word in Latin
 * letters counts that its files do not have; in Spanish, French and Vietnamese those that English has and they have not.
 */
export function englishLeft(
  texts: readonly string[],
  language: string,
  allowed: readonly string[],
): string[] {
  const own = new Set([...wordsOfLanguage(language), ...wordsOfIntl(language)]);
  const isLatin = ['es', 'fr', 'vi'].includes(language);
  const english = new Set([...wordsOfLanguage('en'), ...wordsOfIntl('en')]);
  return texts.flatMap((text) => {
    // Addresses, references, files.
    const named = /\S+@\S+|https?:\S+|(?:[\w-]+\.)+example\b[\w/-]*|PA-\d[\d-]*|\w+\.(?:jpg|pdf)/g;
    const plain = allowed.reduce((rest, phrase) => rest.replaceAll(phrase, ' '), text.replace(named, ' '));
    const left = latinWords(plain).filter((word) => !own.has(word) && (!isLatin || english.has(word)));
    return left.map((word) => `${word} in “${text.slice(0, 120)}”`);
  });
}
