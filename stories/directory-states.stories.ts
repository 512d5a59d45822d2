import { waitFor } from 'storybook/test';
import type { Meta } from '@storybook/web-components-vite';
import '../src/widgets/directory/define.js';
import { arrive, directoryOf, open, search } from './support/directory-play.js';
import { firstStreet } from './support/fixtures-terms.js';
import { kiosk } from './support/outcomes.js';
import { inside } from './support/play.js';
import { sayIn } from './support/say.js';
import { feed, languageOf, reading, tag, textsOf, type Attributes, type Story } from './support/story.js';

const meta: Meta<Attributes> = {
  title: 'Directory states',
  component: 'linkage-directory',
  tags: ['!autodocs'],
  render: reading('linkage-directory', 'services'),
  play: arrive,
};
export default meta;

const readingAs = (name: string): Story['render'] => reading('linkage-directory', name);

/** Answers "Near me" as a device does that does not tell, or has not yet. */
async function nearMe(context: Parameters<typeof arrive>[0], answer?: number) {
  const told = navigator.geolocation;
  const geolocation = {
    getCurrentPosition: (_found: unknown, failed: (error: { code: number }) => void) =>
      answer === undefined ? undefined : failed({ code: answer }),
  };
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: geolocation });
  const widget = await directoryOf(context);
  await widget.press(widget.directory.nearMe);
  // The finder comes with the first press.
  await waitFor(() => widget.sees(answer === 1 ? widget.directory.nearDenied : widget.directory.nearFinding));
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: told });
}

/** One of several lists could not be read. */
export const Partial: Story = {
  render: readingAs('services.partial'),
  play: async (context) => (await directoryOf(context)).sees(textsOf(context.globals).directory.partial),
};
/** More than a page of services. */
export const ManyServices: Story = {
  render: readingAs('areas'),
  play: async (context) => {
    const widget = await directoryOf(context);
    await widget.press(widget.directory.showMore);
  },
};
/** A server that no longer answers: a way on. */
export const QuestionUnanswered: Story = {
  render: readingAs('services.failing'),
  play: async (context) => {
    const widget = await search(context, 'a');
    await widget.sees(textsOf(context.globals).common.loadError);
  },
};
/** No tag and no listener takes over what is pressed: the service itself, and how to reach it. */
export const NobodyTakesOver: Story = {
  play: async (context) => {
    const widget = await directoryOf(context);
    const { directory } = widget;
    (await widget.all('button', directory.signUp))[0]!.click();
    await widget.sees(directory.contactDirectly(directory.signUp));
  },
};
/** The page knows where the resident lives: who is responsible there comes first. */
export const MyArea: Story = {
  render: (args, { globals }) =>
    tag('linkage-directory', {
      src: feed('areas', globals),
      area: firstStreet(sayIn(languageOf(globals))),
      ...args,
    }),
  play: async (context) => {
    const widget = await directoryOf(context);
    await widget.sees(widget.directory.responsible(firstStreet(sayIn(languageOf(context.globals)))));
  },
};
/** The device says no. */
export const NearDenied: Story = {
  render: readingAs('places'),
  play: (context) => nearMe(context, 1),
};
/** The device takes its time. */
export const NearFinding: Story = {
  render: readingAs('places'),
  play: (context) => nearMe(context),
};
/** No such place. */
export const PlaceUnknown: Story = {
  render: readingAs('places'),
  play: async (context) => {
    const widget = await directoryOf(context);
    await widget.fill(widget.directory.nearPlace, 'zzz', 'combobox');
    await widget.sees(widget.directory.nearNone);
  },
};
/** What is saved on a shared device is gone with the page. */
export const SavedOnSharedDevice: Story = {
  parameters: { hub: kiosk },
  play: async (context) => {
    const widget = await directoryOf(context);
    const { directory } = widget;
    (await widget.all('button', directory.save))[0]!.click();
    await widget.press(directory.savedCount(1));
    await widget.sees(directory.savedInMemory);
  },
};
/** Closed for the time being. */
export const ClosedForNow: Story = {
  play: async (context) => {
    const say = sayIn(languageOf(context.globals));
    const widget = await open(context, say('Mending workshop', '缝补工坊'));
    await widget.sees(textsOf(context.globals).directory.closed);
  },
};
/** The network takes its time: what stands there until the list comes. */
export const SlowNetwork: Story = {
  globals: { network: 'slow' },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-directory')).sees(textsOf(globals).common.loading),
};
/** Without a network: the list of an earlier day. */
export const NoNetwork: Story = { globals: { network: 'offline' } };
/** The server fails: what happened, and a way on. */
export const FailingServer: Story = {
  globals: { network: 'failing' },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-directory')).sees(textsOf(globals).common.loadError),
};
/** The feed is in one language, the page in another. */
export const FeedInAnotherLanguage: Story = {
  globals: { lang: 'ar' },
  render: (args) => tag('linkage-directory', { src: 'services.zh-Hans.json', ...args }),
};
/** Each service is in a language of its own, and says in which. */
export const MixedLanguages: Story = { render: readingAs('mixed') };
