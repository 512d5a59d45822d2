import type { Decorator } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Answer } from './answers.js';
import type { CheckIn } from '../../src/kit/kit.js';
import { directionOf, languageOf } from './languages.js';
import { networkOf } from './network.js';
import { StoryHub, type Prefilled, type StoryConfig } from './story-hub.js';
import { wearTheme } from './themes.js';

if (!customElements.get('story-hub')) customElements.define('story-hub', StoryHub);

/** What a story can say about its hub in `parameters`. */
export interface StoryParameters {
  /** What the receiver answers. */
  answer?: Answer;
  /** Settings of the hub; `false` where the story brings its own. */
  hub?: StoryConfig | false;
  /** What is on the device before. */
  prefilled?: (lang: string) => Prefilled[];
  /** What somebody began before. */
  checkIn?: (lang: string) => CheckIn;
}

/** The schemes of the toolbar as `color-scheme`, one for each copy of the story. */
const schemes: Record<string, readonly string[]> = {
  light: ['light'],
  dark: ['dark'],
  system: ['light dark'],
  both: ['light', 'dark'],
};

/** Dresses the whole page as the toolbar says, so that what is outside of the story's frame does not stand out. */
function dressPage(globals: Record<string, unknown>, scheme: string): void {
  const root = document.documentElement;
  Object.assign(root, { lang: languageOf(globals), dir: directionOf(globals) });
  root.style.colorScheme = scheme;
}

/**
 * Puts each story under a hub with a receiver of its own, in the language, direction, theme, colours, density, room and
 * network of the toolbar.
 */
export const frame: Decorator = (story, context) => {
  const { globals, viewMode } = context;
  const { hub = {}, answer = 'accepted', prefilled, checkIn } = context.parameters as StoryParameters;
  const { scheme = 'light', width, density = 'comfortable', theme = '' } = globals as Record<string, string>;
  const lang = languageOf(globals);
  const copies = schemes[scheme] ?? schemes['light']!;
  if (viewMode === 'story') dressPage(globals, copies[0]!);
  wearTheme(theme);
  const content = (): TemplateResult =>
    hub
      ? html`<story-hub
          .settings=${hub}
          .answer=${answer}
          .network=${networkOf(globals)}
          .prefilled=${prefilled?.(lang) ?? []}
          .checkIn=${checkIn?.(lang)}
          >${story()}</story-hub
        >`
      : html`<div>${story()}</div>`;
  const frames = copies.map((copy) => {
    const style = styleMap({
      'color-scheme': copy,
      '--story-width': !width || width === 'full' ? undefined : `${width}px`,
    });
    return html`<div
      class="story-frame linkage-${density}"
      lang=${lang}
      dir=${directionOf(globals)}
      style=${style}
    >
      ${content()}
    </div>`;
  });
  // One template for one copy and for two: the first copy stays, with what was typed into it.
  return html`<div class=${frames.length === 1 ? 'story-single' : 'story-pair'}>${frames}</div>`;
};
