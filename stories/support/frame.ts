import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Answer } from './answers.js';
import type { CheckIn } from '../../src/kit/kit.js';
import { StoryHub, type Prefilled, type StoryConfig } from './story-hub.js';
import { languageOf } from './story.js';

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

/** Puts each story under a hub with a receiver of its own, in the language, direction, colours and room of the toolbar. */
export const frame: Decorator = (story, context) => {
  const { globals, viewMode } = context;
  const { hub = {}, answer = 'accepted', prefilled, checkIn } = context.parameters as StoryParameters;
  const { dir, scheme, width } = globals as Record<string, string>;
  const lang = languageOf(globals);
  if (viewMode === 'story') {
    const root = document.documentElement;
    Object.assign(root, { lang, dir });
    root.style.colorScheme = scheme ?? 'light';
  }
  const style = styleMap({
    'color-scheme': scheme,
    '--story-width': width === 'full' ? undefined : `${width}px`,
  });
  return html`<div class="story-frame" lang=${lang} dir=${dir} style=${style}>
    ${
      hub
        ? html`<story-hub
            .settings=${hub}
            .answer=${answer}
            .prefilled=${prefilled?.(lang) ?? []}
            .checkIn=${checkIn?.(lang)}
            >${story()}</story-hub
          >`
        : html`<div>${story()}</div>`
    }
  </div>`;
};
