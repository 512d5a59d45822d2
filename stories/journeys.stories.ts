import { waitFor } from 'storybook/test';
import type { Meta, StoryContext } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { cityPage, heyuan } from './support/city.js';
import { open, search } from './support/directory-play.js';
import { communityActivities, communityNeeds, serviceName } from './support/community/community.js';
import { inside } from './support/play.js';
import { dateIn, sayIn } from './support/say.js';
import { languageOf, textsOf, type Attributes, type Story } from './support/story.js';

const meta: Meta<Attributes> = {
  title: 'Journeys',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true }, hub: { storage: 'device' } },
  render: (_args, context) => {
    const { say, directory, signup, hours, pledge, feedback, outbox } = heyuan(context);
    return cityPage(
      say,
      html`${directory()} ${signup({ 'participant-role': 'both' })} ${hours()} ${pledge()} ${feedback()}
      ${outbox()}`,
    );
  },
};
export default meta;

const sayIt = ({ globals }: StoryContext) => sayIn(languageOf(globals));
const REFERENCE = 'PA-2026-0417';

const person = (context: StoryContext) => ({
  name: sayIt(context)('Chen Hua', '陈华'),
  email: 'hua@example.org',
});

/** The rehearsal of one of Heyuan's parts, by the directory's name for it. */
const service = (context: StoryContext): string => serviceName(sayIt(context), 'taichi', 5);

/** Looks for tai chi, and opens what is near. */
async function findService(context: StoryContext) {
  await search(context, sayIt(context)('tai chi willow', '柳岸苑太极'));
  return open(context, service(context));
}

/** Signs up for the first activity of the list. */
async function signUp(context: StoryContext): Promise<void> {
  const { signup, fields } = textsOf(context.globals);
  const { '@graph': graph } = communityActivities(sayIt(context)) as { '@graph': { name: string }[] };
  const widget = await inside(context.canvasElement, 'linkage-signup');
  await widget.press(signup.signUp(graph[0]!.name));
  await widget.press(signup.asParticipant, 'radio');
  await widget.fill(fields.fullName, person(context).name);
  await widget.fill(fields.email, person(context).email);
  await widget.press(signup.send);
  await widget.sees(REFERENCE);
}

/** Records the hours of yesterday. */
async function logHours(context: StoryContext): Promise<void> {
  const { hours, fields } = textsOf(context.globals);
  const widget = await inside(context.canvasElement, 'linkage-hours');
  await widget.fill(fields.fullName, person(context).name);
  await widget.fill(fields.email, person(context).email);
  await widget.fill(fields.activity, sayIt(context)('Meals brought home', '送餐到家'), 'combobox');
  await widget.fillLabelled(fields.date, dateIn(-1));
  await widget.fillLabelled(fields.start, '10:30');
  await widget.fillLabelled(fields.end, '12:30');
  await widget.press(hours.record);
  await widget.sees(REFERENCE);
}

/** Pledges two quilts. */
async function pledgeQuilts(context: StoryContext): Promise<void> {
  const { pledge, fields } = textsOf(context.globals);
  const { needs } = communityNeeds(sayIt(context)) as { needs: { id: string; title: string }[] };
  const widget = await inside(context.canvasElement, 'linkage-pledge');
  await widget.press(pledge.pledge(needs.find(({ id }) => id === 'quilts')!.title));
  await widget.fill(fields.quantity, '2');
  await widget.fill(fields.fullName, person(context).name);
  await widget.fill(fields.email, person(context).email);
  await widget.press(pledge.send);
  await widget.sees(REFERENCE);
}

/** Rates the service that is open in the directory, with five stars for how they were met. */
async function rate(context: StoryContext): Promise<void> {
  const { directory, feedback } = textsOf(context.globals);
  const list = await inside(context.canvasElement, 'linkage-directory');
  await list.press(directory.giveFeedback);
  const widget = await inside(context.canvasElement, 'linkage-feedback');
  await widget.sees(service(context));
  await widget.press(new RegExp(`^${feedback.types.rating}`), 'radio');
  (await widget.all('radio', feedback.stars(5)))[0]!.click();
  await widget.press(feedback.send);
  await widget.sees(REFERENCE);
}

/** The outbox has so many references, and nothing that waits. */
async function seeReceived(context: StoryContext, number: number): Promise<void> {
  const widget = await inside(context.canvasElement, 'linkage-outbox');
  await waitFor(
    () => {
      const found = widget.element.shadowRoot!.textContent!.split(REFERENCE).length - 1;
      if (found !== number) throw new Error(`${found} of ${number} are received`);
    },
    { timeout: 5000 },
  );
}

/** Finds a service, and lets it know what one thinks of it. */
export const FindAndRate: Story = {
  play: async (context) => {
    await findService(context);
    await rate(context);
    await seeReceived(context, 1);
  },
};
/** Signs up, helps, and records the time. */
export const SignUpAndLogHours: Story = {
  play: async (context) => {
    await signUp(context);
    await logHours(context);
    await seeReceived(context, 2);
  },
};
/** From a service to its activity, hours, a gift, and a rating: nothing is typed for nothing, everything arrives. */
export const Whole: Story = {
  play: async (context) => {
    await findService(context);
    await signUp(context);
    await logHours(context);
    await pledgeQuilts(context);
    await rate(context);
    await seeReceived(context, 4);
  },
};
export const WholeInChinese: Story = { ...Whole, globals: { lang: 'zh-Hans' } };
/** The lift to the street has no network: everything waits on the device. */
export const WithoutNetwork: Story = {
  globals: { network: 'offline' },
  play: async (context) => {
    const { fields, hours, states, outbox } = textsOf(context.globals);
    const widget = await inside(context.canvasElement, 'linkage-hours');
    await widget.fill(fields.fullName, person(context).name);
    await widget.fill(fields.email, person(context).email);
    await widget.fill(fields.activity, sayIt(context)('Meals brought home', '送餐到家'), 'combobox');
    await widget.fillLabelled(fields.date, dateIn(-1));
    await widget.fillLabelled(fields.start, '10:30');
    await widget.fillLabelled(fields.end, '12:30');
    await widget.press(hours.record);
    await widget.sees(states.savedHint);
    await (await inside(context.canvasElement, 'linkage-outbox')).sees(outbox.waitingProblem);
  },
};
