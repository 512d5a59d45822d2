import type { Meta } from '@storybook/web-components-vite';
import '../src/widgets/outbox/define.js';
import { bounced } from './support/answers.js';
import { submission } from './support/fixtures-submissions.js';
import { inside } from './support/play.js';
import type { Prefilled } from './support/story-hub.js';
import { languageOf, tag, textsOf, type Attributes, type Story } from './support/story.js';

const meta: Meta<Attributes> = {
  title: 'Outbox',
  component: 'linkage-outbox',
  parameters: { hub: { storage: 'device' } },
  render: (args) => tag('linkage-outbox', args),
};
export default meta;

const waiting = (lang: string): Prefilled[] => [
  [submission('signup', lang), 'offline'],
  [submission('pledge', lang), 'offline', 'Helping Hands'],
];

export const Empty: Story = {};
export const Waiting: Story = {
  parameters: { prefilled: waiting },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-outbox')).sees(textsOf(globals).outbox.waitingProblem),
};
export const Sending: Story = {
  parameters: { prefilled: (lang: string): Prefilled[] => [[submission('feedback', lang), 'never']] },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-outbox')).sees(textsOf(globals).outbox.sending),
};
export const NeedsAttention: Story = {
  parameters: {
    prefilled: (lang: string): Prefilled[] => [
      [submission('hours', lang), 'sign-in'],
      [submission('pledge', lang), 'set-up'],
    ],
  },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-outbox')).sees(textsOf(globals).outcome.parkedSetUp),
};
export const NotAccepted: Story = {
  parameters: {
    prefilled: (lang: string): Prefilled[] => [
      [submission('feedback', lang), 'declined'],
      [submission('signup', lang), 'full'],
    ],
  },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-outbox')).sees(bounced(languageOf(globals))),
};
/** Only the reference stays on the device. */
export const Received: Story = {
  parameters: { prefilled: (lang: string): Prefilled[] => [[submission('signup', lang), 'accepted']] },
  play: async ({ canvasElement }) => (await inside(canvasElement, 'linkage-outbox')).sees('PA-2026-0417'),
};
export const NotConfirmed: Story = {
  parameters: { prefilled: (lang: string): Prefilled[] => [[submission('feedback', lang), 'unconfirmed']] },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-outbox')).sees(textsOf(globals).outcome.unconfirmedHint),
};
/** One of each. */
export const Mixed: Story = {
  parameters: {
    prefilled: (lang: string): Prefilled[] => [
      [submission('signup', lang), 'accepted'],
      [submission('hours', lang), 'offline'],
      [submission('pledge', lang), 'sign-in'],
      [submission('feedback', lang), 'declined'],
    ],
  },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-outbox')).sees(bounced(languageOf(globals))),
};
/** What it says, unfolded. */
export const Unfolded: Story = {
  tags: ['!autodocs'],
  parameters: { prefilled: waiting },
  play: async ({ canvasElement, globals }) => {
    const widget = await inside(canvasElement, 'linkage-outbox');
    await widget.sees(textsOf(globals).outbox.waitingProblem);
    for (const details of widget.element.shadowRoot!.querySelectorAll('details')) details.open = true;
  },
};
/** What has not been received is deleted only after a question. */
export const AskedBeforeDeleting: Story = {
  tags: ['!autodocs'],
  parameters: { prefilled: waiting },
  play: async ({ canvasElement, globals }) => {
    const { outbox } = textsOf(globals);
    const widget = await inside(canvasElement, 'linkage-outbox');
    await widget.sees(outbox.waitingProblem);
    (await widget.all('button', outbox.delete))[0]!.click();
    await widget.one('button', outbox.deleteYes);
  },
};
/** What has perhaps arrived is changed only when the resident says so. */
export const AskedBeforeEditing: Story = {
  tags: ['!autodocs'],
  parameters: { prefilled: (lang: string): Prefilled[] => [[submission('feedback', lang), 'tried']] },
  play: async ({ canvasElement, globals }) => {
    const { outbox } = textsOf(globals);
    const widget = await inside(canvasElement, 'linkage-outbox');
    await widget.sees(outbox.waitingProblem);
    await widget.press(outbox.edit);
    await widget.one('button', outbox.editYes);
  },
};
/** What only the resident can mend. */
export const CaptchaAndFileMissing: Story = {
  parameters: {
    prefilled: (lang: string): Prefilled[] => [
      [submission('feedback', lang), 'captcha'],
      [submission('pledge', lang), 'file-missing'],
    ],
  },
  play: async ({ canvasElement, globals }) => {
    const { outcome } = textsOf(globals);
    const widget = await inside(canvasElement, 'linkage-outbox');
    await widget.sees(outcome.parkedCaptcha);
    await widget.sees(outcome.parkedFile);
  },
};
/** On a shared device neither the contents nor a copy can be had. */
export const SharedDevice: Story = {
  parameters: { hub: { sharedDevice: true, storage: 'tab' }, prefilled: waiting },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-outbox')).sees(textsOf(globals).outbox.waitingProblem),
};
/** In memory only: the page has to stay open. */
export const InMemory: Story = {
  parameters: { hub: { storage: 'tab' }, prefilled: waiting },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-outbox')).sees(textsOf(globals).outbox.waitingProblem),
};
export const InChinese: Story = { ...Mixed, globals: { lang: 'zh-Hans' } };
export const Narrow: Story = { ...Mixed, globals: { width: '280' } };
export const RightToLeft: Story = { ...Mixed, globals: { dir: 'rtl' } };
export const Dark: Story = { ...Mixed, globals: { scheme: 'dark' } };
