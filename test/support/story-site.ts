import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { trustedTypesPolicy, workerUrls } from '../../.tools/cdn-plugins.js';
import { root } from './e2e.js';
import type { Tab } from './e2e-tab.js';
import { startStaticSite, type StaticSite } from './static-site.js';

const folder = resolve(root, 'test/support/story-page');
const saying = join(folder, 'say-nothing-english.ts');

/** Stories without Storybook: tags come from the built kit, words that are not in a language from Chinese. */
const storiesAlone = (): Plugin => ({
  name: 'linkage:stories-alone',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (source === 'storybook/test') return this.resolve('@testing-library/dom', importer, options);
    if (/(^|\/)say\.js$/.test(source) && importer !== saying) return saying;
    return null;
  },
  load: (id) => (/\/src\/(widgets\/\w+\/)?define\.ts$/.test(id) ? 'export {}' : null),
});

async function buildStories(outDir: string, hasOwnLit: boolean): Promise<void> {
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [storiesAlone(), workerUrls('cdn'), ...(hasOwnLit ? [] : [trustedTypesPolicy()])],
    build: {
      outDir,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(folder, 'main.ts'),
        output: { entryFileNames: 'stories.js', chunkFileNames: '[name]-[hash:7].js' },
      },
    },
  });
}

/** A site with the built kit at `/kit/`, and pages that show the project's stories with it. */
export interface StorySite extends StaticSite {
  /**
   * The address of a page with all stories.
   * @param hasOwnLit whether they bring a Lit that knows nothing of the kit's, as a page with other components does
   */
  stories(hasOwnLit: boolean, headers?: Record<string, string>): string;
}

/** Builds the stories, without or with a Lit of their own, and serves them beside the kit. */
export async function startStorySite(kinds: readonly boolean[]): Promise<StorySite> {
  const files = await mkdtemp(join(tmpdir(), 'linkage-stories-'));
  for (const hasOwnLit of kinds) await buildStories(join(files, String(hasOwnLit)), hasOwnLit);
  const site = await startStaticSite({
    // Where the kit's policy lets workers come from.
    '/kit/chunks/stories/': files,
    '/kit/': `${root}cdn`,
  });
  return {
    ...site,
    stories: (hasOwnLit, headers = {}) =>
      site.page(
        `/stories-${hasOwnLit}.html`,
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stories</title>
<script type="module" src="/kit/linkage-kit.js"></script>
<script type="module" src="/kit/chunks/stories/${hasOwnLit}/stories.js"></script></head><body></body></html>`,
        headers,
      ),
    async close() {
      await site.close();
      await rm(files, { recursive: true, force: true });
    },
  };
}

/** Stories whose words and scripts are those of others: they look otherwise. */
const looks = /: (Dark|Narrow|RightToLeft|In[A-Z]\w+|\w+InChinese|\w+RightToLeft|Narrow\w*|Dark\w*)$/;

/** The stories of a page that say or do something of their own. */
export async function namesOf(tab: Tab): Promise<string[]> {
  await tab.page.waitForFunction(() => 'stories' in globalThis);
  const names = await tab.page.evaluate(() => stories.names);
  return names.filter((name) => !looks.test(name));
}

/** What stories about broken sources, a failing server and tags that are not set up make the kit say on purpose. */
export const warningsOfStories = [
  /missing\.json/,
  /has no endpoint/,
  /offers no pledges of money/,
  /needs `history-src`/,
  /500 Internal Server Error/,
  /nothing took "\w+" over/,
];

/** Shows and plays a story; on a busy machine once more. Gives its texts, or why it could not be played. */
export async function play(tab: Tab, name: string, lang: string): Promise<string[] | Error> {
  const once = () =>
    tab.page
      .evaluate((story, language) => stories.run(story, language), name, lang)
      .catch((error: Error) => error);
  const first = await once();
  return first instanceof Error ? once() : first;
}

/** Runs something for each of many names, in a few tabs side by side. */
export async function inTabs(
  tabs: readonly Tab[],
  names: readonly string[],
  run: (tab: Tab, name: string) => Promise<void>,
): Promise<void> {
  const left = [...names];
  await Promise.all(
    tabs.map(async (tab) => {
      for (let name = left.shift(); name !== undefined; name = left.shift()) await run(tab, name);
    }),
  );
}
