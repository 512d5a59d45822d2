import { waitFor } from 'storybook/test';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { loadHubMessages } from '../src/i18n/hub-messages.js';
import { needs } from './support/fixtures.js';
import { inside } from './support/play.js';
import { sayIn } from './support/say.js';
import { languageOf, tag, textsOf, type Attributes, type Story } from './support/story.js';

const meta: Meta<Attributes> = {
  title: 'Hub',
  component: 'linkage-hub',
  // The real hub: nothing here is sent, for nobody presses a button.
  parameters: { hub: false },
  args: { endpoint: 'https://pingan.example/submissions', storage: 'tab' },
  argTypes: {
    accent: { control: 'color' },
    storage: { control: 'inline-radio', options: ['device', 'tab', 'none'] },
  },
  render: (args, { globals }) =>
    tag(
      'linkage-hub',
      { currency: 'CNY', ...args },
      tag('linkage-pledge', {
        data: needs(sayIn(languageOf(globals))),
        'subject-kind': 'need',
        'subject-id': 'coats',
      }),
    ),
};
export default meta;

/** Touches the page, and the time until the question is over at once. */
function touchAndWait(): void {
  const real = globalThis.setTimeout;
  const hurried = (work: () => void, ms = 0) => real(work, ms > 10_000 ? 0 : ms);
  globalThis.setTimeout = hurried as typeof setTimeout;
  document.dispatchEvent(new Event('pointerdown'));
  globalThis.setTimeout = real;
}

/** The usual colours. */
export const Plain: Story = {};
/** Text on the accent is black or white, whichever can be read. */
export const AccentRed: Story = { args: { accent: '#b3261e' } };
export const AccentBlue: Story = { args: { accent: 'oklch(0.45 0.15 260)' } };
/** Each form says to whom it goes. */
export const Routes: Story = {
  args: {
    routes: JSON.stringify({
      helping: { endpoint: '/helping', name: 'Helping Hands volunteers', party: 'volunteers' },
    }),
  },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-pledge')).sees(
      textsOf(globals).common.goesTo('Helping Hands volunteers'),
    ),
};
/** Texts that a portal words its own way. */
export const OwnWords: Story = {
  render: (args, { globals }) =>
    tag(
      'linkage-hub',
      {
        ...args,
        messages: {
          feedback: { heading: sayIn(languageOf(globals))('Talk to the town hall', '跟街道说一说') },
        },
      },
      tag('linkage-feedback', { types: 'suggestion' }),
    ),
};
/** Who is signed in to the portal need not type a name. */
export const Identity: Story = {
  render: (args, { globals }) => {
    const identity = {
      name: sayIn(languageOf(globals))('Chen Hua', '陈华'),
      email: 'hua@example.org',
      phone: '138 0000 0000',
    };
    return tag('linkage-hub', { ...args, identity }, tag('linkage-feedback', { types: 'question' }));
  },
};
/** For kiosks: nothing is kept. */
export const SharedDevice: Story = {
  args: { 'shared-device': true },
  render: (args) => tag('linkage-hub', args, tag('linkage-outbox')),
};
/** Nobody has touched the kiosk for a while: whoever is still there says so, else everything is cleared. */
export const KioskAsks: Story = {
  tags: ['!autodocs'],
  args: { 'shared-device': true, 'idle-timeout': 120 },
  play: async ({ canvasElement, globals }) => {
    const { idleTitle } = await loadHubMessages(languageOf(globals));
    const hub = canvasElement.querySelector('linkage-hub')!;
    await waitFor(async () => {
      touchAndWait();
      await new Promise((done) => setTimeout(done, 100));
      if (!hub.shadowRoot?.querySelector('dialog[open]')?.textContent?.includes(idleTitle))
        throw new Error('nobody is asked');
    });
  },
};
/** Two hubs on a page keep their colours, names and receivers apart. */
export const TwoHubs: Story = {
  args: { endpoint: undefined },
  render: (args, { globals }) => {
    const say = sayIn(languageOf(globals));
    const half = (name: string, endpoint: string, accent: string, heading: string) =>
      tag(
        'linkage-hub',
        { ...args, name, endpoint, accent },
        tag('linkage-feedback', { types: 'suggestion', layout: 'compact', heading }),
      );
    return html`${half('north', 'https://north.example/', '#1d4ed8', say('To the north office', '致北区办公室'))}
      <hr />
      ${half('south', 'https://south.example/', '#9a3412', say('To the south office', '致南区办公室'))}`;
  },
};
export const InChinese: Story = { globals: { lang: 'zh-Hans' } };
export const Narrow: Story = { globals: { width: '280' } };
export const Dark: Story = { args: { accent: '#7dd3fc' }, globals: { scheme: 'dark' } };
