import type { ArgTypes } from '@storybook/web-components-vite';

interface Item {
  name?: string;
  kind?: string;
  attribute?: string;
  description?: string;
  summary?: string;
  default?: string;
  type?: { text: string };
}

interface Declaration {
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

const find = ({ modules }: Manifest, tag: string): Declaration | undefined =>
  modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === tag);

function controlOf(text = ''): 'boolean' | 'number' | 'text' {
  return text.startsWith('boolean') ? 'boolean' : text.startsWith('number') ? 'number' : 'text';
}

/** Rows of a table. Keys are unique: Storybook's own reader lets a slot `heading` hide the attribute `heading`. */
function rows(items: Item[] = [], category: string, hasControl = false): ArgTypes {
  return Object.fromEntries(
    items.map((item) => {
      const { name = '', type, description, summary, default: initial } = item;
      const row = {
        name: name || '(default)',
        description: description ?? summary ?? '',
        control: hasControl ? { type: controlOf(type?.text) } : false,
        table: {
          category,
          ...(type && { type: { summary: type.text } }),
          ...(initial && { defaultValue: { summary: initial } }),
        },
      };
      return [hasControl ? name : `${category}: ${name}`, row];
    }),
  ) as ArgTypes;
}

/** Tables and controls of a tag, from the custom elements manifest. */
export function argTypesOf(manifest: Manifest, tag: string): ArgTypes {
  const { attributes, members = [], events, slots, cssParts, cssProperties } = find(manifest, tag) ?? {};
  return {
    ...rows(attributes, 'attributes', true),
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
  find(manifest, tag)?.summary ?? find(manifest, tag)?.description ?? '';
