import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const PRIVATE_NAME = /--_[\w-]+/g;

interface Quasi {
  start: number;
  end: number;
  value: { raw: string };
}

const ATTRIBUTES = `(?:"[^"]*"|'[^']*'|[^'">])*`;
const RAW = `<(textarea|title|style|script)\\b${ATTRIBUTES}>`;
const CLOSED = new RegExp(`<!--[^]*?-->|${RAW}[^]*?</\\1>`, 'gi');
const OPEN = new RegExp(`<!--|${RAW}`, 'i');

/** Where in a template, given as the texts between its expressions, one stands that `leaner-lit.ts` leaves out of Lit. */
export function misplacedExpression(texts: readonly string[]): string | undefined {
  let before = '';
  for (const text of texts.slice(0, -1)) {
    before += text;
    const open = OPEN.exec(before.replace(CLOSED, ''));
    if (open) return open[1] ? `a ${open[1].toLowerCase()}` : 'a comment';
    before += 'x';
  }
  return undefined;
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

/**
 * Runs of white space in our templates become one space: what a page shows stays the same, what it loads shrinks. What
 * Lit is built without stops the build.
 */
export function smallerTemplates(): Plugin {
  const names = privateNames();
  return {
    name: 'linkage:smaller-templates',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/(widgets|controllers|styles)\//.test(id.replaceAll('\\', '/'))) return null;
      const found: { quasi: Quasi; isCss: boolean }[] = [];
      const visit = (node: unknown): void => {
        if (Array.isArray(node)) return node.forEach(visit);
        if (typeof node !== 'object' || node === null) return;
        const { type, tag, quasi } = node as {
          type?: string;
          tag?: { name?: string };
          quasi?: { quasis: Quasi[] };
        };
        if (type === 'TaggedTemplateExpression' && quasi && /^(html|svg|mathml|css)$/.test(tag?.name ?? '')) {
          if (tag!.name === 'mathml') this.error(`${id}: Lit is built without MathML, see leaner-lit.ts`);
          const place = misplacedExpression(quasi.quasis.map(({ value }) => value.raw));
          if (place && tag!.name !== 'css')
            this.error(
              `${id}: an expression stands in ${place}, for which Lit is built without: leaner-lit.ts`,
            );
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
