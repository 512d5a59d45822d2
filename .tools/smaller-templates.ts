import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const PRIVATE_NAME = /--_[\w-]+/g;

interface Quasi {
  start: number;
  end: number;
}

const source = resolve(import.meta.dirname, '../src');

/** The kit's private custom properties, the most used first: one style sheet's names are another's as well. */
function privateNames(): Map<string, string> {
  const uses = new Map<string, number>();
  for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    for (const [name] of readFileSync(resolve(source, file), 'utf8').matchAll(PRIVATE_NAME))
      uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  const sorted = [...uses].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  // Not one letter alone: what stands in a slot inherits them, and may be another library's.
  return new Map(sorted.map(([name], rank) => [name, `--_l${(rank + 10).toString(36)}`]));
}

/** White space, comments and long private names of a style sheet, none of which means anything. */
const smallerCss = (text: string, names: Map<string, string>): string =>
  text
    .replace(PRIVATE_NAME, (name) => names.get(name) ?? name)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};>]) ?/g, '$1')
    // Arithmetic, and no selector.
    .replace(/(?<=[\w)]) ([*/]) (?=[\d(v])/g, '$1')
    .replace(/(?<![\w.])0\.(?=\d)/g, '.')
    .replace(/([:,]) /g, '$1')
    .replace(/;}/g, '}')
    .replace(/\btransparent\b/g, '#0000');

/** Runs of white space in our templates become one space: what a page shows stays the same, what it loads shrinks. */
export function smallerTemplates(): Plugin {
  const names = privateNames();
  return {
    name: 'linkage:smaller-templates',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/(widgets|styles)\//.test(id.replaceAll('\\', '/'))) return null;
      const found: { quasi: Quasi; isCss: boolean }[] = [];
      const visit = (node: unknown): void => {
        if (Array.isArray(node)) return node.forEach(visit);
        if (typeof node !== 'object' || node === null) return;
        const { type, tag, quasi } = node as {
          type?: string;
          tag?: { name?: string };
          quasi?: { quasis: Quasi[] };
        };
        if (type === 'TaggedTemplateExpression' && quasi && /^(html|svg|css)$/.test(tag?.name ?? '')) {
          for (const part of quasi.quasis) found.push({ quasi: part, isCss: tag!.name === 'css' });
        }
        Object.values(node).forEach(visit);
      };
      visit(this.parse(code));
      let changed = code;
      for (const { quasi, isCss } of found.sort((a, b) => b.quasi.start - a.quasi.start)) {
        // Some parsers count the back-quote and `${` to the part; leave them where they are.
        const text = changed.slice(quasi.start, quasi.end);
        const small = isCss ? smallerCss(text, names) : text.replace(/\s+/g, ' ');
        changed = changed.slice(0, quasi.start) + small + changed.slice(quasi.end);
      }
      return { code: changed, map: null };
    },
  };
}
