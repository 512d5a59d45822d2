import type { StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { nothing, type ElementPart, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { Messages } from '../../src/i18n/messages.js';
import { loadMessages, type Wanted } from '../../src/i18n/registry.js';
import { languageOf, type StoryLanguage } from './languages.js';
import { networkOf } from './network.js';
import { loadTheme } from './themes.js';

/** Attributes of a tag by name; what is no text, number or boolean is set as a property. */
export type Attributes = Record<string, unknown>;
/** A story of a tag. */
export type Story = StoryObj<Attributes>;

const everything: Wanted = {
  tags: ['directory', 'signup', 'hours', 'pledge', 'feedback', 'outbox'],
  late: ['outcome', 'further', 'directory', 'feedback', 'hours', 'pledge'],
};
const texts = new Map<StoryLanguage, Messages>();
type Globals = StoryContext['globals'];

export { languageOf, type StoryLanguage };

/** A loader: what a story says and wears is there before it renders. */
export async function prepare({ globals }: Pick<StoryContext, 'globals'>): Promise<void> {
  const lang = languageOf(globals);
  const [messages] = await Promise.all([
    loadMessages(lang, everything),
    loadTheme(String(globals['theme'] ?? '')),
  ]);
  texts.set(lang, messages);
}

/** The kit's texts in that language: what controls are called. */
export const textsOf = (globals: Globals): Messages => texts.get(languageOf(globals))!;

class AttributesDirective extends Directive {
  #last: Attributes = {};

  override render(_attributes: Attributes): unknown {
    return nothing;
  }

  override update({ element }: ElementPart, [attributes]: [Attributes]): unknown {
    for (const name of new Set([...Object.keys(this.#last), ...Object.keys(attributes)])) {
      const value = attributes[name];
      if (value === this.#last[name]) continue;
      if (typeof value === 'object' && value !== null) Object.assign(element, { [name]: value });
      else if (value === undefined || value === null || value === false || value === '')
        element.removeAttribute(name);
      else element.setAttribute(name, value === true ? '' : String(value));
    }
    this.#last = attributes;
    return nothing;
  }
}
const attributesOf = directive(AttributesDirective);

/** A tag with attributes, as a page would write it. */
export function tag(name: string, attributes: Attributes = {}, content: unknown = ''): TemplateResult {
  const literal = unsafeStatic(name);
  return staticHtml`<${literal} ${attributesOf(attributes)}>${content}</${literal}>`;
}

/**
 * The address of a fixture in the language of the toolbar: `services.zh-Hans.json`. On another network it is another one, so
 * that it is read again.
 */
export function feed(name: string, globals: Globals): string {
  const network = networkOf(globals);
  return `${name}.${languageOf(globals)}.json${network === 'fine' ? '' : `?${network}`}`;
}

/** Renders a tag that reads a fixture, unless the story says otherwise. */
export const reading =
  (name: string, fixture: string) =>
  (args: Attributes, { globals }: StoryContext): TemplateResult =>
    tag(name, { src: feed(fixture, globals), ...args });
