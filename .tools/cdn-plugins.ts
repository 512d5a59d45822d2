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

/** Style sheets that a page links to, and the tokens for design tools, beside the scripts; several paths become one file. */
export function plainFiles(files: Record<string, string | string[]>): Plugin {
  return {
    name: 'linkage:plain-files',
    apply: 'build',
    generateBundle() {
      for (const [fileName, paths] of Object.entries(files)) {
        const texts = [paths].flat().map((path) => readFileSync(path, 'utf8'));
        this.emitFile({ type: 'asset', fileName, source: texts.join('\n') });
      }
    },
  };
}

/** Writes the hashes of every file. */
export function integrity(folder: string): Plugin {
  return {
    name: 'linkage:integrity',
    apply: 'build',
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
