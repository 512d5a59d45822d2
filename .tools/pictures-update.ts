// Takes the pictures that stories are held against anew: `npm run pictures:update`, or `npm run pictures:update -- sign-up` for the
// stories whose id contains that. Only those that look different are written.
import { openTab, startBrowser } from '../test/stories/browser.js';
import { StoryChecker } from '../test/stories/check-story.js';
import { takeFingerprint } from '../test/stories/fingerprint.js';
import { PictureBook, pictures } from '../test/stories/picture-book.js';
import { buildStorybook, readEntries, serveStorybook } from '../test/stories/storybook-server.js';

const TABS = 4;
const part = process.argv[2] ?? '';

buildStorybook();
const stories = readEntries().filter(({ type }) => type === 'story');
const browser = await startBrowser();
const { origin, server } = await serveStorybook();
const problems: string[] = [];
try {
  const first = await openTab(browser, origin);
  const book = new PictureBook(pictures, await takeFingerprint(first.page, origin), 'update');
  // All or none: pictures of two machines side by side could be compared on neither.
  if (part && book.foreign.length > 0)
    throw new Error(`text is painted otherwise here (${book.foreign.join(', ')}): update all pictures`);
  const queue = stories.filter(({ id }) => id.includes(part));
  const work = async (): Promise<void> => {
    const checker = new StoryChecker(await openTab(browser, origin), book);
    for (let story = queue.shift(); story; story = queue.shift()) {
      const { id } = story;
      const found = await checker.photograph(story);
      problems.push(...found.map((problem) => `${id}: ${problem}`));
    }
  };
  await Promise.all(Array.from({ length: TABS }, work));
  if (!part) book.finish(new Set(stories.map(({ id }) => id)));
  console.log(`${book.written} written; there are ${book.size}`);
} finally {
  await browser.close();
  server.close();
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
