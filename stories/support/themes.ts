/// <reference types="vite/client" />
const files = import.meta.glob<string>('../../src/themes/*.css', { query: '?inline', import: 'default' });

/** Names of the themes that are shipped, for the toolbar. */
export const themeNames: string[] = Object.keys(files).map((path) => /([\w-]+)\.css$/.exec(path)![1]!);

const texts = new Map<string, string>();

/** The CSS of a theme; empty for none. */
export const themeCss = (name: string): string => texts.get(name) ?? '';

/** Reads the CSS of a theme, once. */
export async function loadTheme(name: string): Promise<void> {
  const file = Object.entries(files).find(([path]) => path.endsWith(`/${name}.css`))?.[1];
  if (file && !texts.has(name)) texts.set(name, await file());
}

/** Makes a theme the page's; none takes away what was there. */
export function wearTheme(name: string): void {
  const id = 'story-theme';
  let style = document.getElementById(id);
  if (!style) {
    style = Object.assign(document.createElement('style'), { id });
    document.head.append(style);
  }
  const css = themeCss(name);
  if (style.textContent !== css) style.textContent = css;
}
