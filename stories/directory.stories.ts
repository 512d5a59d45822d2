import type { Meta, StoryContext } from '@storybook/web-components-vite';
import '../src/widgets/directory/define.js';
import { inside } from './support/play.js';
import { sayIn } from './support/say.js';
import { feed, languageOf, reading, tag, textsOf, type Attributes, type Story } from './support/story.js';

const meta: Meta<Attributes> = {
  title: 'Directory',
  component: 'linkage-directory',
  render: reading('linkage-directory', 'services'),
  argTypes: { layout: { control: 'inline-radio', options: ['list', 'cards'] } },
};
export default meta;

const sayIt = ({ globals }: StoryContext) => sayIn(languageOf(globals));

/** Types into the search field. */
async function search(context: StoryContext, words: string) {
  const { directory } = textsOf(context.globals);
  const widget = await inside(context.canvasElement, 'linkage-directory');
  await widget.fill(directory.search, words, 'searchbox');
  return widget;
}

/** Presses the name of a service. */
async function open(context: StoryContext, name: string) {
  const widget = await inside(context.canvasElement, 'linkage-directory');
  await widget.press(name);
  await widget.one('button', textsOf(context.globals).directory.backToResults);
  return widget;
}

export const List: Story = {};
export const Cards: Story = { args: { layout: 'cards' } };
export const Empty: Story = { render: (args) => tag('linkage-directory', args), args: { data: [] } };
export const Loading: Story = { args: { src: 'never.json' } };
export const BrokenSource: Story = {
  args: { src: 'missing.json' },
  play: async ({ canvasElement, globals }) =>
    (await inside(canvasElement, 'linkage-directory')).sees(textsOf(globals).common.loadError),
};
/** The network is gone: the last good list, with its age. */
export const OldCopy: Story = {
  render: (args, { globals }) => tag('linkage-directory', { src: feed('services.old', globals), ...args }),
};
/** What was found is marked. */
export const Searching: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const say = sayIt(context);
    const widget = await search(context, say('home care', '照护'));
    await widget.sees(say('Home care for older people', '长者居家照护'));
  },
};
export const NoMatch: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const { directory } = textsOf(context.globals);
    const widget = await search(context, 'zzz');
    await widget.sees(directory.empty);
  },
};
/** Filters stand beside the results where there is room. */
export const Filtered: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const { directory } = textsOf(context.globals);
    const widget = await inside(context.canvasElement, 'linkage-directory');
    await widget.one('searchbox', directory.search);
    const button = widget.queries.queryByRole('button', { name: directory.filters(0) });
    if (button) {
      button.click();
      await widget.press(sayIt(context)('Children', '儿童'), 'checkbox');
      await widget.press(directory.showCount(1));
    } else {
      await widget.press(sayIt(context)('Children', '儿童'), 'checkbox');
    }
    await widget.sees(directory.count(1));
  },
};
/** Where there is no room, in a window of their own. */
export const FiltersInWindow: Story = {
  tags: ['!autodocs'],
  globals: { width: '360' },
  play: async (context) => {
    const { directory } = textsOf(context.globals);
    const widget = await inside(context.canvasElement, 'linkage-directory');
    await widget.press(directory.filters(0));
    await widget.one('group', directory.category);
  },
};
export const Detail: Story = {
  tags: ['!autodocs'],
  play: async (context) =>
    void (await open(context, sayIt(context)('Home care for older people', '长者居家照护'))),
};
/** Nothing is kept on the device, and one press leaves the page. */
export const Sensitive: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const widget = await open(
      context,
      sayIt(context)('Safe door: help against violence at home', '平安门：反家暴援助'),
    );
    await widget.one('button', textsOf(context.globals).directory.leavePage);
  },
};
/** Nobody looked after this record for more than half a year. */
export const StaleRecord: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const widget = await open(context, sayIt(context)('Home repairs by neighbours', '邻里小修'));
    await widget.sees(textsOf(context.globals).directory.notChecked(180));
  },
};
export const Highlighted: Story = { args: { 'highlight-ids': 'canteen night-line' } };
export const InChinese: Story = { globals: { lang: 'zh-Hans' } };
export const Narrow: Story = { globals: { width: '280' } };
export const RightToLeft: Story = { globals: { dir: 'rtl' } };
export const Dark: Story = { globals: { scheme: 'dark' } };
