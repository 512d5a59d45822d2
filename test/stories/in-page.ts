// Runs in the page before anything else of it: whatever differs from one visit to the next is made to stand still.
import type { Page } from 'puppeteer-core';

/** What the checks call in a page. */
export interface InPage {
  /** Every root in which elements stand: the document, and the shadow roots in it. */
  roots(): (Document | ShadowRoot)[];
  /** Resolves once nothing has changed for a moment, and all is laid out, also what is out of sight. */
  settle(quiet?: number): Promise<void>;
  /** Ends what moves and hides the caret. */
  freeze(): void;
}

/** When every story takes place, ms since 1970: a Wednesday morning in Pingan, half a minute past. */
const NOW = Date.parse('2026-03-04T10:20:30+08:00');
/** What a story waits for at most, in ms. */
const PATIENCE = 4000;

/** The clock starts at the same time in each page, and what is random is the same. */
function standStill(now: number, text: string): void {
  const shift = now - Date.now();
  const RealDate = Date;
  class StoryDate extends RealDate {
    constructor(...args: unknown[]) {
      super(...((args.length ? args : [RealDate.now() + shift]) as []));
    }
    static override now = () => RealDate.now() + shift;
  }
  globalThis.Date = StoryDate as DateConstructor;
  let state = [...text].reduce((sum, char) => Math.imul(sum ^ char.codePointAt(0)!, 16777619), 2166136261);
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  Math.random = next;
  crypto.getRandomValues = (array) => {
    const bytes = array as unknown as Uint8Array;
    new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength).forEach((_, index, all) => {
      all[index] = next() * 256;
    });
    return array;
  };
}

function provide(patience: number): void {
  const roots = (root: Document | ShadowRoot = document): (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
  ];
  const frame = () =>
    new Promise<void>((done) => {
      requestAnimationFrame(() => setTimeout(done));
      setTimeout(done, 200);
    });
  // What the browser leaves out until it is scrolled to has a size that is guessed, over which its content stands.
  const unfolded = new CSSStyleSheet();
  unfolded.replaceSync('* { content-visibility: visible !important }');
  const settle = async (quiet = 80): Promise<void> => {
    let changedAt = performance.now();
    const until = changedAt + patience;
    const observer = new MutationObserver(() => (changedAt = performance.now()));
    const watched = new WeakSet<Node>();
    do {
      for (const root of roots()) {
        if (watched.has(root)) continue;
        watched.add(root);
        if (!root.adoptedStyleSheets.includes(unfolded)) root.adoptedStyleSheets.push(unfolded);
        observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      }
      await frame();
    } while (performance.now() < Math.min(until, changedAt + quiet));
    observer.disconnect();
    await document.fonts.ready;
  };
  const freeze = (): void => {
    document.documentElement.style.caretColor = 'transparent';
    for (const animation of roots().flatMap((root) => root.getAnimations())) {
      const isEndless = animation.effect?.getComputedTiming().endTime === Infinity;
      if (isEndless) animation.cancel();
      else animation.finish();
    }
    // Another build has other hashes, and looks the same.
    for (const root of roots()) {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode())
        if (text.nodeValue?.includes('sha384-'))
          text.nodeValue = text.nodeValue.replace(/sha384-[\w+/=]+/g, `sha384-${'0'.repeat(64)}`);
    }
  };
  Object.assign(globalThis, { inPage: { roots, settle, freeze } satisfies InPage });
}

/** Prepares each page that this tab will open. */
export async function prepareTab(page: Page): Promise<void> {
  // What esbuild puts around functions that have a name.
  await page.evaluateOnNewDocument('globalThis.__name ??= (value) => value');
  await page.evaluateOnNewDocument(provide, PATIENCE);
  await page.emulateTimezone('Asia/Shanghai');
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  // Four tabs are in front at once: each shows its focus.
  await page.emulateFocusedPage(true);
}

/** The next pages take place at the same time and draw the same lots whenever they are opened for `name`. */
export async function standStillFor(page: Page, name: string): Promise<() => Promise<void>> {
  const { identifier } = await page.evaluateOnNewDocument(standStill, NOW, name);
  return () => page.removeScriptToEvaluateOnNewDocument(identifier);
}
