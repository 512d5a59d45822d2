import type { Meta, StoryContext } from '@storybook/web-components-vite';
import '../src/widgets/directory/define.js';
import { arrive, closeFilters, directoryOf, openFilters, sayIt } from './support/directory-play.js';
import { firstStreet } from './support/fixtures-terms.js';
import { reading, textsOf, type Attributes, type Story } from './support/story.js';

const meta: Meta<Attributes> = {
  title: 'Directory filters',
  component: 'linkage-directory',
  render: reading('linkage-directory', 'services'),
  play: arrive,
};
export default meta;

const readingAs = (name: string): Story['render'] => reading('linkage-directory', name);

/** Sets what is chosen, as a page does with `value`. */
async function choose(context: StoryContext, value: Record<string, unknown>) {
  const widget = await directoryOf(context);
  Object.assign(widget.element, { value });
  return widget;
}

/** Filters stand beside the results where there is room. */
export const Filtered: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const widget = await openFilters(context);
    await widget.press(sayIt(context)('Children', '儿童'), 'checkbox');
    await widget.sees(widget.directory.count(1));
    closeFilters(widget);
  },
};
/** Where there is no room, in a window of their own. */
export const FiltersInWindow: Story = {
  tags: ['!autodocs'],
  globals: { width: '360' },
  play: async (context) => {
    const widget = await directoryOf(context);
    await widget.press(widget.directory.filters(0));
    await widget.one('group', widget.directory.category);
  },
};
/** What is on can be taken off one by one. */
export const ActiveFilters: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const { directory } = await choose(context, {
      party: ['social-organization', 'social-worker', 'community'],
      cost: ['free'],
      delivery: ['home', 'online'],
    });
    const widget = await directoryOf(context);
    await widget.one('button', directory.removeFilter(directory.onlyFree));
  },
};
/** What is open now. */
export const OpenNow: Story = {
  tags: ['!autodocs'],
  render: readingAs('opening'),
  play: async (context) => {
    const widget = await choose(context, { opening: ['now'] });
    await widget.one('button', widget.directory.removeFilter(widget.directory.openNow));
  },
};
/** For somebody of an age. */
export const Age: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const widget = await choose(context, { age: ['9'] });
    await widget.one('button', widget.directory.removeFilter(widget.directory.personAged('9')));
  },
};
/** A tree of few terms is open. */
export const FewTerms: Story = { render: readingAs('terms10') };
/** A tree of 118 terms is folded, and can be looked through. */
export const ManyTerms: Story = { render: readingAs('terms118') };
/** Its branches open by a press or the arrow keys. */
export const ManyTermsOpened: Story = {
  tags: ['!autodocs'],
  render: readingAs('terms118'),
  play: async (context) => {
    const widget = await openFilters(context);
    const food = await widget.one('treeitem', sayIt(context)('Food', '食物'));
    food.querySelector<HTMLElement>('.twist')!.click();
    const meals = await widget.one('treeitem', sayIt(context)('Meals at home', '送餐'));
    meals.click();
    await widget.all('button', widget.directory.removeFilter(sayIt(context)('Meals at home', '送餐')));
  },
};
export const HundredsOfTerms: Story = { render: readingAs('terms577') };
/** What holds the letters, with what stands above it. */
export const TermsFound: Story = {
  tags: ['!autodocs'],
  render: readingAs('terms577'),
  play: async (context) => {
    const widget = await openFilters(context);
    await widget.fill(
      textsOf(context.globals).directory.findKind,
      sayIt(context)('nursing', '护理'),
      'textbox',
    );
    await widget.all('checkbox', new RegExp(sayIt(context)('Nursing', '护理')));
  },
};
/** Many values of one level: the first of them, and a field to look for the others. */
export const ManyAreas: Story = { render: readingAs('areas') };
/** Who is responsible for an address. */
export const AreaWithSocialWorker: Story = {
  tags: ['!autodocs'],
  render: readingAs('areas'),
  play: async (context) => {
    const say = sayIt(context);
    const widget = await openFilters(context);
    await widget.fill(widget.directory.findArea, firstStreet(say), 'textbox');
    await widget.press(firstStreet(say), 'checkbox');
    await widget.sees(widget.directory.responsible(firstStreet(say)));
    closeFilters(widget);
  },
};
export const AreaInChinese: Story = { ...AreaWithSocialWorker, globals: { lang: 'zh-Hans' } };
