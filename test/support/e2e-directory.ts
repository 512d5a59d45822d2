/** What end-to-end tests of the directory do alike. */
import type { Tab } from './e2e-tab.js';

/**
 * Searches, and waits for this count together with what is looked for: the same count alone may still be the answer
 * to the words before.
 */
export async function finds(tab: Tab, words: string, count: string): Promise<void> {
  const area = tab.widget('directory');
  await area.type('Search services', words, 'searchbox');
  const named = count.startsWith('No ') ? '' : `$[^]*${words.split(' ').at(-1)}`;
  await area.sees(new RegExp(`^${count}${named}`, 'im'));
}
