import { waitFor } from 'storybook/test';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/feedback/define.js';
import type { FeedbackType } from '../src/domain/feedback.js';
import { bounced } from './support/answers.js';
import { complete } from './support/fixtures-submissions.js';
import { inside } from './support/play.js';
import { sayIn } from './support/say.js';
import { sendFeedback as send } from './support/send.js';
import { feed, languageOf, reading, tag, textsOf, type Attributes, type Story } from './support/story.js';

const meta: Meta<Attributes> = {
  title: 'Feedback',
  component: 'linkage-feedback',
  render: reading('linkage-feedback', 'topics'),
  argTypes: { layout: { control: 'inline-radio', options: ['form', 'compact'] } },
};
export default meta;

const of = (type: FeedbackType, more = {}): Story => ({
  args: { prefill: JSON.stringify({ type, ...more }) },
});

/** A picture as a camera would give it. */
async function picture(): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
  canvas.getContext('2d')!.fillRect(0, 0, 640, 480);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), 'image/jpeg'));
}

/** Chooses files as the picker would. */
async function attach({ element, sees }: Awaited<ReturnType<typeof inside>>, files: File[]): Promise<void> {
  const input = await waitFor(() => {
    const found = element.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]');
    if (!found) throw new Error('no field for files');
    return found;
  });
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await sees(files[0]!.name);
}

export const Form: Story = {};
export const Compact: Story = { args: { layout: 'compact' } };
/** Without `src` there are no topics, and the usual dimensions. */
export const NoTopics: Story = { render: (args) => tag('linkage-feedback', args) };
export const Loading: Story = { args: { src: 'never.json' } };
/** `src` cannot be read: the form works all the same. */
export const BrokenSource: Story = { args: { src: 'missing.json' } };

export const Rating: Story = {
  ...of('rating', { ratings: { attitude: 5, skill: 3 } }),
};
export const Suggestion: Story = { ...of('suggestion') };
/** A topic can ask questions of its own. */
export const Complaint: Story = { ...of('complaint', { topic: 'lift' }) };
export const Need: Story = {
  ...of('need'),
  play: async ({ canvasElement, globals }) => {
    const { feedback } = textsOf(globals);
    const widget = await inside(canvasElement, 'linkage-feedback');
    await widget.press(feedback.visit, 'checkbox');
    await widget.press(feedback.behalf, 'checkbox');
    await widget.one('textbox', feedback.visitWhen);
  },
};
export const Mediation: Story = { ...of('mediation') };
/** Somebody may be in danger: the hub's numbers come first. */
export const MediationUrgent: Story = {
  ...of('mediation'),
  parameters: { hub: { emergency: '110, 120' } },
  play: async ({ canvasElement, globals }) => {
    const { feedback } = textsOf(globals);
    const widget = await inside(canvasElement, 'linkage-feedback');
    await widget.press(feedback.urgent, 'checkbox');
    await widget.press(feedback.courtCase, 'checkbox');
    await widget.one('link', '110');
  },
};
export const Question: Story = { ...of('question') };
export const Correction: Story = {
  args: {
    ...of('correction').args,
    'subject-kind': 'service',
    'subject-id': 'canteen',
    'subject-name': 'Neighbourhood canteen',
  },
};
/** Whoever stays anonymous is asked for no contact. */
export const Anonymous: Story = { ...of('complaint', { anonymous: true }) };
export const FewTypes: Story = { args: { types: 'question suggestion' } };

export const FormWithErrors: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement, globals }) => {
    const { feedback, common } = textsOf(globals);
    const widget = await inside(canvasElement, 'linkage-feedback');
    await widget.press(new RegExp(`^${feedback.types.mediation}`), 'radio');
    await widget.press(feedback.send);
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
/** With the date by which an answer is promised. */
export const Received: Story = {
  tags: ['!autodocs'],
  play: async (context) => (await send(context)).sees('PA-2026-0417'),
};
export const ReceivedPending: Story = {
  tags: ['!autodocs'],
  parameters: { answer: 'pending' },
  play: async (context) => (await send(context)).sees(textsOf(context.globals).outcome.pending),
};
/** Sent where the answer cannot be read. */
export const NotConfirmed: Story = {
  tags: ['!autodocs'],
  parameters: { answer: 'unconfirmed' },
  play: async (context) => (await send(context)).sees(textsOf(context.globals).outcome.unconfirmedHint),
};
export const NotAccepted: Story = {
  tags: ['!autodocs'],
  parameters: { answer: 'declined' },
  play: async (context) => (await send(context)).sees(bounced(languageOf(context.globals))),
};
export const NeedsAttention: Story = {
  tags: ['!autodocs'],
  parameters: { answer: 'set-up' },
  play: async (context) => (await send(context)).sees(textsOf(context.globals).outcome.parkedSetUp),
};
/** A captcha that ran out before it was sent. */
export const NeedsACaptcha: Story = {
  tags: ['!autodocs'],
  parameters: { answer: 'captcha' },
  play: async (context) => (await send(context)).sees(textsOf(context.globals).outcome.parkedCaptcha),
};
/** A photo and a document that go with it, each with what it shows; one was refused, beside the field. */
export const WithFiles: Story = {
  ...of('complaint'),
  play: async (context) => {
    const { further, feedback } = textsOf(context.globals);
    const widget = await inside(context.canvasElement, 'linkage-feedback');
    await attach(widget, [
      new File([await picture()], 'bench.jpg', { type: 'image/jpeg' }),
      new File(['%PDF-1.7 plan'], 'plan.pdf'),
      new File(['<html>'], 'page.jpg'),
    ]);
    await widget.one('button', further.fileRemove('bench.jpg'));
    await widget.sees(further.fileType('page.jpg'));
    await widget.one('button', feedback.send);
  },
};
/** In memory only: wait until "Received", or take the answers along. */
export const NotSentYet: Story = {
  tags: ['!autodocs'],
  parameters: { answer: 'offline', hub: { storage: 'tab' } },
  play: async (context) => (await send(context)).sees(textsOf(context.globals).outcome.copyAnswers),
};
/** What was typed before a reload, with the way to begin anew. */
export const UnfinishedAnswersBack: Story = {
  tags: ['!autodocs'],
  parameters: { hub: { storage: 'device' } },
  play: async ({ canvasElement, globals }) => {
    const { feedback, further } = textsOf(globals);
    const widget = await inside(canvasElement, 'linkage-feedback');
    dispatchEvent(new Event('pointermove'));
    await new Promise((done) => setTimeout(done, 600));
    await widget.fill(feedback.message, String(complete.feedback(languageOf(globals))['text']));
    await new Promise((done) => setTimeout(done, 600));
    const { element } = widget;
    const again = element.cloneNode() as HTMLElement;
    element.replaceWith(again);
    await (await inside(canvasElement, 'linkage-feedback')).sees(further.draftKept);
  },
};
export const Demo: Story = { args: { demo: true } };
export const NotSetUp: Story = { parameters: { hub: { endpoint: '' } } };
/** Two types go to parties of their own, past the organization they may be about. */
export const GoesToAParty: Story = {
  ...of('mediation'),
  parameters: {
    hub: {
      routes: {
        'type:mediation': { endpoint: '/mediation', name: 'Mediation committee', party: 'community' },
      },
    },
  },
};
export const PortalSlots: Story = {
  render: (args, { globals }) => {
    const say = sayIn(languageOf(globals));
    return tag(
      'linkage-feedback',
      { src: feed('topics', globals), prefill: '{"type":"suggestion"}', ...args },
      html`<p slot="fields">
          <label>${say('Building', '楼栋')} <input name="building" required /></label>
        </p>
        <p slot="consent">
          <label><input type="checkbox" name="share" /> ${say('You may pass this on', '同意转交')}</label>
        </p>`,
    );
  },
};
export const InChinese: Story = { ...of('complaint'), globals: { lang: 'zh-Hans' } };
export const Narrow: Story = { ...of('rating'), globals: { width: '280' } };
export const RightToLeft: Story = { ...of('rating', { ratings: { attitude: 4 } }), globals: { dir: 'rtl' } };
export const Dark: Story = { ...of('mediation'), globals: { scheme: 'dark' } };
