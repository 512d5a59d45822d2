// Every public token: what tokens.json says of it, and the default that the style sheets give it.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../src/', import.meta.url));
const ours = 'org.linkage-kit';

/** `var(NAME, FALLBACK)` at that place, with brackets in the fallback. */
function fallbackAt(css, start) {
  let depth = 1;
  let end = start;
  while (depth > 0) {
    if (css[end] === '(') depth += 1;
    if (css[end] === ')') depth -= 1;
    end += 1;
  }
  return css
    .slice(start, end - 1)
    .replace(/\s+/g, ' ')
    .replace(/\( | \)/g, (bracket) => bracket.trim())
    .trim();
}

/** Defaults by name: the one of its own private name that stands last, else the first there is. */
export function defaultsInCss() {
  const all = readdirSync(source, { recursive: true }).filter((file) => file.endsWith('.ts'));
  const first = all.filter((file) => /styles[/\\]tokens\.ts$/.test(file));
  const files = [...first, ...all.filter((file) => !first.includes(file)).sort()];
  const found = new Map();
  const owns = new Map();
  for (const file of files) {
    const css = readFileSync(source + file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    const outsideMedia = css.replace(/@media[^{]*\{\s*:host[^}]*\}\s*\}/g, '');
    for (const match of outsideMedia.matchAll(
      /(?:(--_[\w-]+):\s*(?:calc\()?)?var\(\s*(--linkage-[\w-]+),/g,
    )) {
      const [before, own, name] = match;
      if (own && !owns.has(name)) owns.set(name, own);
      if (!found.has(name) || (own && owns.get(name) === own))
        found.set(name, fallbackAt(outsideMedia, match.index + before.length));
    }
  }
  const publicNames = new Map([...owns].map(([name, own]) => [own, name]));
  const asPublic = (text) => text.replace(/--_[\w-]+/g, (own) => publicNames.get(own) ?? own);
  return new Map([...found].map(([name, text]) => [name, asPublic(text)]));
}

/** The tokens of a design-token file, group by group: layer, property, type, value and description. */
export function tokensIn(file) {
  const walk = (node, path) =>
    '$value' in node
      ? [
          {
            path: path.join('.'),
            layer: path[0],
            name: node.$extensions[ours].property,
            type: node.$type,
            value: node.$value,
            dark: node.$extensions[ours].dark,
            description: node.$description,
          },
        ]
      : Object.entries(node)
          .filter(([key]) => !key.startsWith('$'))
          .flatMap(([key, child]) => walk(child, [...path, key]));
  return walk(JSON.parse(readFileSync(file, 'utf8')), []);
}

/** Tokens with their defaults. */
export function readTokens() {
  const defaults = defaultsInCss();
  return tokensIn(`${source}styles/tokens.json`).map((token) => ({
    ...token,
    default: defaults.get(token.name),
  }));
}
