import type { Meta, StoryContext } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/pledge/define.js';
import { needs } from './support/fixtures.js';
import { inside } from './support/play.js';
import { sayIn } from './support/say.js';
import { sendPledge as send } from './support/send.js';
import { feed, languageOf, reading, tag, textsOf, type Attributes, type Story } from './support/story.js';

const meta: Meta<Attributes> = {
  title: 'Pledge',
  component: 'linkage-pledge',
  render: reading('linkage-pledge', 'needs'),
};
export default meta;

/** A need whose form is open at once. */
const need = (id: string): Attributes => ({ 'subject-kind': 'need', 'subject-id': id });

/** The fixture in the language of the story. */
const fixture = ({ globals }: StoryContext) =>
  needs(sayIn(languageOf(globals))) as { needs: { id: string; title: string }[]; ledger: unknown[] };

/** Bars, figures, and the open account beneath. */
export const List: Story = {};
/** Without a ledger there is none. */
export const ListWithoutLedger: Story = {
  render: (args, context) =>
    tag('linkage-pledge', { data: { needs: fixture(context as StoryContext).needs }, ...args }),
};
export const Empty: Story = { render: (args) => tag('linkage-pledge', args), args: { data: { needs: [] } } };
export const Loading: Story = { args: { src: 'never.json' } };
export const BrokenSource: Story = {
  args: { src: 'missing.json' },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-pledge')).sees(textsOf(globals).common.loadError),
};
export const Money: Story = { args: { ...need('meals'), amounts: '20 50 100' } };
export const Goods: Story = { args: need('coats') };
export const Skills: Story = { args: need('lawyer') };
/** Asked by a neighbour, who stays unnamed. */
export const FromANeighbour: Story = { args: need('bed') };
/** An offer that answers no need. */
export const GeneralOffer: Story = { render: (args) => tag('linkage-pledge', args) };
/** The need is met. */
export const Full: Story = { args: need('chairs') };
/** With no currency money is not offered. */
export const NoCurrency: Story = {
  parameters: { hub: { currency: '' } },
  render: (args, context) => {
    const { needs: all } = fixture(context as StoryContext);
    return tag('linkage-pledge', {
      data: { needs: all.map((one) => ({ ...one, currency: undefined })) },
      ...args,
    });
  },
};
export const Anonymous: Story = {
  args: need('coats'),
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-pledge')).press(textsOf(globals).pledge.donors.anonymous, 'radio'),
};
export const FormWithErrors: Story = {
  tags: ['!autodocs'],
  args: need('coats'),
  play: async ({ canvasElement, globals }) => {
    const { pledge, common } = textsOf(globals);
    const widget = await inside(canvasElement, 'linkage-pledge');
    await widget.press(pledge.send);
    await widget.sees(common.problemTitle);
  },
};
export const Sending: Story = {
  tags: ['!autodocs'],
  parameters: { answer: 'never' },
  play: async (context) => (await send(context)).sees(textsOf(context.globals).states.sending),
};
export const SavedOffline: Story = {
  tags: ['!autodocs'],
  parameters: { answer: 'offline', hub: { storage: 'device' } },
  play: async (context) => (await send(context)).sees(textsOf(context.globals).states.savedHint),
};
export const Received: Story = {
  tags: ['!autodocs'],
  play: async (context) => (await send(context)).sees('PA-2026-0417'),
};
/** Money that is received can be paid. */
export const ReceivedToPay: Story = {
  tags: ['!autodocs'],
  args: {
    ...need('meals'),
    amounts: '20 50 100',
    'payment-url': 'https://pay.example/{reference}?amount={amount}',
  },
  play: async ({ canvasElement, globals }) => {
    const { pledge, fields } = textsOf(globals);
    const widget = await inside(canvasElement, 'linkage-pledge');
    await widget.press(/50/, 'radio');
    await widget.fill(fields.fullName, 'Chen Hua');
    await widget.fill(fields.email, 'hua@example.org');
    await widget.press(pledge.send);
    await widget.one('link', pledge.pay);
  },
};
/** Somebody else was faster. */
export const NotAccepted: Story = {
  tags: ['!autodocs'],
  parameters: { answer: 'full' },
  play: async (context) => (await send(context)).sees(textsOf(context.globals).states.full),
};
export const NeedsAttention: Story = {
  tags: ['!autodocs'],
  parameters: { answer: 'set-up' },
  play: async (context) => (await send(context)).sees(textsOf(context.globals).outcome.parkedSetUp),
};
export const Demo: Story = { args: { ...need('coats'), demo: true } };
export const NotSetUp: Story = { parameters: { hub: { endpoint: '' } } };
export const PortalSlots: Story = {
  render: (args, { globals }) => {
    const say = sayIn(languageOf(globals));
    return tag(
      'linkage-pledge',
      { src: feed('needs', globals), ...need('coats'), ...args },
      html`<p slot="fields">
          <label>${say('Building', '楼栋')} <input name="building" /></label>
        </p>
        <p slot="consent">
          <label
            ><input type="checkbox" name="list" />
            ${say('Put me on the list of donors', '列入捐赠名单')}</label
          >
        </p>`,
    );
  },
};
export const InChinese: Story = { globals: { lang: 'zh-Hans' } };
export const Narrow: Story = { globals: { width: '280' } };
export const RightToLeft: Story = { globals: { dir: 'rtl' } };
export const Dark: Story = { globals: { scheme: 'dark' } };
