import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { TokenSheet } from '../support/token-sheet.js';
import type { Attributes, Story } from '../support/story.js';

if (!customElements.get('story-tokens')) customElements.define('story-tokens', TokenSheet);

const meta: Meta<Attributes> = {
  title: 'Tokens',
  tags: ['!autodocs'],
  // The sheet reads computed colours: it is drawn anew when the toolbar changes them.
  render: () => html`<story-tokens></story-tokens>`,
};
export default meta;

export const Light: Story = { globals: { scheme: 'light' } };
export const Dark: Story = { globals: { scheme: 'dark' } };
/** An accent of the portal's, set with CSS alone. */
export const OwnAccent: Story = {
  render: () =>
    html`<div style="--linkage-accent: #7c2d12; --linkage-on-accent: #fff">
      <story-tokens></story-tokens>
    </div>`,
};
