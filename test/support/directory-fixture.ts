import { waitUntil } from '@open-wc/testing';
import '../../src/widgets/directory/define.js';
import type { DirectoryElement } from '../../src/widgets/directory/directory-element.js';
import { kitFixture } from './kit-fixture.js';
import { allByRole, byRole, fill, hasRole } from './query.js';

export const term = (taxonomy: string, name: string) => ({
  taxonomy_term: { id: name.toLowerCase(), name, taxonomy },
});
export const data = [
  {
    id: 's1',
    name: 'Home care',
    description: 'Help with <b>washing</b> and dressing.',
    organization: { id: 'o1', name: 'Sunshine' },
    phones: [{ number: '0755 5550 1000' }],
    url: 'https://sunshine.example.org/care',
    assured_date: '2020-01-31',
    attributes: [term('kind', 'Care'), term('party', 'social-organization')],
  },
  { id: 's2', name: 'Hot meals', description: 'Lunch for older people.', attributes: [term('kind', 'Food')] },
  { id: 's3', name: 'Safe house', sensitive: true, attributes: [term('kind', 'Care')] },
];
export const plain = (length: number) =>
  Array.from({ length }, (_, index) => ({ id: `p${index}`, name: `Service ${index}` }));

export const directory = (
  attributes: Record<string, string> = {},
  options: Parameters<typeof kitFixture>[2] = { data },
) => kitFixture<DirectoryElement>('linkage-directory', attributes, options);

export const namesOf = (element: DirectoryElement): string[] =>
  allByRole(element, 'listitem').map((item) => item.querySelector('h3')!.textContent!.trim());
export const search = async (element: DirectoryElement, words: string): Promise<void> => {
  fill(byRole(element, 'searchbox'), words);
  await element.updateComplete;
};
export const open = async (element: DirectoryElement, name: string): Promise<void> => {
  byRole(element, 'button', name).click();
  await waitUntil(() => hasRole(element, 'button', /Back to results/), `${name} is open`);
};
export const focused = (element: DirectoryElement) => element.shadowRoot!.activeElement;
export const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
