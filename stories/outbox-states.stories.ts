import type { Meta } from '@storybook/web-components-vite';
import '../src/widgets/outbox/define.js';
import { submission } from './support/fixtures-submissions.js';
import { inside } from './support/play.js';
import type { Prefilled } from './support/story-hub.js';
import { tag, textsOf, type Attributes, type Story } from './support/story.js';

const meta: Meta<Attributes> = {
  title: 'Outbox states',
  component: 'linkage-outbox',
  tags: ['!autodocs'],
  parameters: { hub: { storage: 'device' } },
  render: (args) => tag('linkage-outbox', args),
};
export default meta;

const waiting = (lang: string): Prefilled[] => [[submission('signup', lang), 'offline']];

/** On the waiting list, and to be confirmed: both are received. */
export const WaitlistedAndPending: Story = {
  parameters: {
    prefilled: (lang: string): Prefilled[] => [
      [submission('signup', lang), 'waitlisted'],
      [submission('hours', lang), 'pending'],
    ],
  },
  play: async ({ canvasElement }) => (await inside(canvasElement, 'linkage-outbox')).sees('PA-2026-0419'),
};
/** A withdrawal that waits. */
export const WithdrawalWaiting: Story = {
  parameters: {
    prefilled: (lang: string): Prefilled[] => {
      const first = submission('signup', lang);
      return [
        [submission('signup', lang, { action: 'withdraw', of: first.id, data: {} as never }), 'offline'],
      ];
    },
  },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-outbox')).sees(textsOf(globals).outbox.waitingProblem),
};
/** Nothing is kept at all: it needs the network. */
export const NothingKept: Story = {
  parameters: { hub: { storage: 'none' }, prefilled: waiting },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-outbox')).sees(textsOf(globals).outbox.waitingProblem),
};
/** A week without a network: everything at once. */
export const ManyWaiting: Story = {
  parameters: {
    prefilled: (lang: string): Prefilled[] =>
      (['signup', 'hours', 'pledge', 'feedback'] as const).flatMap((kind): Prefilled[] => [
        [submission(kind, lang), 'offline'],
        [submission(kind, lang), 'offline'],
      ]),
  },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-outbox')).sees(textsOf(globals).outbox.waitingProblem),
};
/** The last one is deleted. */
export const Deleted: Story = {
  parameters: { prefilled: waiting },
  play: async ({ canvasElement, globals }) => {
    const { outbox } = textsOf(globals);
    const widget = await inside(canvasElement, 'linkage-outbox');
    await widget.sees(outbox.waitingProblem);
    await widget.press(outbox.delete);
    await widget.press(outbox.deleteYes);
    await widget.sees(outbox.empty);
  },
};
/** What was written on pages of other languages. */
export const MixedLanguages: Story = {
  parameters: {
    prefilled: (): Prefilled[] => [
      [submission('signup', 'zh-Hans'), 'offline'],
      [submission('hours', 'en'), 'offline'],
      [submission('pledge', 'ar'), 'offline'],
      [submission('feedback', 'ru'), 'offline'],
    ],
  },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-outbox')).sees(textsOf(globals).outbox.waitingProblem),
};
