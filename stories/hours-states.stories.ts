import type { Meta } from '@storybook/web-components-vite';
import '../src/widgets/hours/define.js';
import { hubOf, after, kiosk } from './support/outcomes.js';
import { inside } from './support/play.js';
import { sayIn } from './support/say.js';
import { sendHours } from './support/send.js';
import { feed, languageOf, reading, tag, textsOf, type Attributes, type Story } from './support/story.js';

const meta: Meta<Attributes> = {
  title: 'Hours states',
  component: 'linkage-hours',
  tags: ['!autodocs'],
  render: reading('linkage-hours', 'hours'),
};
export default meta;

const send = (context: Parameters<typeof sendHours>[0]) => sendHours(context);

/** Nothing was recorded yet. */
export const HistoryEmpty: Story = {
  render: (args, { globals }) =>
    tag('linkage-hours', { src: feed('hours', globals), 'history-src': feed('nothing', globals), ...args }),
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-hours')).sees(textsOf(globals).hours.historyEmpty),
};
/** More than a page of hours. */
export const HistoryLong: Story = {
  render: (args, { globals }) =>
    tag('linkage-hours', {
      src: feed('hours', globals),
      'history-src': feed('longhistory', globals),
      ...args,
    }),
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-hours')).press(textsOf(globals).common.showMore),
};
export const Pending: Story = after(send, { answer: 'pending', sees: ({ outcome }) => outcome.pending });
export const NotConfirmed: Story = after(send, {
  answer: 'unconfirmed',
  sees: ({ outcome }) => outcome.unconfirmedHint,
});
/** Where nothing may be written to the disk, the words are others. */
export const UnsentInMemory: Story = after(send, {
  answer: 'offline',
  sees: ({ states }) => states.unsentHint,
});
export const NotSetUpThere: Story = after(send, {
  answer: 'set-up',
  sees: ({ outcome }) => outcome.parkedSetUp,
});
/** A shared device shows nobody's hours. */
export const SharedDevice: Story = {
  parameters: { hub: kiosk },
  render: (args, { globals }) =>
    tag('linkage-hours', { src: feed('hours', globals), 'history-src': feed('history', globals), ...args }),
};
export const DemoSent: Story = after(send, { args: { demo: true }, sees: ({ common }) => common.demoResult });
/** A check-in that the device does not keep. */
export const CheckedInUnsaved: Story = {
  args: { mode: 'check-in' },
  parameters: {
    hub: { storage: 'none' },
  },
  play: async ({ canvasElement, globals }) => {
    const { fields, hours } = textsOf(globals);
    const say = sayIn(languageOf(globals));
    const widget = await inside(canvasElement, 'linkage-hours');
    await widget.fill(fields.fullName, say('Chen Hua', '陈华'));
    await widget.fill(fields.email, 'hua@example.org');
    await widget.fill(fields.activity, say('Serving lunch in the canteen', '食堂午餐服务'), 'combobox');
    await widget.press(hours.checkIn);
    await widget.sees(hours.checkInUnsaved);
  },
};
export const VerifyLoading: Story = { args: { mode: 'verify', 'history-src': 'never.json' } };
export const VerifyBroken: Story = {
  args: { mode: 'verify', 'history-src': 'missing.json' },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-hours')).sees(textsOf(globals).common.loadError),
};
/** A decision that could not be delivered yet. */
export const VerifiedWithoutNetwork: Story = {
  args: { mode: 'verify' },
  render: (args, { globals }) =>
    tag('linkage-hours', { src: feed('hours', globals), 'history-src': feed('history', globals), ...args }),
  parameters: { hub: { storage: 'device' } },
  play: async ({ canvasElement, globals }) => {
    const { fields, hours, states } = textsOf(globals);
    const widget = await inside(canvasElement, 'linkage-hours');
    await widget.fill(fields.fullName, sayIn(languageOf(globals))('Wang Lin', '王琳'));
    hubOf(canvasElement).answer = 'offline';
    (await widget.all('button', hours.confirm))[0]!.click();
    await widget.sees(states.saved);
  },
};
/** Volunteers write in their own languages. */
export const MixedLanguages: Story = {
  render: (args, { globals }) =>
    tag('linkage-hours', {
      src: feed('mixedhours', globals),
      'history-src': feed('mixedhistory', globals),
      ...args,
    }),
};
