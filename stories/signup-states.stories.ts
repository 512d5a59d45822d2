import type { Meta } from '@storybook/web-components-vite';
import '../src/widgets/signup/define.js';
import { hubOf, after, kiosk } from './support/outcomes.js';
import { inside } from './support/play.js';
import { at, sayIn } from './support/say.js';
import { sendSignup as send } from './support/send.js';
import { languageOf, reading, tag, textsOf, type Attributes, type Story } from './support/story.js';

const meta: Meta<Attributes> = {
  title: 'Sign-up states',
  component: 'linkage-signup',
  tags: ['!autodocs'],
  render: reading('linkage-signup', 'activities'),
};
export default meta;

/** Activities of many days, in the language of the story. */
const many = (lang: string, state = 'EventScheduled') => {
  const say = sayIn(lang);
  return Array.from({ length: 31 }, (_, day) => ({
    '@type': 'Event',
    '@id': `walk-${day}`,
    name: say('Tai chi by the pond', '水塘边太极'),
    startDate: at(day + 1, '07:30'),
    endDate: at(day + 1, '08:30'),
    location: { '@type': 'Place', name: say('By the pond', '水塘边') },
    remainingAttendeeCapacity: (day * 3) % 7,
    eventStatus: `https://schema.org/${state}`,
  }));
};

/** More than a page of them. */
export const ManyActivities: Story = {
  render: (args, { globals }) => tag('linkage-signup', { data: many(languageOf(globals)), ...args }),
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-signup')).press(textsOf(globals).common.showMore),
};
/** Put off, with no new date yet. */
export const Postponed: Story = {
  render: (args, { globals }) =>
    tag('linkage-signup', { data: many(languageOf(globals), 'EventPostponed').slice(0, 2), ...args }),
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-signup')).sees(textsOf(globals).signup.postponed),
};
/** The network is gone: the last good list, with its age. */
export const OldCopy: Story = { render: reading('linkage-signup', 'activities.old') };
export const Online: Story = { args: { 'subject-kind': 'activity', 'subject-id': 'phone' } };
/** For somebody who cannot do it themselves. */
export const ForSomebodyElse: Story = {
  args: { 'subject-kind': 'activity', 'subject-id': 'tai-chi' },
  play: async ({ canvasElement, globals }) => {
    const { signup } = textsOf(globals);
    const widget = await inside(canvasElement, 'linkage-signup');
    await widget.press(signup.behalf, 'checkbox');
    await widget.one('textbox', signup.behalfRelationship);
  },
};
export const Pending: Story = after(send, { answer: 'pending', sees: ({ outcome }) => outcome.pending });
export const NotConfirmed: Story = after(send, {
  answer: 'unconfirmed',
  sees: ({ outcome }) => outcome.unconfirmedHint,
});
/** Somebody else was faster. */
export const FullMeanwhile: Story = after(send, { answer: 'full', sees: ({ states }) => states.full });
export const NeedsACaptcha: Story = after(send, {
  answer: 'captcha',
  sees: ({ outcome }) => outcome.parkedCaptcha,
});
export const NotSetUpThere: Story = after(send, {
  answer: 'set-up',
  sees: ({ outcome }) => outcome.parkedSetUp,
});
/** Nothing is kept on a device that many use. */
export const SharedDevice: Story = after(send, {
  answer: 'offline',
  hub: kiosk,
  sees: ({ states }) => states.unsentHint,
});
export const DemoSent: Story = after(send, {
  args: { demo: true },
  sees: ({ common }) => common.demoResult,
});
export const Withdrawing: Story = {
  play: async (context) => {
    const { signup } = textsOf(context.globals);
    const widget = await send(context);
    await widget.one('button', signup.withdraw);
    hubOf(context.canvasElement).answer = 'never';
    await widget.press(signup.withdraw);
    await widget.sees(signup.withdrawing);
  },
};
export const WithdrawalRefused: Story = {
  play: async (context) => {
    const { signup } = textsOf(context.globals);
    const widget = await send(context);
    await widget.one('button', signup.withdraw);
    hubOf(context.canvasElement).answer = 'full';
    await widget.press(signup.withdraw);
    await widget.sees(signup.withdrawFailed);
  },
};
/** Each activity is in a language of its own, and says in which. */
export const MixedLanguages: Story = { render: reading('linkage-signup', 'mixedactivities') };
