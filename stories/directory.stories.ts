import type { Meta } from '@storybook/web-components-vite';
import '../src/widgets/directory/define.js';
import { arrive, directoryOf, sayIt, search } from './support/directory-play.js';
import { inside } from './support/play.js';
import { feed, reading, tag, textsOf, type Attributes, type Story } from './support/story.js';

const meta: Meta<Attributes> = {
  title: 'Directory',
  component: 'linkage-directory',
  render: reading('linkage-directory', 'services'),
  play: arrive,
  argTypes: { layout: { control: 'inline-radio', options: ['list', 'cards'] } },
};
export default meta;

const readingAs = (name: string): Story['render'] => reading('linkage-directory', name);

export const List: Story = {};
export const Cards: Story = { args: { layout: 'cards' } };
export const Empty: Story = {
  render: (args) => tag('linkage-directory', args),
  args: { data: [] },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-directory')).sees(textsOf(globals).directory.noData),
};
export const Loading: Story = {
  args: { src: 'never.json' },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-directory')).sees(textsOf(globals).common.loading),
};
export const BrokenSource: Story = {
  args: { src: 'missing.json' },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-directory')).sees(textsOf(globals).common.loadError),
};
/** The network is gone: the last good list, with its age. */
export const OldCopy: Story = { render: readingAs('services.old') };
/** A server is asked each question, and answers after a moment. */
export const Remote: Story = {
  render: readingAs('services.remote'),
  play: async (context) => {
    const say = sayIt(context);
    const widget = await search(context, say('canteen', '食堂'));
    await widget.sees(widget.directory.count(1));
  },
};
/** Several addresses in `src` are read as one list. */
export const SeveralSources: Story = { render: readingAs('services.several') };
/** What was found is marked. */
export const Searching: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const say = sayIt(context);
    const widget = await search(context, say('home care', '照护'));
    await widget.sees(say('Home care for older people', '长者居家照护'));
  },
};
/** A letter is wrong: what is like it, and what may have been meant. */
export const DidYouMean: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const widget = await search(context, sayIt(context)('repiars', '邻理小修'));
    await widget.sees(widget.directory.similar(1));
  },
};
export const NoMatch: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const widget = await search(context, 'zzz');
    await widget.sees(widget.directory.empty);
  },
};
/** Nothing has all of it: each way out says how much it finds. */
export const WaysOut: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const widget = await directoryOf(context);
    Object.assign(widget.element, {
      value: { query: sayIt(context)('meals', '助餐'), delivery: ['online'], cost: ['free'] },
    });
    await widget.sees(textsOf(context.globals).directory.withoutHint);
  },
};
export const Highlighted: Story = { args: { 'highlight-ids': 'canteen night-line' } };
export const InChinese: Story = { globals: { lang: 'zh-Hans' } };
export const Narrow: Story = { globals: { width: '280' } };
export const RightToLeft: Story = { globals: { dir: 'rtl' } };
export const Dark: Story = { globals: { scheme: 'dark' } };
export const Headed: Story = {
  render: (args, { globals }) =>
    tag('linkage-directory', { src: feed('services', globals), 'heading-level': 3, ...args }),
  args: { heading: 'Pingan' },
};
