// Contact sheets for people: `npm run pictures:sheet`, or `npm run pictures:sheet -- sign-up` for the stories whose id contains that.
// One HTML page a tag, with each of its stories wide and narrow, light, dark, Arabic and Chinese; and the same as PNG pages.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { openTab, startBrowser } from '../test/stories/browser.js';
import { rooms, type StoryTab } from '../test/stories/story-tab.js';
import { buildStorybook, readEntries, serveStorybook, type Entry } from '../test/stories/storybook-server.js';

const TABS = 2;
/** Rows of stories on one PNG page. */
const ROWS = 3;
const folder = fileURLToPath(new URL('../.shots/sheet/', import.meta.url));
const part = process.argv[2] ?? '';

/** What a row shows, in its order: file, and how wide it is on the sheet. */
const columns = [
  ['light-1280', 560],
  ['dark-1280', 560],
  ['light-360', 200],
  ['dark-360', 200],
  ['zh-1280', 560],
  ['ar-1280', 560],
  ['zh-360', 200],
  ['ar-360', 200],
] as const;
type Name = (typeof columns)[number][0];

async function shoot(tab: StoryTab, { id }: Entry): Promise<void> {
  const take = async (name: Name): Promise<void> =>
    writeFileSync(`${folder}${id}.${name}.png`, await tab.picture());
  for (const lang of ['en', 'zh-Hans', 'ar'] as const) {
    await tab.visit(id, 'wide', { lang, scheme: 'light' });
    const short = lang === 'en' ? 'light' : lang === 'ar' ? 'ar' : 'zh';
    await take(`${short}-1280`);
    await tab.resize('phone');
    await take(`${short}-360`);
    if (lang !== 'en') continue;
    await tab.turn({ scheme: 'dark' });
    await take('dark-360');
    await tab.resize('wide');
    await take('dark-1280');
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const page = (title: string, stories: Entry[]): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title>
<style>
  body { margin: 8px; font: 14px system-ui; background: #999 }
  h2 { margin: 8px 0 4px; font-size: 15px }
  .row { display: grid; grid-template-columns: 560px 560px 200px 200px; gap: 6px; align-items: start }
  .row div { overflow: hidden; max-block-size: var(--most, none) }
  img { display: block; inline-size: 100% }
</style>
${stories
  .map(({ id, title: group, name }) => {
    const pictures = columns.map(
      ([file, width]) =>
        `<div><img src="${id}.${file}.png" width="${width}" alt="${file}" loading="eager"></div>`,
    );
    return `<h2>${escaped(group)}: ${escaped(name)} <small>${id}</small></h2><div class="row">${pictures.join('')}</div>`;
  })
  .join('\n')}
</html>
`;

/** Photographs a sheet, a few stories a page. */
async function print(browser: Browser, name: string, stories: Entry[]): Promise<void> {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1556, height: 1000 });
  for (let from = 0, number = 1; from < stories.length; from += ROWS, number++) {
    const file = `${folder}${name}.part.html`;
    writeFileSync(
      file,
      page(name, stories.slice(from, from + ROWS)).replace('--most, none', '--most, 400px'),
    );
    await tab.goto(pathToFileURL(file).href);
    await tab.screenshot({ path: `${folder}_${name}-${number}.png`, fullPage: true });
    rmSync(file);
  }
  await tab.close();
}

buildStorybook();
const stories = readEntries().filter(({ id, type }) => type === 'story' && id.includes(part));
mkdirSync(folder, { recursive: true });
const browser = await startBrowser();
const { origin, server } = await serveStorybook();
try {
  const queue = [...stories];
  const work = async (): Promise<void> => {
    const tab = await openTab(browser, origin);
    for (let story = queue.shift(); story; story = queue.shift()) {
      await shoot(tab, story).catch((error: unknown) => tab.problems.push(`${story?.id}: ${String(error)}`));
    }
    for (const problem of tab.problems) console.error(problem);
  };
  await Promise.all(Array.from({ length: TABS }, work));
  const groupOf = ({ id }: Entry): string => id.split('--')[0]!;
  for (const name of new Set(stories.map(groupOf))) {
    const ofGroup = stories.filter((story) => groupOf(story) === name);
    const file = `${folder}${name}.html`;
    writeFileSync(file, page(name, ofGroup));
    await print(browser, name, ofGroup);
    console.log(pathToFileURL(file).href);
  }
} finally {
  await browser.close();
  server.close();
}
console.log(
  `${stories.length} stories, ${stories.length * columns.length} pictures, at ${rooms.wide.width} and ${rooms.phone.width} px`,
);
