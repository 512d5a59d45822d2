import type { StoryContext } from '@storybook/web-components-vite';
import { enter, inside } from './play.js';
import { sayIn } from './say.js';
import { languageOf, textsOf } from './story.js';

/** Says something in the language of the story. */
export const sayIt = ({ globals }: StoryContext) => sayIn(languageOf(globals));

/** The directory of a story, once its services are there. */
export async function directoryOf(context: StoryContext) {
  const widget = await inside(context.canvasElement, 'linkage-directory');
  const { directory } = textsOf(context.globals);
  await widget.one('searchbox', directory.search);
  await widget.one('list', directory.results);
  return { ...widget, directory };
}

/** For stories in which nobody does anything: they are there when their services are. */
export const arrive = async (context: StoryContext): Promise<void> => void (await directoryOf(context));

/** Types into the search field. */
export async function search(context: StoryContext, words: string) {
  const widget = await directoryOf(context);
  await widget.fill(widget.directory.search, words, 'searchbox');
  return widget;
}

/** Presses the name of a service. */
export async function open(context: StoryContext, name: string) {
  const widget = await inside(context.canvasElement, 'linkage-directory');
  await widget.press(name);
  await widget.one('button', textsOf(context.globals).directory.backToResults);
  return widget;
}

/** Where there is no room beside the results, opens the window with the filters. */
export async function openFilters(context: StoryContext) {
  const widget = await directoryOf(context);
  const { directory, queries } = widget;
  const button = () => queries.queryByRole('button', { name: directory.filters(0) });
  if (!queries.queryAllByRole('group').length) button()?.click();
  return widget;
}

/** Closes that window again, if there is one. */
export function closeFilters({ element }: { element: HTMLElement }): void {
  element.shadowRoot!.querySelector<HTMLDialogElement>('dialog[open]')?.close();
}

/** Chooses a place to measure distances from, without asking the device for its own. */
export async function chooseNear(context: StoryContext, place: string) {
  const widget = await directoryOf(context);
  const { directory } = widget;
  const field = await widget.one('combobox', directory.nearPlace);
  field.focus();
  enter(field, place);
  await widget.press(place, 'option');
  await widget.one('button', directory.removeFilter(directory.nearTo(place)));
  return widget;
}
