import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { measurePairs } from '../support/contrast.js';
import { TokenSheet, type Sheet } from '../support/token-sheet.js';
import type { Attributes, Story } from '../support/story.js';

if (!customElements.get('story-tokens')) customElements.define('story-tokens', TokenSheet);

const meta: Meta<Attributes> = {
  title: 'Tokens',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
};
export default meta;

const sheet =
  (name: Sheet): Story['render'] =>
  // The sheet measures what it shows: it is made anew when the toolbar changes it.
  () =>
    html`<story-tokens .sheet=${name} .key=${Symbol()}></story-tokens>`;

/** Palette and roles. */
export const Colours: Story = { render: sheet('colours') };
export const ColoursDark: Story = { render: sheet('colours'), globals: { scheme: 'dark' } };
/** Every pair of text and ground, measured here and now. */
export const Contrast: Story = {
  render: sheet('contrast'),
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector<TokenSheet>('story-tokens')!;
    await element.updateComplete;
    const low = measurePairs(element.shadowRoot!).filter(({ ratio, least }) => ratio < least);
    if (low.length) throw new Error(low.map(({ name, ratio }) => `${name}: ${ratio.toFixed(2)}`).join(', '));
  },
};
export const ContrastDark: Story = { ...Contrast, globals: { scheme: 'dark' } };
export const TypeScale: Story = { render: sheet('type') };
/** Spacing, radius, elevation, motion. */
export const SpaceAndShape: Story = { render: sheet('space') };
export const Parties: Story = { render: sheet('parties') };
export const Icons: Story = { render: sheet('icons') };
/** An accent of the portal's, set with CSS alone: everything else follows. */
export const OwnAccent: Story = {
  ...Contrast,
  render: () =>
    html`<div style="--linkage-accent: #ffd400"><story-tokens .sheet=${'contrast'}></story-tokens></div>`,
};
