import type { Meta } from '@storybook/web-components-vite';
import '../src/widgets/feedback/define.js';
import { complete } from './support/fixtures-submissions.js';
import { after, kiosk } from './support/outcomes.js';
import { inside } from './support/play.js';
import { sendFeedback as send } from './support/send.js';
import { languageOf, reading, textsOf, type Attributes, type Story } from './support/story.js';

const meta: Meta<Attributes> = {
  title: 'Feedback states',
  component: 'linkage-feedback',
  tags: ['!autodocs'],
  render: reading('linkage-feedback', 'topics'),
};
export default meta;

/** The network is gone: the topics of an earlier day. */
export const OldTopics: Story = { render: reading('linkage-feedback', 'topics.old') };
/** Somebody may be in danger, and the hub names no numbers. */
export const DangerWithoutNumbers: Story = {
  args: { prefill: '{"type":"mediation"}' },
  play: async ({ canvasElement, globals }) => {
    const { feedback } = textsOf(globals);
    const widget = await inside(canvasElement, 'linkage-feedback');
    await widget.press(feedback.urgent, 'checkbox');
    await widget.sees(feedback.dangerNoNumbers);
  },
};
/** A second detail is wrong too. */
export const TwoCorrections: Story = {
  args: { prefill: '{"type":"correction"}', 'subject-kind': 'service', 'subject-id': 'canteen' },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-feedback')).press(textsOf(globals).feedback.addChange),
};
/** Receivers that take no files. */
export const WithoutFiles: Story = { args: { 'without-files': true, prefill: '{"type":"complaint"}' } };
/** The network takes its time: the form can be used at once. */
export const SlowNetwork: Story = { globals: { network: 'slow' } };
/** A server that fails keeps nobody from writing; it is sent later. */
export const FailingServer: Story = {
  ...after(send, { hub: { storage: 'device' }, sees: ({ states }) => states.savedHint }),
  globals: { network: 'failing' },
};
export const SignInFirst: Story = after(send, {
  answer: 'sign-in',
  sees: ({ outcome }) => outcome.parkedSignIn,
});
export const FullMeanwhile: Story = after(send, { answer: 'full', sees: ({ states }) => states.full });
export const FileMissing: Story = after(send, {
  answer: 'file-missing',
  sees: ({ outcome }) => outcome.parkedFile,
});
export const SharedDevice: Story = after(send, {
  answer: 'offline',
  hub: kiosk,
  sees: ({ states }) => states.unsentHint,
});
export const DemoSent: Story = after(send, { args: { demo: true }, sees: ({ common }) => common.demoResult });
/** The smallest form there is, sent. */
export const CompactReceived: Story = {
  args: { layout: 'compact' },
  play: async ({ canvasElement, globals }) => {
    const { feedback, states } = textsOf(globals);
    const widget = await inside(canvasElement, 'linkage-feedback');
    await widget.fillLabelled(feedback.question, 'suggestion');
    await widget.fill(feedback.message, String(complete.feedback(languageOf(globals))['text']));
    await widget.press(feedback.send);
    await widget.sees(states.receivedReference('PA-2026-0417'));
  },
};
/** Each topic is in a language of its own. */
export const MixedLanguages: Story = {
  args: { prefill: '{"type":"rating"}' },
  render: reading('linkage-feedback', 'mixedtopics'),
};
