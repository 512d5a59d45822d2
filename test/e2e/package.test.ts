import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import ts from 'typescript';
import { requireBuilt, root } from '../support/e2e.js';

type Target = string | { types: string; default: string };

let folder: string;
/** The package as npm would publish it, unpacked beside `node_modules`. */
let kit: string;
let files: string[];
let exported: Record<string, Target>;

before(async () => {
  for (const file of ['dist/index.js', 'dist/schema/submission.json', 'cdn/linkage-kit.js'])
    requireBuilt(file);
  folder = await mkdtemp(join(tmpdir(), 'linkage-package-'));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const packed = execFileSync(npm, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename, files: list }] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }];
  files = list.map(({ path }) => path);
  execFileSync('tar', ['-xzf', filename], { cwd: folder });
  kit = join(folder, 'package');
  await symlink(join(root, 'node_modules'), join(kit, 'node_modules'), 'dir');
  const manifest = JSON.parse(await readFile(join(kit, 'package.json'), 'utf8')) as {
    exports: typeof exported;
  };
  exported = manifest.exports;
});
after(() => rm(folder, { recursive: true, force: true }));

/** Runs a module inside the unpacked package, which may import itself by name, and gives what it printed as JSON. */
async function run(code: string): Promise<unknown> {
  const file = join(kit, `try-${Date.now()}.mjs`);
  await writeFile(file, code);
  const output = execFileSync(process.execPath, [file], { cwd: kit, encoding: 'utf8' });
  return JSON.parse(output);
}

it('publishes what is built and nothing else', () => {
  const allowed = /^(dist|cdn|docs)\/|^(README|CHANGELOG)\.md$|^LICENSE$|^package\.json$/;
  assert.deepEqual(
    files.filter((file) => !allowed.test(file)),
    [],
  );
  for (const file of ['README.md', 'LICENSE', 'CHANGELOG.md', 'cdn/integrity.json', 'cdn/linkage-kit.css'])
    assert.ok(files.includes(file), file);
});

it('brings a command that says how it is used, and its version', () => {
  const command = (...args: string[]) =>
    execFileSync(process.execPath, [join(kit, 'dist/cli/main.js'), ...args], { encoding: 'utf8' });
  assert.match(command('--help'), /npx linkage-kit check URL/);
  assert.match(command('--version'), /\d+\.\d+\.\d+/);
});

it('can be imported in Node without a DOM, and registers nothing', async () => {
  const names = await run(`
    const kit = await import('linkage-kit');
    if (typeof document !== 'undefined') throw new Error('there is a document');
    console.log(JSON.stringify(Object.keys(kit)));`);
  for (const name of ['Directory', 'Signup', 'Hours', 'Pledge', 'Feedback', 'Outbox', 'Hub'])
    assert.ok((names as string[]).includes(`${name}Element`), `${name}Element`);
  const registered = await run(`
    const registered = [];
    const { customElements } = await import('@lit-labs/ssr-dom-shim').catch(() => ({}));
    globalThis.customElements = customElements ?? { get: () => undefined, define: (name) => registered.push(name) };
    const define = globalThis.customElements.define.bind(globalThis.customElements);
    globalThis.customElements.define = (name, ...more) => { registered.push(name); define(name, ...more); };
    await import('linkage-kit');
    console.log(JSON.stringify(registered));`);
  assert.deepEqual(registered, []);
});

it('resolves the schemas, the manifest and every other export to a file that is there', async () => {
  const schemas = files.filter((file) => file.startsWith('dist/schema/'));
  assert.ok(schemas.includes('dist/schema/submission.json'));
  const paths = Object.keys(exported).filter((path) => !path.includes('*'));
  const specifiers = [
    ...paths.map((path) => `linkage-kit${path.slice(1)}`),
    ...schemas.map((file) => file.replace('dist/', 'linkage-kit/')),
    'linkage-kit/themes/civic.css',
    'linkage-kit/cdn/themes/civic.css',
    'linkage-kit/cdn/linkage-kit.js',
  ];
  const resolved = (await run(
    `console.log(JSON.stringify(${JSON.stringify(specifiers)}.map((name) => import.meta.resolve(name))));`,
  )) as string[];
  for (const [index, url] of resolved.entries()) assert.ok(existsSync(new URL(url)), specifiers[index]);
  for (const name of ['neutral', 'civic', 'warm'])
    for (const file of [`dist/themes/${name}.css`, `cdn/themes/${name}.css`])
      assert.match(
        await readFile(join(kit, file), 'utf8'),
        /\.linkage-compact \{[^]*\}\n$/,
        `${file}: densities`,
      );
  for (const file of [...schemas, 'dist/custom-elements.json'])
    assert.equal(typeof JSON.parse(await readFile(join(kit, file), 'utf8')), 'object', file);
});

it('has types for every module it exports, as the contract lists them', async () => {
  const wanted = [
    '.',
    './define',
    './hub',
    './directory',
    './signup',
    './hours',
    './pledge',
    './feedback',
    './outbox',
  ];
  for (const path of [...wanted, './react']) {
    const target = exported[path];
    assert.ok(target && typeof target === 'object', path);
    for (const file of [target.types, target.default])
      assert.ok(existsSync(join(kit, file)), `${path}: ${file}`);
    const types = await readFile(join(kit, target.types), 'utf8');
    assert.match(types, /export|declare/, `${path} has types`);
  }
});

it('lets strict TypeScript import a theme for its effect', async () => {
  const file = join(kit, 'try-theme.ts');
  await writeFile(file, "import 'linkage-kit/themes/civic.css';\n");
  for (const [module, moduleResolution] of [
    [ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
    [ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
  ] as const) {
    const program = ts.createProgram([file], {
      module,
      moduleResolution,
      strict: true,
      noUncheckedSideEffectImports: true,
      noEmit: true,
      types: [],
    });
    const problems = ts.getPreEmitDiagnostics(program);
    assert.deepEqual(
      problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
      [],
    );
  }
});
