import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';
import {
  integrity,
  nothingImportsTheEntry,
  papaparseAsModule,
  plainFiles,
  trustedTypesPolicy,
  workerUrls,
} from './.tools/cdn-plugins.js';
import { chunkGroups } from './.tools/chunks.js';
import { flatImports } from './.tools/flat-imports.js';
import { leanerLit } from './.tools/leaner-lit.js';
import { oneHash } from './.tools/one-hash.js';
import { runtimeInBase } from './.tools/runtime-in-base.js';
import { smallerTemplates } from './.tools/smaller-templates.js';

const root = import.meta.dirname;
const tags = ['hub', 'directory', 'signup', 'hours', 'pledge', 'feedback', 'outbox'];
const defines = tags.map((tag) => `widgets/${tag}/define`);

function entries(names: string[]): Record<string, string> {
  const files = names.map((name) => [name, resolve(root, `src/${name}.ts`)] as const);
  return Object.fromEntries(files.filter(([, file]) => existsSync(file)));
}

/** Shipped in both, under the same names. */
const shared = Object.fromEntries([
  ['tokens.json', resolve(root, 'src/styles/tokens.json')],
  ...['neutral', 'civic', 'warm'].map((name) => [
    `themes/${name}.css`,
    [resolve(root, `src/themes/${name}.css`), resolve(root, 'src/styles/density.css')],
  ]),
]) as Record<string, string | string[]>;

const npm: UserConfig = {
  plugins: [
    workerUrls('npm'),
    plainFiles({ ...shared, 'themes/css.d.ts': resolve(root, 'src/themes/css.d.ts') }),
  ],
  build: {
    target: 'es2022',
    outDir: 'dist',
    sourcemap: true,
    minify: false,
    lib: { entry: entries(['index', 'define', 'react', 'cli/main', ...defines]), formats: ['es'] },
    rolldownOptions: {
      external: [
        /^lit($|\/)/,
        /^@lit\//,
        /^zod($|\/)/,
        /^idb-keyval($|\/)/,
        /^ical\.js($|\/)/,
        /^papaparse($|\/)/,
        /^node:/,
      ],
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
};

const cdnRoots = {
  loader: resolve(root, 'src/loader.ts'),
  worker: resolve(root, 'src/compose/feed-worker.ts'),
  ...Object.fromEntries(tags.map((tag) => [tag, resolve(root, `src/widgets/${tag}/define.ts`)])),
};

/** `define.ts` seven times over would tell nobody which tag a chunk is for. */
function chunkFile(chunk: { name: string; facadeModuleId?: string | null | undefined }): string {
  const tag = /widgets\/([a-z]+)\/define\.ts$/.exec(chunk.facadeModuleId ?? '')?.[1];
  return `chunks/${tag ?? chunk.name.split('/').at(-1)!}-[hash:7].js`;
}

const cdn: UserConfig = {
  base: './',
  // Written out, so that a NODE_ENV of the caller's cannot bring Lit's development build in.
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: { conditions: ['module', 'browser', 'production'] },
  plugins: [
    leanerLit(),
    trustedTypesPolicy(),
    smallerTemplates(),
    papaparseAsModule(),
    workerUrls('cdn'),
    nothingImportsTheEntry('linkage-kit.js'),
    runtimeInBase(),
    flatImports(),
    oneHash(),
    plainFiles({ 'linkage-kit.css': resolve(root, 'src/styles/not-defined.css'), ...shared }),
    integrity(resolve(root, 'cdn')),
  ],
  build: {
    target: 'es2022',
    outDir: 'cdn',
    sourcemap: false,
    // A plain `input` instead of `lib` adds a preload helper with an absolute base.
    lib: { entry: { 'linkage-kit': resolve(root, 'src/loader.ts') }, formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: (chunk) => (chunk.name === 'linkage-kit' ? '[name].js' : chunkFile(chunk)),
        chunkFileNames: chunkFile,
        minify: true,
        comments: { legal: false, annotation: false, jsdoc: false },
        codeSplitting: { groups: chunkGroups(cdnRoots) },
      },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'cdn' ? cdn : npm));
