import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it as plainIt } from 'node:test';
import ts from 'typescript';
import { buildFeed } from '../../demo/data/build.js';
import { requireBuilt, root, useBrowser } from '../support/e2e.js';
import { startStaticSite, type StaticSite } from '../support/static-site.js';

/** Commands that something else runs: whoever pastes one gets what was tested. */
const commands = new Map([
  ['npm ci && npm start', 'Done when 1; start.test.ts runs what it starts'],
  ['npm ci && npm test', 'Done when 1; this is part of it'],
  ['npm start', 'start.test.ts'],
  ['npx linkage-kit check https://portal.example.org/api/submissions', 'check-command.test.ts'],
  [
    'npx linkage-kit check --feed https://api.example.org/services --origin https://portal.example.org',
    'check-feed.test.ts',
  ],
  ['npm test', 'this is part of it'],
  ['npm run build', '.tools/test.mjs, step build'],
  ['npm run size', '.tools/test.mjs, step size'],
  ['npm run storybook', '.tools/test.mjs builds the same stories'],
  ['npm run build:storybook', '.tools/test.mjs, stories'],
]);

const { it } = useBrowser();
const markdown = existsSync(`${root}README.md`) ? readFileSync(`${root}README.md`, 'utf8') : '';
const snippets = [...markdown.matchAll(/^```(\w+)[^\n]*\n([^]*?)^```/gm)].map((match) => ({
  language: match[1] ?? '',
  code: match[2] ?? '',
  line: markdown.slice(0, match.index).split('\n').length,
}));
const inLanguage = (...languages: string[]) =>
  snippets.filter(({ language }) => languages.includes(language));

const { scripts, exports: exported } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  scripts: Record<string, string>;
  exports: Record<string, string | { types: string; default: string }>;
};

let site: StaticSite;
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linkage-readme-'));
  site = await startStaticSite({ '/kit/': `${root}cdn` });
  for (const name of ['services', 'activities', 'needs', 'hours', 'feedback']) {
    const json = { 'content-type': 'application/json' };
    site.page(`/${name}.json`, JSON.stringify(buildFeed(`${name}-en.json`)), json);
  }
});
after(async () => {
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

plainIt('is there, with snippets', () => {
  assert.ok(markdown, 'README.md is missing');
  assert.ok(inLanguage('html').length > 0, 'README.md has no html snippet');
  assert.ok(inLanguage('sh', 'bash').length > 0, 'README.md has no command');
});

/** The addresses of the examples, on the local server. */
const localized = (html: string): string =>
  html
    .replaceAll(/https:\/\/cdn\.example\.org\/[\w@./-]*?(?=linkage-kit\.(js|css))/g, '/kit/')
    .replaceAll(/https:\/\/[\w-]+\.example(\.org|\.com)?(?=\/)/g, '');

for (const { code, line } of inLanguage('html')) {
  it(`runs the page of line ${line}`, async (profile) => {
    const html = localized(code);
    assert.doesNotMatch(
      html,
      /(src|href|endpoint)="https?:\/\/(?!www\.w3\.org)/,
      'an address that the test does not serve',
    );
    const script = /linkage-kit\.js/.test(html)
      ? ''
      : '<script type="module" src="/kit/linkage-kit.js"></script>';
    const page = site.page(`/readme-${line}`, `<!doctype html><title>README</title><body>${html}${script}`);
    const tab = await profile.open(page);
    await tab.page.waitForNetworkIdle();
    const tags = [...new Set([...code.matchAll(/<(linkage-[a-z]+)/g)].map(([, tag]) => tag ?? ''))];
    const undefinedTags = await tab.page.evaluate(
      (names) => names.filter((name) => !customElements.get(name)),
      tags,
    );
    assert.deepEqual(undefinedTags, []);
    const said = await tab.page.evaluate(() =>
      [...document.querySelectorAll('*')].map((tag) => tag.shadowRoot?.textContent ?? '').join('\n'),
    );
    assert.doesNotMatch(said, /not set up yet|could not be loaded/);
  });
}

plainIt('names only commands that are run elsewhere', () => {
  for (const { code, line } of inLanguage('sh', 'bash', 'console')) {
    const lines = code.split('\n').map((text) => text.replace(/\s*#.*|^\$\s*/g, '').trim());
    for (const command of lines.filter(Boolean))
      assert.ok(
        commands.has(command),
        `README.md:${line}: nobody runs \`${command}\`; add it to a test first`,
      );
  }
  for (const [, name = ''] of markdown.matchAll(/npm run ([\w:-]+)/g))
    assert.ok(scripts[name], `npm run ${name}`);
  for (const name of ['start', 'test']) assert.ok(scripts[name], `npm ${name}`);
});

plainIt('links only to files that are there', () => {
  const targets = [...markdown.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(
    ([, target]) => target ?? '',
  );
  for (const target of targets) assert.ok(existsSync(join(root, target)), `README.md links to ${target}`);
});

const NO_SUCH_MODULE_OR_EXPORT = new Set([2305, 2307, 2614, 2724, 7016]);

plainIt('has scripts that parse, and import what the package exports', async () => {
  requireBuilt('dist/index.d.ts');
  const modules = Object.entries(exported).flatMap(([path, target]) =>
    typeof target === 'string'
      ? []
      : [[`linkage-kit${path.slice(1)}`, [join(root, target.types)]] as [string, string[]]],
  );
  for (const { code, language, line } of inLanguage('js', 'ts', 'javascript', 'typescript', 'jsx', 'tsx')) {
    const file = join(folder, `line-${line}.${language.startsWith('t') ? language : 'js'}`);
    await writeFile(file, `${code}\nexport {};\n`);
    const program = ts.createProgram([file], {
      allowJs: true,
      checkJs: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      paths: Object.fromEntries(modules),
    });
    const source = program.getSourceFile(file);
    const semantic = program.getSemanticDiagnostics(source);
    const wrong = [
      ...program.getSyntacticDiagnostics(source),
      // JavaScript is not typed by its reader.
      ...semantic.filter(
        ({ code: number }) => language.startsWith('t') || NO_SUCH_MODULE_OR_EXPORT.has(number),
      ),
    ];
    const told = wrong.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    assert.deepEqual(told, [], `README.md:${line}`);
    for (const [, name = ''] of code.matchAll(/(?:from|import)\s*\(?'(linkage-kit[^']*)'/g)) {
      const target = exported[name.replace('linkage-kit', '.')];
      assert.ok(target || /\/(schema|cdn)\//.test(name), `README.md:${line}: ${name} is not exported`);
      if (typeof target === 'object') requireBuilt(target.default.slice(2));
    }
  }
});

plainIt('shows JSON that is JSON', () => {
  for (const { code, line } of inLanguage('json'))
    assert.doesNotThrow(() => JSON.parse(code), `README.md:${line}`);
});
