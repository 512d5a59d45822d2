import { expect } from '@open-wc/testing';
import type { FacetName } from '../../src/domain/service-search.js';
import type { Service } from '../../src/domain/service.js';
import { loadMessages } from '../../src/i18n/registry.js';
import { responsibleFor } from '../../src/widgets/directory/directory-filters.js';
import { hasFacets } from '../../src/widgets/directory/directory-facets.js';
import { facetValue, filters, manyTerms, type FiltersHost } from '../support/filters-host.js';
import { allByRole, byRole, fill, hasRole, textOf } from '../support/query.js';

const kinds = [
  facetValue('Older people', 7),
  facetValue('Meals', 2, 'older people'),
  facetValue('Home care', 5, 'older people'),
  facetValue('Night care', 1, 'home care'),
  facetValue('Day care', 4, 'home care'),
  facetValue('Law', 3),
  ...Array.from({ length: 8 }, (_, at) => facetValue(`Other ${at}`, 1)),
];
const streets = Array.from({ length: 200 }, (_, at) => facetValue(`Lane ${at}`, 200 - at));

const item = (host: FiltersHost, name: string) => byRole(host, 'treeitem', name);
const namesOf = (host: FiltersHost) =>
  allByRole(host, 'treeitem').map((one) => (one.querySelector('.label') ?? one).textContent!.trim());
const focused = (host: FiltersHost) =>
  host.shadowRoot!.activeElement?.querySelector('.label')?.textContent ?? '';
async function press(host: FiltersHost, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
    host.shadowRoot!.activeElement!.dispatchEvent(event);
    await host.updateComplete;
    await Promise.resolve();
  }
}

describe('filters of linkage-directory: trees', () => {
  it('are trees named by their facet, in a group of that name, with one Tab stop', async () => {
    const host = await filters({ facets: { category: kinds } });
    byRole(host, 'group', 'Kind of service');
    byRole(host, 'tree', 'Kind of service');
    const items = allByRole(host, 'treeitem');
    expect(items.filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([item(host, 'Older people')]);
    const law = item(host, 'Law');
    expect(law.ariaLevel).to.equal('1');
    expect(law.getAttribute('aria-posinset')).to.equal('2');
    expect(law.getAttribute('aria-setsize')).to.equal('10');
    expect(law.hasAttribute('aria-expanded')).to.equal(false);
    expect(item(host, 'Older people').getAttribute('aria-expanded')).to.equal('false');
    await expect(host).to.be.accessible();
  });

  it('open, shut and are walked through by arrow keys, Home and End', async () => {
    const host = await filters({ facets: { category: kinds } });
    item(host, 'Older people').focus();
    await press(host, 'ArrowRight');
    expect(item(host, 'Older people').getAttribute('aria-expanded')).to.equal('true');
    await press(host, 'ArrowRight');
    expect(focused(host)).to.equal('Home care');
    expect(item(host, 'Home care').ariaLevel).to.equal('2');
    await press(host, 'ArrowDown');
    expect(focused(host)).to.equal('Meals');
    expect(item(host, 'Meals').tabIndex).to.equal(0);
    expect(item(host, 'Older people').tabIndex).to.equal(-1);
    await press(host, 'ArrowLeft');
    expect(focused(host)).to.equal('Older people');
    await press(host, 'ArrowLeft');
    expect(hasRole(host, 'treeitem', 'Meals')).to.equal(false);
    await press(host, 'End', 'ArrowUp');
    expect(focused(host)).to.equal('Other 5');
    await press(host, 'Home');
    expect(focused(host)).to.equal('Older people');
  });

  it('open to the left where the page is written from right to left', async () => {
    const host = await filters({ facets: { category: kinds } });
    host.dir = 'rtl';
    item(host, 'Older people').focus();
    await press(host, 'ArrowRight');
    expect(hasRole(host, 'treeitem', 'Meals')).to.equal(false);
    await press(host, 'ArrowLeft');
    item(host, 'Meals');
  });

  it('go to what begins with the letters typed, and open all of a level with *', async () => {
    const host = await filters({ facets: { category: kinds } });
    item(host, 'Older people').focus();
    await press(host, 'L');
    expect(focused(host)).to.equal('Law');
    await press(host, '*');
    expect(namesOf(host).slice(0, 4)).to.deep.equal(['Older people', 'Home care', 'Meals', 'Law']);
  });

  it('choose a value with all beneath it, by Space, Enter or a press; one may be taken out again', async () => {
    const host = await filters({ facets: { category: kinds } });
    item(host, 'Older people').focus();
    await press(host, ' ', 'ArrowRight');
    expect(host.chosen).to.deep.equal({ category: ['older people'] });
    for (const name of ['Older people', 'Home care', 'Meals'])
      expect(item(host, name).ariaChecked).to.equal('true');
    expect(item(host, 'Law').ariaChecked).to.equal('false');
    await press(host, 'ArrowDown', 'Enter');
    expect(host.chosen).to.deep.equal({ category: ['meals'] });
    expect(item(host, 'Older people').ariaChecked).to.equal('mixed');
    expect(item(host, 'Older people').querySelector('input')!.indeterminate).to.equal(true);
    item(host, 'Home care').click();
    await host.updateComplete;
    expect(host.chosen).to.deep.equal({ category: ['older people'] });
    await expect(host).to.be.accessible();
  });

  it('open and shut where the arrow is pressed, without choosing', async () => {
    const host = await filters({ facets: { category: kinds } });
    item(host, 'Older people').querySelector<HTMLElement>('.twist')!.click();
    await host.updateComplete;
    item(host, 'Meals');
    expect(host.chosen).to.deep.equal({});
  });

  it('show the counts of the question, and leave out what has none', async () => {
    const counts = { category: Uint32Array.from(kinds, (_, at) => (at === 5 ? 1204 : 0)) };
    const host = await filters({ facets: { category: kinds }, counts });
    expect(namesOf(host)).to.deep.equal(['Law']);
    expect(textOf(host)).to.include('1,204');
  });

  it('show more of a long level, with the focus on the first of them', async () => {
    const host = await filters({ facets: { category: kinds } });
    item(host, 'Older people').focus();
    await press(host, 'End', 'Enter');
    expect(namesOf(host)).to.have.length(10);
    expect(focused(host)).to.equal('Other 6');
  });

  it('of 3,575 terms stay small, whatever is open', async () => {
    const host = await filters({ facets: { category: manyTerms() } });
    expect(allByRole(host, 'treeitem')).to.have.length(9);
    item(host, 'a 0').focus();
    await press(host, '*', 'ArrowRight', '*', 'ArrowRight', '*', 'ArrowRight', '*');
    expect(host.unfolded.size).to.be.greaterThan(20);
    expect(host.shadowRoot!.querySelectorAll('[role=treeitem]').length).to.be.within(80, 130);
  });

  it('have a field that finds terms by part of their names, and shows what stands above', async () => {
    const host = await filters({ facets: { category: manyTerms() } });
    const field = byRole<HTMLInputElement>(host, 'textbox', 'Find a kind of service');
    fill(field, 'd 123');
    byRole(host, 'checkbox', 'd 123', { description: /^a 23 › b 123 › c 123/ });
    expect(textOf(host)).to.include('13 matches');
    expect(hasRole(host, 'tree')).to.equal(false);
    byRole(host, 'checkbox', 'd 1230').click();
    await host.updateComplete;
    expect(host.chosen).to.deep.equal({ category: ['d 1230'] });
    expect(field.value).to.equal('d 123');
    await expect(host).to.be.accessible();
    fill(field, 'zeppelin');
    expect(textOf(host)).to.include('Nothing matches');
    field.focus();
    await press(host, 'Escape');
    expect(field.value).to.equal('');
    expect(allByRole(host, 'treeitem', 'a 5')[0]!.ariaChecked).to.equal('mixed');
  });

  it('stand in the same places before they are loaded', async () => {
    const host = await filters({ facets: { category: manyTerms() }, isLate: false });
    const boxes = () =>
      [...host.shadowRoot!.querySelectorAll('.option input')].map((box) => box.getBoundingClientRect());
    const before = boxes();
    expect(allByRole(host, 'checkbox')).to.have.length(8);
    host.isLate = true;
    host.requestUpdate();
    await host.updateComplete;
    const after = boxes();
    before.forEach(({ x, y }, at) => {
      expect(after[at]!.x).to.be.closeTo(x, 1);
      expect(after[at]!.y).to.be.closeTo(y, 1);
    });
  });
});

describe('filters of linkage-directory: other facets', () => {
  it('are tick boxes where values are few, also on two levels', async () => {
    const category = kinds.slice(0, 6);
    const host = await filters({ facets: { category }, isLate: false });
    byRole(host, 'checkbox', 'Older people').click();
    await host.updateComplete;
    expect(byRole<HTMLInputElement>(host, 'checkbox', 'Meals').checked).to.equal(true);
    byRole(host, 'checkbox', 'Meals').click();
    await host.updateComplete;
    expect(host.chosen).to.deep.equal({ category: ['home care'] });
    expect(byRole<HTMLInputElement>(host, 'checkbox', 'Older people').indeterminate).to.equal(true);
    byRole(host, 'group', 'Home care');
    await expect(host).to.be.accessible();
  });

  it('have a field where values are many, and more on request', async () => {
    const host = await filters({ facets: { area: streets, party: [facetValue('social-worker', 1)] } });
    byRole(host, 'group', 'Area');
    expect(textOf(host)).to.include('Who is responsible for my address?');
    expect(allByRole(host, 'checkbox')).to.have.length(8);
    byRole(host, 'button', '192 more').click();
    expect(allByRole(host, 'checkbox')).to.have.length(28);
    expect(host.shadowRoot!.activeElement).to.equal(byRole(host, 'checkbox', 'Lane 8'));
    const field = byRole(host, 'textbox', 'Find your street, block or area');
    fill(field, '19');
    expect(
      allByRole(host, 'checkbox').map(
        (box) => host.shadowRoot!.getElementById(box.getAttribute('aria-labelledby')!)!.textContent,
      ),
    ).to.include.members(['Lane 19', 'Lane 119', 'Lane 190']);
    field.focus();
    await press(host, 'ArrowDown');
    expect(host.shadowRoot!.activeElement).to.equal(byRole(host, 'checkbox', 'Lane 19'));
    await expect(host).to.be.accessible();
  });

  it('find languages by their names in the language of the page', async () => {
    const codes =
      'zh en es fr de ar ru vi th ko ja it pt nl pl sv fi da nb cs hu el he tr uk ro bg hr sk sl et lv'.split(
        ' ',
      );
    const language = codes.map((code) => facetValue(code, 1));
    const host = await filters({ facets: { language } });
    fill(byRole(host, 'textbox', 'Find in “Languages”'), 'span');
    byRole(host, 'checkbox', 'Spanish');
  });

  it('are open now and on days, and say that holidays are not known', async () => {
    const counts = { open: Uint32Array.of(3, 9, 8, 7, 6, 5, 4, 2) };
    const host = await filters({ hasHours: true, counts });
    byRole(host, 'group', 'Opening hours');
    expect(textOf(host)).to.include('Holidays are not known');
    byRole(host, 'checkbox', 'Open now', { description: '3' }).click();
    await host.updateComplete;
    byRole(host, 'checkbox', 'Sunday', { description: '2' }).click();
    await host.updateComplete;
    expect(host.chosen).to.deep.equal({ open: ['now', '7'] });
    byRole(host, 'button', 'Remove Sunday').click();
    await host.updateComplete;
    expect(host.chosen).to.deep.equal({ open: ['now'] });
    await expect(host).to.be.accessible();
  });

  it('leave out the days on which nothing is open, unless one is chosen', async () => {
    const counts = { open: Uint32Array.of(0, 4, 0, 0, 0, 0, 0, 0) };
    const host = await filters({ hasHours: true, counts, chosen: { open: ['7'] } });
    const labels = allByRole(host, 'checkbox').map((box) =>
      box.closest('label')!.textContent!.replace(/\s/g, ''),
    );
    expect(labels).to.deep.equal(['Monday4', 'Sunday0']);
    const none = await filters({ hasHours: true, counts: { open: new Uint32Array(8) } });
    expect(hasRole(none, 'group', 'Opening hours')).to.equal(false);
  });

  it('take one age, in any digits, and no nonsense', async () => {
    const host = await filters({ hasAges: true });
    byRole(host, 'group', 'Age');
    const field = byRole<HTMLInputElement>(host, 'textbox', 'Age of the person');
    fill(field, '٦٧');
    await host.updateComplete;
    expect(host.chosen).to.deep.equal({ age: ['67'] });
    byRole(host, 'button', 'Remove Age 67');
    fill(field, '999');
    expect(field.ariaInvalid).to.equal('true');
    expect(host.chosen).to.deep.equal({ age: ['67'] });
    byRole(host, 'button', 'Clear all').click();
    await host.updateComplete;
    expect(field.value).to.equal('');
  });

  it('name facet and value of what is on, each once, and only so many', async () => {
    const host = await filters({
      facets: { category: kinds.slice(0, 6), area: streets },
      chosen: { category: ['older people', 'meals'], area: streets.slice(0, 14).map(({ value }) => value) },
    });
    byRole(host, 'button', 'Remove Older people', { description: 'Kind of service' });
    expect(hasRole(host, 'button', 'Remove Meals')).to.equal(false);
    expect(allByRole(host, 'button', /^Remove/)).to.have.length(12);
    expect(textOf(host)).to.include('3 more');
  });

  it('are there for all that can be narrowed by, and while that is not known', () => {
    const state = {
      size: 0,
      isComplete: true,
      isRemote: false,
      facets: {},
      hasHours: false,
      hasAges: false,
      hasPlaces: false,
      sources: [],
    };
    expect(hasFacets(state)).to.equal(false);
    expect(hasFacets({ ...state, isComplete: false })).to.equal(true);
    expect(hasFacets({ ...state, hasAges: true })).to.equal(true);
    expect(hasFacets({ ...state, facets: { party: [facetValue('charity', 1)] } })).to.equal(false);
    expect(hasFacets({ ...state, facets: { cost: [facetValue('free', 1)] } })).to.equal(true);
  });
});

const worker: Service = {
  ...{ id: 'w', name: 'Sunny Lane team', party: 'social-worker', areas: ['Sunny Lane'] },
  contacts: [{ name: 'Li Hua' }],
  phones: [{ number: '0755 5550 1000' }],
  email: 'hua@example.org',
  ...{ categories: [], audience: [], delivery: [], locations: [], schedules: [], languages: [] },
};

describe('filters of linkage-directory: who and what helps', () => {
  it('an area yields its named social worker, with how to reach them', async () => {
    const others = [
      { ...worker, party: 'charity' },
      { ...worker, areas: ['Elsewhere'] },
      { ...worker, contacts: [{ title: 'Office' }] },
    ];
    expect(responsibleFor([...others, worker], ' sunny lane')).to.deep.equal([worker]);
    const host = await filters({ responsible: [...others, worker], chosen: { area: ['Sunny Lane'] } });
    const box = byRole(host, 'group', 'Responsible for Sunny Lane');
    expect(box.textContent!.replace(/\s+/g, ' ')).to.include('Li Hua Social worker');
    expect(byRole<HTMLAnchorElement>(host, 'link', '0755 5550 1000').href).to.equal('tel:075555501000');
    expect(byRole<HTMLAnchorElement>(host, 'link', 'hua@example.org').href).to.equal(
      'mailto:hua@example.org',
    );
    await expect(host).to.be.accessible();
  });

  it('nothing found says which filter to drop, and what may have been meant', async () => {
    const without: Partial<Record<FacetName | 'words', number>> = { cost: 12, open: 0, words: 40 };
    const host = await filters({
      facets: { cost: [facetValue('free', 12)] },
      chosen: { cost: ['free'], open: ['now'] },
      ...{ without, words: 'meels', suggestions: ['meals'] },
    });
    expect(allByRole(host, 'button').map(({ textContent }) => textContent?.trim())).to.include.members([
      'Without the words “meels”: 40 services',
      'Without “Free of charge”: 12 services',
    ]);
    expect(textOf(host)).to.not.include('0 services”');
    await expect(host).to.be.accessible();
    byRole(host, 'button', 'meals').click();
    expect(host.words).to.equal('meals');
    byRole(host, 'button', 'Without “Free of charge”: 12 services').click();
    expect(host.chosen).to.deep.equal({ open: ['now'] });
  });

  it('all texts are there in Chinese', async () => {
    const messages = await loadMessages('zh-Hans', { tags: ['directory'], late: ['directory'] });
    const host = await filters({ facets: { area: streets }, hasHours: true, messages, language: 'zh-Hans' });
    byRole(host, 'textbox', '查找您的街道、小区或片区');
    byRole(host, 'checkbox', '星期一');
  });
});
