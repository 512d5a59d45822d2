import type { Meta } from '@storybook/web-components-vite';
import '../src/widgets/directory/define.js';
import { arrive, chooseNear, directoryOf, open, sayIt } from './support/directory-play.js';
import { reading, textsOf, type Attributes, type Story } from './support/story.js';

const meta: Meta<Attributes> = {
  title: 'Directory services',
  component: 'linkage-directory',
  render: reading('linkage-directory', 'services'),
  play: arrive,
};
export default meta;

const readingAs = (name: string): Story['render'] => reading('linkage-directory', name);

/** Open, about to close, closed, and not known. */
export const OpeningHours: Story = { render: readingAs('opening') };
/** Nearest first, measured from a place that the services name. */
export const NearAPlace: Story = {
  tags: ['!autodocs'],
  render: readingAs('places'),
  play: async (context) => void (await chooseNear(context, sayIt(context)('Pingan clinic', '平安门诊'))),
};
/** Places are offered while somebody types. */
export const PlacesOffered: Story = {
  tags: ['!autodocs'],
  render: readingAs('places'),
  play: async (context) => {
    const widget = await directoryOf(context);
    await widget.fill(widget.directory.nearPlace, sayIt(context)('pharm', '药房'), 'combobox');
    await widget.all('option', /./);
  },
};
/** A hundred places are one result. */
export const HundredOutlets: Story = {
  tags: ['!autodocs'],
  render: readingAs('places'),
  play: async (context) =>
    void (await open(context, sayIt(context)('Medicine collection points', '处方药自取点'))),
};
/** Its places unfolded, nearest first. */
export const OutletsUnfolded: Story = {
  tags: ['!autodocs'],
  render: readingAs('places'),
  play: async (context) => {
    const say = sayIt(context);
    await chooseNear(context, say('Lakeside station', '湖滨卫生站'));
    const widget = await open(context, say('Medicine collection points', '处方药自取点'));
    widget.element.shadowRoot!.querySelector('summary')!.click();
    await widget.sees(textsOf(context.globals).directory.findPlace);
  },
};
export const Detail: Story = {
  tags: ['!autodocs'],
  play: async (context) =>
    void (await open(context, sayIt(context)('Home care for older people', '长者居家照护'))),
};
/** A list is thin, and the rest of the record on its way. */
export const DetailLoading: Story = {
  ...Detail,
  render: readingAs('services.thin'),
  play: async (context) => {
    const widget = await open(context, sayIt(context)('Half-past-four class', '四点半课堂'));
    await widget.sees(textsOf(context.globals).directory.loadingDetails);
  },
};
export const DetailRightToLeft: Story = { ...Detail, globals: { dir: 'rtl' } };
/** The record says which of several feeds it comes from. */
export const DetailWithSource: Story = { ...Detail, render: readingAs('services.several') };
/** Something that one must know before going. */
export const Alert: Story = {
  tags: ['!autodocs'],
  play: async (context) => void (await open(context, sayIt(context)('Neighbourhood canteen', '邻里食堂'))),
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
/** What a resident keeps: to print, to copy, to hand on. */
export const SavedList: Story = {
  tags: ['!autodocs'],
  args: { 'url-state': 'hash' },
  play: async (context) => {
    const widget = await directoryOf(context);
    const { directory } = widget;
    for (const button of (await widget.all('button', directory.save)).slice(0, 3)) button.click();
    await widget.press(directory.savedCount(3));
    await widget.one('list', textsOf(context.globals).directory.savedHeading);
  },
};
/** The last one is taken off the list. */
export const SavedListEmpty: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const widget = await directoryOf(context);
    const { directory } = widget;
    (await widget.all('button', directory.save))[0]!.click();
    await widget.press(directory.savedCount(1));
    await widget.press(directory.removeSaved(sayIt(context)('Home care for older people', '长者居家照护')));
    await widget.sees(directory.savedEmpty);
  },
};
