import type { Preview } from '@storybook/web-components-vite';
import { languages } from '../stories/support/languages.js';
import { networks } from '../stories/support/network.js';
import { themeNames } from '../stories/support/themes.js';

const titled = (names: Record<string, string>) =>
  Object.entries(names).map(([value, title]) => ({ value, title }));

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const menu = (description: string, icon: string, names: Record<string, string>) => ({
  description,
  toolbar: { icon, dynamicTitle: true, items: titled(names) },
});

/** What the toolbar offers; all of it changes live, and clears nothing that was typed. */
export const globalTypes = {
  lang: menu('Language', 'globe', languages),
  dir: menu('Direction of writing', 'transfer', {
    auto: 'Direction: of the language',
    ltr: 'Left to right',
    rtl: 'Right to left',
  }),
  theme: menu('Theme', 'paintbrush', {
    none: 'No theme',
    ...Object.fromEntries(themeNames.map((name) => [name, `Theme: ${capital(name)}`])),
  }),
  scheme: menu('Colour scheme', 'contrast', {
    light: 'Light',
    dark: 'Dark',
    system: 'As the system',
    both: 'Side by side',
  }),
  density: menu('Density', 'component', {
    comfortable: 'Comfortable',
    large: 'Large',
    compact: 'Compact',
  }),
  width: menu('Room for the tag', 'grow', {
    '280': '280 px',
    '360': '360 px',
    '768': '768 px',
    '1200': '1200 px',
    full: 'Full width',
  }),
  network: menu('Network', 'lightning', networks),
} as NonNullable<Preview['globalTypes']>;

/** How the toolbar stands at first. */
export const initialGlobals = {
  lang: 'en',
  dir: 'auto',
  theme: 'none',
  scheme: 'light',
  density: 'comfortable',
  width: 'full',
  network: 'fine',
};
