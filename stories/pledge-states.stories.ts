import type { Meta } from '@storybook/web-components-vite';
import '../src/widgets/pledge/define.js';
import { bounced } from './support/answers.js';
import { needs } from './support/fixtures.js';
import { after, kiosk } from './support/outcomes.js';
import { inside } from './support/play.js';
import { dateIn, sayIn } from './support/say.js';
import { sendPledge as send } from './support/send.js';
import { languageOf, reading, tag, textsOf, type Attributes, type Story } from './support/story.js';

const meta: Meta<Attributes> = {
  title: 'Pledge states',
  component: 'linkage-pledge',
  tags: ['!autodocs'],
  render: reading('linkage-pledge', 'needs'),
};
export default meta;

const need = (id: string): Attributes => ({ 'subject-kind': 'need', 'subject-id': id });

/** More than a page of needs. */
export const ManyNeeds: Story = {
  render: (args, { globals }) => {
    const say = sayIn(languageOf(globals));
    const data = Array.from({ length: 31 }, (_, number) => ({
      id: `need-${number}`,
      title: `${say('Winter coats for pupils', '学生冬衣')} ${number + 1}`,
      type: 'goods',
      unit: say('coats', '件'),
      target: 20 + number,
      pledged: (number * 5) % 20,
      due: dateIn(number + 3),
    }));
    return tag('linkage-pledge', { data: { needs: data }, ...args });
  },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-pledge')).press(textsOf(globals).common.showMore),
};
/** The network is gone: the last good list, with its age. */
export const OldCopy: Story = { render: reading('linkage-pledge', 'needs.old') };
/** Nothing is needed, and the account is open all the same. */
export const LedgerOnly: Story = {
  render: (args, { globals }) => {
    const { ledger } = needs(sayIn(languageOf(globals))) as { ledger: unknown[] };
    return tag('linkage-pledge', { data: { needs: [], ledger }, ...args });
  },
};
/** It is needed the day after tomorrow. */
export const Urgent: Story = { args: need('water') };
/** An organization gives, and wants it collected. */
export const FromAnOrganization: Story = {
  args: need('coats'),
  play: async ({ canvasElement, globals }) => {
    const { pledge } = textsOf(globals);
    const widget = await inside(canvasElement, 'linkage-pledge');
    await widget.press(pledge.donors.organization, 'radio');
    await widget.press(pledge.handovers['pick-up'], 'radio');
    await widget.one('textbox', new RegExp(`^${pledge.organizationName}`));
  },
};
/** Every month, with an end. */
export const EveryMonth: Story = {
  args: { ...need('meals'), amounts: '20 50 100' },
  play: async ({ canvasElement, globals }) => {
    const { pledge } = textsOf(globals);
    const widget = await inside(canvasElement, 'linkage-pledge');
    await widget.press(pledge.frequencies.monthly, 'radio');
    await widget.press(/50/, 'radio');
  },
};
export const Pending: Story = after(send, { answer: 'pending', sees: ({ outcome }) => outcome.pending });
export const NotConfirmed: Story = after(send, {
  answer: 'unconfirmed',
  sees: ({ outcome }) => outcome.unconfirmedHint,
});
export const UnsentInMemory: Story = after(send, {
  answer: 'offline',
  sees: ({ states }) => states.unsentHint,
});
/** The receiver refuses one field. */
export const RefusedField: Story = {
  parameters: { answer: 'declined' },
  play: async (context) => (await send(context)).sees(bounced(languageOf(context.globals))),
};
export const SignInFirst: Story = after(send, {
  answer: 'sign-in',
  sees: ({ outcome }) => outcome.parkedSignIn,
});
export const SharedDevice: Story = after(send, {
  answer: 'offline',
  hub: kiosk,
  sees: ({ states }) => states.unsentHint,
});
export const DemoSent: Story = after(send, { args: { demo: true }, sees: ({ common }) => common.demoResult });
/** Each need is in a language of its own, and says in which. */
export const MixedLanguages: Story = { render: reading('linkage-pledge', 'mixedneeds') };
