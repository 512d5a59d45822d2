import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const POLICY =
  /([\w$]+)\.createPolicy\((["'`])lit-html\2,\s*(\{\s*createHTML:\s*\(?[\w$]+\)?\s*=>\s*[\w$]+,?\s*\})\)/;

/** One Trusted Types policy per page, under our name, however many copies of the kit are loaded. */
export function trustedTypesPolicy(): Plugin {
  let renamed = 0;
  return {
    name: 'linkage:trusted-types-policy',
    apply: 'build',
    buildStart() {
      renamed = 0;
    },
    transform(code, id) {
      if (!/\/lit-html\/(development\/)?lit-html\.js$/.test(id.split('?')[0]!.replaceAll('\\', '/')))
        return null;
      const changed = code.replace(POLICY, (_all, types: string, _quote, rules: string) => {
        renamed += 1;
        // Scripts only from where this very one lies, or the blob that `worker-desk.ts` is just making. Anything else becomes "".
        const own =
          'createScriptURL(u){if(u==globalThis[Symbol.for("linkage-kit.blob")]||u.startsWith(import.meta.url.replace(/[^/]*$/,"")))return u}';
        const all = rules.replace(/\s*\}$/, `,${own}}`);
        return `(globalThis[Symbol.for("linkage-kit.policy")]??=${types}.createPolicy("linkage-kit",${all}))`;
      });
      return { code: changed, map: null };
    },
    generateBundle(_options, bundle) {
      const left = Object.values(bundle).filter(
        (file) => file.type === 'chunk' && /createPolicy\(\s*["'`]lit-html/.test(file.code),
      );
      if (renamed !== 1 || left.length > 0) {
        this.error(
          `lit-html's Trusted Types policy was renamed ${renamed} times instead of once: see POLICY`,
        );
      }
    },
  };
}

const WORKER_URL = /new URL\(\s*(["'])(\.{1,2}\/[\w./-]*-worker)\.js\1,\s*import\.meta\.url\s*\)/g;

const nameOf = (id: string): string => /\/src\/(.+)\.ts$/.exec(id.replaceAll('\\', '/'))?.[1] ?? 'worker';

/**
 * `new URL('./x-worker.js', import.meta.url)` stays an ordinary URL: Vite would inline it as a data URL,
 * which a Content-Security-Policy refuses.
 */
export function workerUrls(mode: 'cdn' | 'npm'): Plugin {
  return {
    name: 'linkage:worker-urls',
    apply: 'build',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      let changed = code;
      for (const [expression, , path] of code.matchAll(WORKER_URL)) {
        const worker = await this.resolve(`${path!}.js`, id);
        if (!worker) this.error(`${id}: there is no ${path!}.ts`);
        const reference = this.emitFile({ type: 'chunk', id: worker.id, name: nameOf(worker.id) });
        const url =
          mode === 'cdn'
            ? `new URL(import.meta.ROLLUP_FILE_URL_${reference})`
            : `new URL(/* @vite-ignore */ './${path!.replace(/^\.\//, '')}.js', import.meta.url)`;
        changed = changed.replace(expression, url);
      }
      return changed === code ? null : { code: changed, map: null };
    },
  };
}

const CSS_TAG = `
const sheets = new WeakMap();
export const supportsAdoptingStyleSheets = true;
export class CSSResult {
  _$cssResult$ = true;
  constructor(text, strings) { this.cssText = text; this.strings = strings; }
  get styleSheet() {
    const key = this.strings[1] === undefined ? this.strings : this;
    let sheet = sheets.get(key);
    if (!sheet) { sheets.set(key, sheet = new CSSStyleSheet()); sheet.replaceSync(this.cssText); }
    return sheet;
  }
  toString() { return this.cssText; }
}
export const css = (strings, ...values) => new CSSResult(String.raw({ raw: strings }, ...values), strings);
export const unsafeCSS = (text) => new CSSResult(String(text), [text]);
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet);
};
export const getCompatibleStyle = (style) => style;
`;
/** Lines of Lit that only say that it is there, to nobody on a page with the built kit, or wait for polyfills of old browsers. */
const MARKS =
  /\((?:[\w$]+|globalThis)\.(?:litHtml|litElement|reactiveElement)Versions\?\?=\[\]\)\.push\("[^"]*"\)/g;
const HOOKS = /const [\w$]+=[\w$]+\.litElementPolyfillSupport;[\w$]+\?\.\(\{[^}]*\}\);/g;

/**
 * Lit for browsers that have `adoptedStyleSheets`, as all that run ES2022 do: without what it does for older ones, what
 * it tells those who write a component wrongly, and what it leaves for developers' tools.
 */
export function lighterLit(): Plugin {
  const seen = new Set<string>();
  return {
    name: 'linkage:lighter-lit',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const name = /\/(css-tag|lit-html|lit-element|reactive-element)\.js$/.exec(
        id.split('?')[0]!.replaceAll('\\', '/'),
      )?.[1];
      if (!name || !/\/(lit-html|lit-element|reactive-element)\//.test(id)) return null;
      const changed = name === 'css-tag' ? CSS_TAG : code.replace(MARKS, '0').replace(HOOKS, '');
      if (changed !== code) seen.add(name);
      return { code: changed, map: null };
    },
    generateBundle() {
      if (seen.size !== 4)
        this.error(`Lit is not what it was: only ${[...seen].join(', ')} could be made lighter`);
    },
  };
}

/** Papa Parse as a module: what bundlers do for CommonJS would be on every page. */
export function papaparseAsModule(): Plugin {
  return {
    name: 'linkage:papaparse-as-module',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/papaparse\/papaparse(\.min)?\.js$/.test(id.split('?')[0]!.replaceAll('\\', '/'))) return null;
      const module = `const box = { exports: {} };\n((module, exports, define) => {\n${code}\n})(box, box.exports);`;
      return { code: `${module}\nexport default box.exports;`, map: null };
    },
  };
}

/** The entry has no hash in its name: a chunk that imported it would get whatever version lies there now. */
export function nothingImportsTheEntry(entry: string): Plugin {
  return {
    name: 'linkage:entry-is-a-leaf',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && [...file.imports, ...file.dynamicImports].includes(entry)) {
          this.error(
            `${file.fileName} imports ${entry}: move what they share into a chunk (.tools/chunks.ts)`,
          );
        }
      }
    },
  };
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => resolve(entry.parentPath, entry.name).slice(resolve(folder).length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

/** Writes the reserving style sheet, then the hashes of every file. */
export function stylesAndIntegrity(folder: string, css: string): Plugin {
  return {
    name: 'linkage:integrity',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'linkage-kit.css', source: readFileSync(css, 'utf8') });
    },
    writeBundle() {
      const hash = (file: string) =>
        `sha384-${createHash('sha384')
          .update(readFileSync(resolve(folder, file)))
          .digest('base64')}`;
      const files = filesBelow(folder).filter((file) => file !== 'integrity.json');
      const hashes = Object.fromEntries(files.map((file) => [file, hash(file)]));
      writeFileSync(resolve(folder, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
    },
  };
}

interface Quasi {
  start: number;
  end: number;
}

/** White space and comments of a style sheet that mean nothing. */
const smallerCss = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};>]) ?/g, '$1')
    .replace(/(?<![\w.])0\.(?=\d)/g, '.')
    .replace(/([:,]) /g, '$1')
    .replace(/;}/g, '}');

/** Runs of white space in our templates become one space: what a page shows stays the same, what it loads shrinks. */
export function smallerTemplates(): Plugin {
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
        const small = isCss ? smallerCss(text) : text.replace(/\s+/g, ' ');
        changed = changed.slice(0, quasi.start) + small + changed.slice(quasi.end);
      }
      return { code: changed, map: null };
    },
  };
}
