// Fills the tables of README.md and docs/theming.md between `<!-- generated:NAME -->` and `<!-- /generated -->`.
// NAME is `shared` (attributes of all five widgets), a tag, or `tokens-LAYER`. With --check nothing is written.
import { readFileSync, writeFileSync } from 'node:fs';
import { readTokens } from './tokens.mjs';

const pages = ['README.md', 'docs/theming.md'];
const manifest = JSON.parse(readFileSync(new URL('../dist/custom-elements.json', import.meta.url), 'utf8'));
const widgets = ['directory', 'signup', 'hours', 'pledge', 'feedback'].map((name) => `linkage-${name}`);

const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
const byTag = new Map(declarations.filter((one) => one.tagName).map((one) => [one.tagName, one]));
const attributesOf = (tag) => byTag.get(tag)?.attributes ?? [];

const inAll = (attribute) =>
  widgets.every((tag) =>
    attributesOf(tag).some((one) => one.name === attribute.name && one.description === attribute.description),
  );

const code = (text) => (text ? `\`${text.replaceAll('`', '')}\`` : '');
const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

function table(headings, rows) {
  if (rows.length === 0) return [];
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [[line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n')];
}

const attributeTable = (attributes) =>
  table(
    ['attribute', 'type', 'default', 'meaning'],
    attributes.map((one) => [code(one.name), code(one.type?.text), code(one.default), one.description]),
  );

function tablesOf(tag) {
  const element = byTag.get(tag);
  const own = (element.attributes ?? []).filter((one) => !widgets.includes(tag) || !inAll(one));
  const named = (heading, list = []) =>
    table(
      [heading, 'meaning'],
      list.map((one) => [one.name ? code(one.name) : '(default)', one.description ?? one.summary]),
    );
  const events = (element.events ?? []).map((one) => [code(one.name), code(one.type?.text), one.description]);
  return [
    ...attributeTable(own),
    ...table(['event', 'class', 'when'], events),
    ...named('slot', element.slots),
    ...named('part', element.cssParts),
    ...cssTable(element.cssProperties ?? []),
  ];
}

/** Long formulas are told in words: docs/theming.md says what they guarantee. */
const shortDefault = (text = '') => (/from (var\(|currentColor)/.test(text) ? 'derived' : code(text));

const cssTable = (properties) =>
  table(
    ['CSS property', 'default', 'meaning'],
    properties.map((one) => [code(one.name), shortDefault(one.default), one.description]),
  );

function contentOf(name) {
  if (name === 'shared') return attributeTable(attributesOf(widgets[0]).filter(inAll));
  if (name.startsWith('tokens-')) {
    const layer = name.slice('tokens-'.length);
    return cssTable(readTokens().filter((token) => token.layer === layer));
  }
  if (byTag.has(name)) return tablesOf(name);
  throw new Error(`nothing is generated for "${name}"`);
}

for (const page of pages) {
  const file = new URL(`../${page}`, import.meta.url);
  const before = readFileSync(file, 'utf8');
  let regions = 0;
  const after = before.replace(
    /(<!-- generated:([\w-]+) -->\n)[\s\S]*?(<!-- \/generated -->)/g,
    (_all, open, name, close) => {
      regions += 1;
      return `${open}\n${contentOf(name).join('\n\n')}\n\n${close}`;
    },
  );

  if (regions === 0) {
    console.error(`${page} has no generated region.`);
    process.exitCode = 1;
  } else if (!process.argv.includes('--check')) {
    writeFileSync(file, after);
    console.log(`${page}: ${regions} regions written`);
  } else if (after !== before) {
    console.error(`${page} is stale: npm run docs:readme`);
    process.exitCode = 1;
  } else {
    console.log(`${page}: ${regions} regions are up to date`);
  }
}
