import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/signup/define.js';
import { bounced } from './support/answers.js';
import { inside } from './support/play.js';
import { sayIn } from './support/say.js';
import { openActivity as open, sendSignup as send } from './support/send.js';
import { feed, languageOf, reading, tag, textsOf, type Attributes, type Story } from './support/story.js';

const meta: Meta<Attributes> = {
  title: 'Sign-up',
  component: 'linkage-signup',
  render: reading('linkage-signup', 'activities'),
  argTypes: {
    'participant-role': { control: 'inline-radio', options: ['participant', 'volunteer', 'both'] },
  },
};
export default meta;

export const List: Story = {};
export const Empty: Story = { render: (args) => tag('linkage-signup', args), args: { data: [] } };
export const Loading: Story = { args: { src: 'never.json' } };
/** `src` cannot be read: what happened, and a way on. */
export const BrokenSource: Story = {
  args: { src: 'missing.json' },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-signup')).sees(textsOf(globals).common.loadError),
};
export const Form: Story = {
  tags: ['!autodocs'],
  play: async (context) => void (await open('tai-chi')(context)),
};
/** The page knows the activity: its form is there at once. */
export const OneActivity: Story = {
  args: { 'subject-kind': 'activity', 'subject-id': 'tai-chi' },
};
export const FormWithErrors: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const { signup, common } = textsOf(context.globals);
    const widget = await open('tai-chi')(context);
    await widget.press(signup.send);
    await widget.sees(common.problemTitle);
  },
};
/** Volunteers are wanted in roles, which name what they require. */
export const VolunteerRoles: Story = {
  args: { 'participant-role': 'both', 'subject-kind': 'activity', 'subject-id': 'cooking' },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-signup')).press(textsOf(globals).signup.asVolunteer, 'radio'),
};
export const SeveralDates: Story = { args: { 'subject-kind': 'activity', 'subject-id': 'sewing' } };
export const SeveralPeople: Story = {
  args: { 'max-party': 3, 'subject-kind': 'activity', 'subject-id': 'tai-chi' },
  play: async ({ canvasElement, globals }) => {
    const { signup } = textsOf(globals);
    const widget = await inside(canvasElement, 'linkage-signup');
    await widget.press(signup.addPerson);
    await widget.one('textbox', signup.personName(2));
    await widget.press(signup.addPerson);
    await widget.sees(signup.maxParty(3));
  },
};
/** No place is left: residents can join the waiting list. */
export const Full: Story = { args: { 'subject-kind': 'activity', 'subject-id': 'chess' } };
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
/** Where nothing may be written to the disk, the words are others. */
export const UnsentInMemory: Story = {
  tags: ['!autodocs'],
  parameters: { answer: 'offline' },
  play: async (context) => (await send(context)).sees(textsOf(context.globals).states.unsentHint),
};
export const Received: Story = {
  tags: ['!autodocs'],
  play: async (context) => (await send(context)).sees('PA-2026-0417'),
};
export const Withdrawn: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const { signup } = textsOf(context.globals);
    const widget = await send(context);
    await widget.press(signup.withdraw);
    await widget.sees(signup.withdrawn);
  },
};
export const Waitlisted: Story = {
  tags: ['!autodocs'],
  parameters: { answer: 'waitlisted' },
  play: async (context) => (await send(context)).sees(textsOf(context.globals).outcome.waitlistedHint),
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
export const Demo: Story = { args: { demo: true, 'subject-kind': 'activity', 'subject-id': 'tai-chi' } };
export const NotSetUp: Story = { parameters: { hub: { endpoint: '' } } };
/** The portal's own fields and its consent, in the slots. */
export const PortalSlots: Story = {
  render: (args, { globals }) => {
    const say = sayIn(languageOf(globals));
    return tag(
      'linkage-signup',
      { src: feed('activities', globals), 'subject-kind': 'activity', 'subject-id': 'tai-chi', ...args },
      html`<p slot="intro">${say('Everybody is welcome.', '欢迎所有人参加。')}</p>
        <p slot="fields">
          <label>${say('Building', '楼栋')} <input name="building" required /></label>
        </p>
        <p slot="consent">
          <label
            ><input type="checkbox" name="photos" /> ${say('You may take photos of me', '同意拍照')}</label
          >
        </p>
        <p slot="footer"><a href="#privacy">${say('How we use your data', '我们如何使用您的数据')}</a></p>`,
    );
  },
};
export const InChinese: Story = { globals: { lang: 'zh-Hans' } };
export const Narrow: Story = { globals: { width: '280' } };
export const RightToLeft: Story = { globals: { dir: 'rtl' } };
export const Dark: Story = { globals: { scheme: 'dark' } };
