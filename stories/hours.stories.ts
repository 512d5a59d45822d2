import type { Meta, StoryContext } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/hours/define.js';
import { bounced } from './support/answers.js';
import { inside } from './support/play.js';
import { sayIn } from './support/say.js';
import { fillHours as fill, sendHours as send } from './support/send.js';
import { feed, languageOf, reading, tag, textsOf, type Attributes, type Story } from './support/story.js';

const meta: Meta<Attributes> = {
  title: 'Hours',
  component: 'linkage-hours',
  render: reading('linkage-hours', 'hours'),
  argTypes: { mode: { control: 'inline-radio', options: ['log', 'check-in', 'verify'] } },
};
export default meta;

/** Hours with what the receiver already holds. */
const withHistory: Story['render'] = (args, { globals }) =>
  tag('linkage-hours', { src: feed('hours', globals), 'history-src': feed('history', globals), ...args });

/** Fills in who and what, and checks in. */
async function checkIn({ canvasElement, globals }: StoryContext) {
  const { fields, hours } = textsOf(globals);
  const say = sayIn(languageOf(globals));
  const widget = await inside(canvasElement, 'linkage-hours');
  await widget.fill(fields.fullName, say('Chen Hua', '陈华'));
  await widget.fill(fields.email, 'hua@example.org');
  await widget.fill(fields.activity, say('Serving lunch in the canteen', '食堂午餐服务'), 'combobox');
  await widget.press(hours.checkIn);
  await widget.one('button', hours.checkOut);
  return widget;
}

export const Log: Story = {};
/** With the hours so far, and the level they reach. */
export const LogWithHistory: Story = { render: withHistory };
export const HistoryLoading: Story = { args: { 'history-src': 'never.json' } };
export const HistoryBroken: Story = { args: { 'history-src': 'missing.json' } };
export const BrokenSource: Story = { args: { src: 'missing.json' } };
/** Minutes are worked out while the form is filled in. */
export const LogFilledIn: Story = {
  tags: ['!autodocs'],
  play: async (context) => void (await fill(context)),
};
export const FormWithErrors: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement, globals }) => {
    const { hours, common } = textsOf(globals);
    const widget = await inside(canvasElement, 'linkage-hours');
    await widget.press(hours.record);
    await widget.sees(common.problemTitle);
  },
};
/** Hours that cannot be are refused, with the reason beside the field. */
export const Refused: Story = {
  tags: ['!autodocs'],
  play: async (context) => (await send(context, '09:00')).sees(textsOf(context.globals).hours.endBeforeStart),
};
export const RefusedTooLong: Story = {
  tags: ['!autodocs'],
  args: { 'max-hours-per-day': 2 },
  play: async (context) => (await send(context)).sees(textsOf(context.globals).hours.tooLong(2)),
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
export const NotAccepted: Story = {
  tags: ['!autodocs'],
  parameters: { answer: 'declined' },
  play: async (context) => (await send(context)).sees(bounced(languageOf(context.globals))),
};
export const NeedsAttention: Story = {
  tags: ['!autodocs'],
  parameters: { answer: 'sign-in' },
  play: async (context) => (await send(context)).sees(textsOf(context.globals).outcome.parkedSignIn),
};

export const CheckIn: Story = { args: { mode: 'check-in' } };
export const CheckedIn: Story = {
  tags: ['!autodocs'],
  args: { mode: 'check-in' },
  play: async (context) => void (await checkIn(context)),
};
/** Checking out submits at once. */
export const CheckedOut: Story = {
  tags: ['!autodocs'],
  args: { mode: 'check-in' },
  play: async (context) => {
    const widget = await checkIn(context);
    await widget.press(textsOf(context.globals).hours.checkOut);
    await widget.sees('PA-2026-0417');
  },
};
/** Checking out was forgotten: the end is asked. */
export const CheckOutForgotten: Story = {
  args: { mode: 'check-in' },
  parameters: {
    checkIn: (lang: string) => ({
      at: new Date(Date.now() - 30 * 3_600_000).toISOString(),
      data: {
        person: { name: 'Chen Hua' },
        activity: sayIn(lang)('Serving lunch in the canteen', '食堂午餐服务'),
      },
    }),
  },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-hours')).sees(textsOf(globals).hours.forgotten(16)),
};

export const Verify: Story = { args: { mode: 'verify' }, render: withHistory };
export const VerifyEmpty: Story = { args: { mode: 'verify' } };
export const Verified: Story = {
  tags: ['!autodocs'],
  args: { mode: 'verify' },
  render: withHistory,
  play: async ({ canvasElement, globals }) => {
    const { fields, hours } = textsOf(globals);
    const widget = await inside(canvasElement, 'linkage-hours');
    await widget.fill(fields.fullName, sayIn(languageOf(globals))('Wang Lin', '王琳'));
    (await widget.all('button', hours.confirm))[0]!.click();
    await widget.sees(hours.verifyReceived);
  },
};
/** Whoever rejects says why. */
export const RejectedWithoutReason: Story = {
  tags: ['!autodocs'],
  args: { mode: 'verify' },
  render: withHistory,
  play: async ({ canvasElement, globals }) => {
    const { hours } = textsOf(globals);
    const widget = await inside(canvasElement, 'linkage-hours');
    (await widget.all('button', hours.reject))[0]!.click();
    await widget.sees(hours.reasonMissing);
  },
};

export const Demo: Story = { args: { demo: true } };
export const NotSetUp: Story = { parameters: { hub: { endpoint: '' } } };
export const PortalSlots: Story = {
  render: (args, { globals }) => {
    const say = sayIn(languageOf(globals));
    return tag(
      'linkage-hours',
      { src: feed('hours', globals), ...args },
      html`<p slot="fields">
          <label>${say('Volunteer card', '志愿者证号')} <input name="card" /></label>
        </p>
        <p slot="consent">
          <label
            ><input type="checkbox" name="share" />
            ${say('Show my name on the wall of thanks', '同意上感谢墙')}</label
          >
        </p>`,
    );
  },
};
export const InChinese: Story = { render: withHistory, globals: { lang: 'zh-Hans' } };
export const Narrow: Story = { render: withHistory, globals: { width: '280' } };
export const RightToLeft: Story = { render: withHistory, globals: { dir: 'rtl' } };
export const Dark: Story = { render: withHistory, globals: { scheme: 'dark' } };
