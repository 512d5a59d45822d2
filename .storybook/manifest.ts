import type { ArgTypes } from '@storybook/web-components-vite';
import { choicesOf } from './choices.js';

/** An attribute, property, event, slot, part or custom property. */
export interface Item {
  name?: string;
  kind?: string;
  attribute?: string;
  description?: string;
  summary?: string;
  default?: string;
  type?: { text: string };
}

/** An element of the manifest. */
export interface Declaration {
  tagName?: string;
  summary?: string;
  description?: string;
  attributes?: Item[];
  members?: Item[];
  events?: Item[];
  slots?: Item[];
  cssParts?: Item[];
  cssProperties?: Item[];
}

/** What is read of a custom elements manifest. */
export interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

/** What the manifest says of a tag. */
export const declarationOf = ({ modules }: Manifest, tag: string): Declaration | undefined =>
  modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === tag);

/** Most choices that stand side by side. */
const FEW = 4;

/** How an attribute is set: from its closed set, as its type, or as text. */
function controlOf(tag: string, { name = '', type }: Item): Record<string, unknown> {
  const options = choicesOf(tag, name);
  if (options) return { options, control: { type: options.length > FEW ? 'select' : 'inline-radio' } };
  if (name === 'accent') return { control: { type: 'color' } };
  if (name === 'heading-level') return { control: { type: 'number', min: 1, max: 6 } };
  const text = type?.text ?? '';
  if (text.startsWith('boolean')) return { control: { type: 'boolean' } };
  return { control: { type: text.startsWith('number') ? 'number' : 'text' } };
}

/** Rows of a table. Keys are unique: Storybook's own reader lets a slot `heading` hide the attribute `heading`. */
function rows(items: Item[] = [], category: string, tag?: string): ArgTypes {
  return Object.fromEntries(
    items.map((item) => {
      const { name = '', type, description, summary, default: initial } = item;
      const row = {
        name: name || '(default)',
        description: description ?? summary ?? '',
        ...(tag ? controlOf(tag, item) : { control: false }),
        table: {
          category,
          ...(type && { type: { summary: type.text } }),
          ...(initial && { defaultValue: { summary: initial } }),
        },
      };
      return [tag ? name : `${category}: ${name}`, row];
    }),
  ) as ArgTypes;
}

/** Tables and controls of a tag, from the custom elements manifest. */
export function argTypesOf(manifest: Manifest, tag: string): ArgTypes {
  const {
    attributes,
    members = [],
    events,
    slots,
    cssParts,
    cssProperties,
  } = declarationOf(manifest, tag) ?? {};
  return {
    ...rows(attributes, 'attributes', tag),
    ...rows(
      members.filter(({ kind, attribute }) => kind === 'field' && !attribute),
      'properties',
    ),
    ...rows(
      members.filter(({ kind }) => kind === 'method'),
      'methods',
    ),
    ...rows(events, 'events'),
    ...rows(slots, 'slots'),
    ...rows(cssParts, 'parts'),
    ...rows(cssProperties, 'CSS properties'),
  };
}

/** What a tag is for. */
export const descriptionOf = (manifest: Manifest, tag: string): string =>
  declarationOf(manifest, tag)?.summary ?? declarationOf(manifest, tag)?.description ?? '';
