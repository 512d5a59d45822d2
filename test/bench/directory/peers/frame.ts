import type { Row } from './records.js';

const OFFERED = 8;

/** The categories that most rows have. */
export function topCategories(rows: readonly Row[]): string[] {
  const counts = new Map<string, number>();
  for (const { category } of rows) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, OFFERED)
    .map(([name]) => name);
}

export const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/** Tick boxes for categories; hears the chosen ones. */
export function categoryBoxes(
  rows: readonly Row[],
  onChoose: (chosen: ReadonlySet<string>) => void,
): Element {
  const chosen = new Set<string>();
  const boxes = topCategories(rows).map((name) => {
    const box = make('input', { type: 'checkbox' });
    box.addEventListener('change', () => {
      if (box.checked) chosen.add(name);
      else chosen.delete(name);
      onChoose(chosen);
    });
    return make('label', {}, box, name);
  });
  return make('fieldset', {}, make('legend', { textContent: 'Category' }), ...boxes);
}

/** A search field, and where the count is said, for peers that bring none. */
export function searchFrame(onWords: (text: string) => void): { app: Element; say(count: number): void } {
  const input = make('input', { id: 'search', type: 'search' });
  input.addEventListener('input', () => onWords(input.value));
  const status = make('p', { role: 'status' });
  const app = document.querySelector('#app')!;
  app.append(input, status);
  return { app, say: (count) => (status.textContent = `${count} services`) };
}

/** Puts the styles of a library into the page. */
export const adopt = (css: string): void => document.head.append(make('style', { textContent: css }));
