import type { StoryContext } from '@storybook/web-components-vite';
import { activities, needs } from './fixtures.js';
import { complete } from './fixtures-submissions.js';
import { inside } from './play.js';
import { dateIn, sayIn } from './say.js';
import { languageOf, textsOf } from './story.js';

/** Fills a form in and sends it. */
export type Send = (context: StoryContext) => Promise<Awaited<ReturnType<typeof inside>>>;

/** Name of an activity of the fixtures in the language of the story. */
function activityName(id: string, { globals }: StoryContext): string {
  const { '@graph': graph } = activities(sayIn(languageOf(globals))) as {
    '@graph': { '@id': string; name: string }[];
  };
  return graph.find((event) => event['@id'] === id)!.name;
}

/** Title of a need of the fixtures in the language of the story. */
function needTitle(wanted: string, { globals }: StoryContext): string {
  const { needs: all } = needs(sayIn(languageOf(globals))) as { needs: { id: string; title: string }[] };
  return all.find(({ id }) => id === wanted)!.title;
}

/** Opens the form of an activity from the list. */
export const openActivity = (id: string) => async (context: StoryContext) => {
  const { signup } = textsOf(context.globals);
  const widget = await inside(context.canvasElement, 'linkage-signup');
  await widget.press(signup.signUp(activityName(id, context)));
  await widget.one('button', signup.send);
  return widget;
};

/** Signs up for tai chi. */
export const sendSignup: Send = async (context) => {
  const { signup, fields } = textsOf(context.globals);
  const { contact } = complete.signup(languageOf(context.globals)) as {
    contact: { name: string; email: string };
  };
  const widget = await openActivity('tai-chi')(context);
  await widget.fill(fields.fullName, contact.name);
  await widget.fill(fields.email, contact.email);
  await widget.press(signup.send);
  return widget;
};

/** Fills in the hours of yesterday, from half past ten to one, unless `end` says otherwise. */
export async function fillHours({ canvasElement, globals }: StoryContext, end = '13:00') {
  const { fields } = textsOf(globals);
  const { person, activity } = complete.hours(languageOf(globals)) as {
    person: { name: string; email: string };
    activity: string;
  };
  const widget = await inside(canvasElement, 'linkage-hours');
  await widget.fill(fields.fullName, person.name);
  await widget.fill(fields.email, person.email);
  await widget.fill(fields.activity, activity, 'combobox');
  await widget.fillLabelled(fields.date, dateIn(-1));
  await widget.fillLabelled(fields.start, '10:30');
  await widget.fillLabelled(fields.end, end);
  return widget;
}

/** Records the hours of yesterday. */
export async function sendHours(context: StoryContext, end?: string) {
  const widget = await fillHours(context, end);
  await widget.press(textsOf(context.globals).hours.record);
  return widget;
}

/** Pledges two coats. */
export const sendPledge: Send = async (context) => {
  const { pledge, fields } = textsOf(context.globals);
  const { donor } = complete.pledge(languageOf(context.globals)) as {
    donor: { name: string; email: string };
  };
  const widget = await inside(context.canvasElement, 'linkage-pledge');
  await widget.press(pledge.pledge(needTitle('coats', context)));
  await widget.fill(fields.quantity, '2');
  await widget.fill(fields.fullName, donor.name);
  await widget.fill(fields.email, donor.email);
  await widget.press(pledge.send);
  return widget;
};

/** Chooses "Suggestion", writes a message, and sends it. */
export const sendFeedback: Send = async ({ canvasElement, globals }) => {
  const { feedback, fields } = textsOf(globals);
  const { text, contact } = complete.feedback(languageOf(globals)) as {
    text: string;
    contact: { email: string };
  };
  const widget = await inside(canvasElement, 'linkage-feedback');
  await widget.press(new RegExp(`^${feedback.types.suggestion}`), 'radio');
  await widget.fill(feedback.message, text);
  await widget.fill(fields.email, contact.email);
  await widget.press(feedback.send);
  return widget;
};
