import type { StoryContext } from '@storybook/web-components-vite';
import { nothing, render } from 'lit';
import { waitFor } from '@testing-library/dom';
import type { StoryParameters } from '../../../stories/support/frame.js';
import { directionOf } from '../../../stories/support/languages.js';
import { StoryHub } from '../../../stories/support/story-hub.js';
import { prepare, type Attributes, type Story } from '../../../stories/support/story.js';
import { watchTexts } from './texts.js';

/** A story of the project, as far as it is shown without Storybook. */
type Meta = Story & { title: string; component?: string };
type Play = (context: StoryContext) => unknown;

/** What a test asks of the page. */
export interface Stories {
  /** The names of all stories: `Sign-up: FormWithErrors`. */
  names: string[];
  /** Shows a story in a language, plays it, and gives every text that it had. @throws Error where it cannot be played */
  run(name: string, lang: string): Promise<string[]>;
}

declare global {
  var stories: Stories;
}

const files = import.meta.glob<Record<string, Story> & { default: Meta }>('../../../stories/*.stories.ts', {
  eager: true,
});
const all = new Map<string, Story>();
for (const { default: meta, ...stories } of Object.values(files)) {
  if (!meta.component?.startsWith('linkage-')) continue;
  for (const [name, story] of Object.entries(stories)) {
    const { render: draw, play } = { render: story.render ?? meta.render, play: story.play ?? meta.play };
    all.set(`${meta.title}: ${name}`, {
      ...story,
      args: { ...meta.args, ...story.args },
      parameters: { ...meta.parameters, ...story.parameters },
      ...(draw && { render: draw }),
      ...(play && { play }),
    });
  }
}

customElements.define('story-hub', StoryHub);
const room = document.body.appendChild(document.createElement('main'));

/** Puts a hub with a receiver of the story's own around it, unless it brings one. */
function frameOf({ hub = {}, answer = 'accepted', prefilled, checkIn }: StoryParameters, lang: string) {
  const frame = document.createElement('div');
  if (!hub) return { frame, inner: frame };
  const inner = new StoryHub();
  Object.assign(inner, {
    settings: hub,
    answer,
    network: 'fine',
    prefilled: prefilled?.(lang) ?? [],
    checkIn: checkIn?.(lang),
  });
  frame.append(inner);
  return { frame, inner };
}

const tagsIn = (frame: Element): HTMLElement[] =>
  [...frame.querySelectorAll<HTMLElement>('*')].filter(({ localName }) => localName.startsWith('linkage-'));

/** Waits until every tag shows something, and nothing has changed for a moment. */
async function settle(frame: Element): Promise<void> {
  await waitFor(
    () => {
      for (const { localName, shadowRoot } of tagsIn(frame))
        if (localName !== 'linkage-hub' && !shadowRoot?.querySelector('[part~=widget]'))
          throw new Error(`<${localName}> has not rendered`);
    },
    { timeout: 8000 },
  );
  let last = Date.now();
  const observer = new MutationObserver(() => (last = Date.now()));
  for (const { shadowRoot } of tagsIn(frame))
    if (shadowRoot) observer.observe(shadowRoot, { subtree: true, childList: true, characterData: true });
  for (const end = Date.now() + 3000; Date.now() < end && Date.now() - last < 100;)
    await new Promise((done) => setTimeout(done, 25));
  observer.disconnect();
}

async function run(name: string, lang: string): Promise<string[]> {
  const story = all.get(name)!;
  const globals: Record<string, unknown> = { ...story.globals, lang, network: 'fine', theme: '' };
  Object.assign(document.documentElement, { lang, dir: directionOf(globals) });
  await prepare({ globals });
  const { frame, inner } = frameOf(story.parameters as StoryParameters, lang);
  const { width } = globals;
  frame.style.inlineSize = typeof width === 'string' && width !== 'full' ? `${width}px` : '100%';
  const context = {
    globals,
    args: story.args as Attributes,
    parameters: story.parameters,
    canvasElement: frame,
    viewMode: 'story',
  } as unknown as StoryContext;
  room.replaceChildren(frame);
  const content = story.render
    ? (story.render as (args: Attributes, context: StoryContext) => unknown)(context.args, context)
    : nothing;
  const texts = watchTexts(() => tagsIn(frame));
  try {
    render(content, inner);
    await (story.play as Play | undefined)?.(context);
    await settle(frame);
    return texts.end();
  } finally {
    texts.end();
    render(nothing, inner);
    room.replaceChildren();
    if (location.hash) history.replaceState(null, '', location.pathname);
  }
}

globalThis.stories = { names: [...all.keys()], run };
