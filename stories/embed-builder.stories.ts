import { waitFor, within } from 'storybook/test';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { EmbedBuilder } from './support/embed-builder.js';
import { embedPage } from './support/embed-html.js';
import { inside } from './support/play.js';
import { feed, languageOf, textsOf, type Attributes, type Story } from './support/story.js';

if (!customElements.get('story-embed-builder')) customElements.define('story-embed-builder', EmbedBuilder);

const feeds: Record<string, string> = {
  'linkage-directory': 'heyuan',
  'linkage-signup': 'heyuanactivities',
  'linkage-hours': 'heyuanhours',
  'linkage-pledge': 'heyuanneeds',
  'linkage-feedback': 'heyuantopics',
};

const meta: Meta<Attributes> = {
  title: 'Embed builder',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
  render: (_args, { globals }) => {
    const feedOf = (name: string) => (feeds[name] ? feed(feeds[name], globals) : '');
    return html`<story-embed-builder lang=${languageOf(globals)} .feedOf=${feedOf}></story-embed-builder>`;
  },
};
export default meta;

export const Builder: Story = {};
/** What is chosen is seen, and is in the text. */
export const ChooseTags: Story = {
  play: async ({ canvasElement, globals }) => {
    const builder = canvasElement.querySelector<EmbedBuilder>('story-embed-builder')!;
    await builder.updateComplete;
    const root = builder.shadowRoot as unknown as HTMLElement;
    const queries = within(root);
    queries.queryByLabelText('linkage-directory')!.click();
    queries.queryByLabelText('linkage-feedback')!.click();
    await builder.updateComplete;
    const layout = queries.queryByLabelText('layout') as HTMLSelectElement;
    layout.value = 'compact';
    layout.dispatchEvent(new Event('change', { bubbles: true }));
    await builder.updateComplete;
    await (await inside(root, 'linkage-feedback')).one('button', textsOf(globals).feedback.send);
    const text = embedPage(builder.embed);
    if (!text.includes('<linkage-feedback src="/topics.json" layout="compact"></linkage-feedback>'))
      throw new Error(text);
    if (text.includes('linkage-directory')) throw new Error('the directory is still there');
  },
};
/** Accent and theme are seen on the tags at once. */
export const AccentAndTheme: Story = {
  play: async ({ canvasElement }) => {
    const builder = canvasElement.querySelector<EmbedBuilder>('story-embed-builder')!;
    await builder.updateComplete;
    const queries = within(builder.shadowRoot as unknown as HTMLElement);
    const set = (label: string, value: string) => {
      const control = queries.queryByLabelText(label) as HTMLInputElement;
      control.value = value;
      for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
    };
    set('accent', '#c00');
    set('Theme', 'civic');
    await waitFor(() => {
      const style = getComputedStyle(builder.shadowRoot!.querySelector('.sample > :not(style)')!);
      const looks = ['accent', 'on-accent', 'radius'].map((name) =>
        style.getPropertyValue(`--linkage-${name}`),
      );
      // What stands on the accent is derived from it, and no more the theme's.
      if (looks.join() !== '#c00,,0') throw new Error(looks.join());
    });
  },
};
