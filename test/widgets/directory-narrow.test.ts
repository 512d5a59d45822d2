import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DirectoryElement } from '../../src/widgets/directory/directory-element.js';
import { directory, focused, namesOf, open, search, term } from '../support/directory-fixture.js';
import { allByRole, byRole, fill, hasRole, textOf } from '../support/query.js';

const area = (name: string) => ({ service_areas: [{ name }] });
const always = { schedules: [{ freq: 'DAILY', opens_at: '00:00', closes_at: '23:59' }] };
const onMonday = { schedules: [{ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' }] };
const over = {
  schedules: [{ freq: 'DAILY', opens_at: '00:00', closes_at: '23:59', valid_to: '2001-01-01' }],
};
const city = [
  {
    id: 'a',
    name: 'Lane kitchen',
    ...area('Sunny Lane'),
    ...always,
    attributes: [term('kind', 'Food'), term('party', 'charity')],
    fees_description: 'Free',
    languages: [{ name: 'Chinese', code: 'zh' }],
  },
  {
    id: 'b',
    name: 'Youth club',
    ...area('Sunny Lane'),
    ...onMonday,
    minimum_age: 12,
    maximum_age: 18,
    attributes: [term('kind', 'Leisure'), term('party', 'government')],
  },
  {
    id: 'c',
    name: 'Square kitchen',
    ...area('Old Square'),
    ...over,
    attributes: [term('kind', 'Food'), term('party', 'government')],
    languages: [{ name: 'Spanish', code: 'es' }],
  },
  {
    id: 'w',
    name: 'Sunny Lane team',
    ...area('Sunny Lane'),
    attributes: [term('party', 'social-worker')],
    contacts: [{ name: 'Li Hua' }],
    phones: [{ number: '0755 5550 1000' }],
  },
];
const shownFor = (element: DirectoryElement, name: string): string => {
  const [box] = allByRole(element, 'checkbox', name);
  const [count] = box?.getAttribute('aria-describedby')?.split(' ').slice(-1) ?? [];
  return count ? element.shadowRoot!.getElementById(count)!.textContent! : '';
};
const choose = async (element: DirectoryElement, name: string): Promise<void> => {
  byRole(element, 'checkbox', name).click();
  await element.updateComplete;
};

describe('linkage-directory: narrowing', () => {
  it('names each facet as a group, and can be read by machines', async () => {
    const { element } = await directory({}, { data: city });
    for (const name of [
      'Kind of service',
      'Area',
      'Provided by',
      'Opening hours',
      'Languages',
      'Cost',
      'Age',
    ])
      byRole(element, 'group', name);
    await expect(element).to.be.accessible();
  });

  it('counts follow the words and the other facets, not the own one', async () => {
    const { element } = await directory({}, { data: city });
    expect(shownFor(element, 'Food')).to.equal('2');
    await choose(element, 'Government');
    expect(shownFor(element, 'Food')).to.equal('1');
    expect(shownFor(element, 'Charity'), 'beside it').to.equal('1');
    await search(element, 'kitchen');
    expect(shownFor(element, 'Charity')).to.equal('1');
    expect(hasRole(element, 'checkbox', 'Leisure'), 'nothing is left of it').to.equal(false);
    byRole(element, 'button', 'Clear all').click();
    await element.updateComplete;
    expect(shownFor(element, 'Food')).to.equal('2');
    expect(namesOf(element)).to.have.length(4);
  });

  it('an area that is picked yields its named social worker', async () => {
    const { element } = await directory({}, { data: city });
    expect(textOf(element)).to.include('Who is responsible for my address?');
    await choose(element, 'Sunny Lane');
    await waitUntil(() => hasRole(element, 'group', 'Responsible for Sunny Lane'));
    expect(byRole(element, 'group', 'Responsible for Sunny Lane').textContent).to.include('Li Hua');
    await expect(element).to.be.accessible();
    await choose(element, 'Old Square');
    await waitUntil(() => !hasRole(element, 'group', /^Responsible/), 'two areas are nobody’s');
    await choose(element, 'Sunny Lane');
    await element.updateComplete;
    expect(hasRole(element, 'group', /^Responsible/), 'nobody is named there').to.equal(false);
  });

  it('so does the area of the page, and one that a link names', async () => {
    const { element } = await directory({ area: 'sunny lane' }, { data: city });
    await waitUntil(() => hasRole(element, 'group', 'Responsible for Sunny Lane'));
    element.area = 'Old Square';
    await waitUntil(() => !hasRole(element, 'group', /^Responsible/));
    // A second directory would have names of its own in the address.
    element.remove();
    history.replaceState(null, '', '#linkage-directory-area=Sunny+Lane');
    try {
      const { element: linked } = await directory({ 'url-state': 'hash' }, { data: city });
      await waitUntil(() => hasRole(linked, 'group', 'Responsible for Sunny Lane'));
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('an area is known by its id, on the tag and in a link, and shown by its name', async () => {
    const blocks = { taxonomy_term: { id: 'blocks-5-8', name: 'Blocks 5–8', taxonomy: 'area' } };
    const worker = { ...city[3]!, id: 'v', name: 'Blocks team', service_areas: [], attributes: [blocks] };
    const party = term('party', 'social-worker');
    const data = [...city, { ...worker, attributes: [blocks, party] }];
    const { element } = await directory({ area: 'blocks-5-8' }, { data });
    await waitUntil(() => hasRole(element, 'group', 'Responsible for Blocks 5–8'));
    expect(namesOf(element)[0]).to.equal('Blocks team');
    element.remove();
    history.replaceState(null, '', '#linkage-directory-area=blocks-5-8');
    try {
      const { element: linked } = await directory({ 'url-state': 'hash' }, { data });
      await waitUntil(() => hasRole(linked, 'group', 'Responsible for Blocks 5–8'));
      expect(namesOf(linked)).to.deep.equal(['Blocks team']);
      expect(byRole<HTMLInputElement>(linked, 'checkbox', 'Blocks 5–8').checked).to.equal(true);
      byRole(linked, 'button', 'Remove Blocks 5–8').click();
      await waitUntil(() => namesOf(linked).length === data.length);
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('what is open now follows the time zone of the hub', async () => {
    /** A zone where it is about this hour. */
    const zoneAt = (hour: number) => {
      const east = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
      return `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
    };
    const mornings = [{ freq: 'DAILY', opens_at: '01:00', closes_at: '12:00' }];
    const data = [{ id: 'm', name: 'Mornings', schedules: mornings }, city[2]];
    const { element, hub } = await directory({}, { data, config: { timezone: zoneAt(6) } });
    await choose(element, 'Open now');
    await waitUntil(() => namesOf(element).includes('Mornings'));
    hub.config = { ...hub.config, timezone: zoneAt(18) };
    hub.kit.configChanged();
    await waitUntil(() => namesOf(element).length === 0, 'it is evening there');
  });

  it('knows what is open now and on a day, and says that holidays are not known', async () => {
    const { element } = await directory({}, { data: city });
    byRole(element, 'group', 'Opening hours');
    expect(textOf(element)).to.include('Holidays are not known');
    await choose(element, 'Open now');
    await waitUntil(() => namesOf(element).includes('Lane kitchen'));
    expect(namesOf(element)).to.not.include('Square kitchen');
    await choose(element, 'Open now');
    await choose(element, 'Monday');
    expect(namesOf(element)).to.have.members(['Lane kitchen', 'Youth club']);
    expect(byRole(element, 'status').textContent).to.equal('2 services');
    byRole(element, 'button', 'Remove Monday').click();
    await element.updateComplete;
    expect(namesOf(element)).to.have.length(4);
  });

  it('takes the age of a person, and refuses what is none', async () => {
    const { element } = await directory({}, { data: city });
    const field = byRole<HTMLInputElement>(element, 'textbox', 'Age of the person');
    fill(field, '40');
    await element.updateComplete;
    expect(namesOf(element)).to.not.include('Youth club');
    byRole(element, 'button', 'Remove Age 40');
    fill(field, '１５');
    await element.updateComplete;
    expect(namesOf(element)).to.include('Youth club');
    fill(field, 'old');
    await element.updateComplete;
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    byRole(element, 'button', 'Clear all').click();
    await element.updateComplete;
    expect(field.value).to.equal('');
    expect(field.getAttribute('aria-invalid'), 'what is empty is not wrong').to.equal(null);
  });

  it('takes what is on away by chips, with the focus somewhere near', async () => {
    const { element } = await directory({}, { data: city });
    await choose(element, 'Food');
    await choose(element, 'Government');
    const chip = byRole(element, 'button', 'Remove Food');
    chip.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !hasRole(element, 'button', 'Remove Food'));
    await waitUntil(() => focused(element) !== null, 'the focus is not lost');
    byRole(element, 'button', 'Remove Government');
    byRole(element, 'button', 'Clear all').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => namesOf(element).length === 4);
    await waitUntil(() => focused(element) !== null, 'the focus is not lost');
  });

  it('shrugs off what an address asks for that no feed has', async () => {
    const odd = ['category=__proto__', 'delivery=constructor', 'opening=toString', 'age=x', '__proto__=y'];
    history.replaceState(null, '', `#${odd.map((part) => `linkage-directory-${part}`).join('&')}`);
    try {
      const { element } = await directory({ 'url-state': 'hash' }, { data: city });
      await waitUntil(() => hasRole(element, 'button', 'Clear all'));
      expect(textOf(element)).to.not.match(/function|native code|\[object/);
      allByRole(element, 'button', 'Clear all')[0]!.click();
      await waitUntil(() => namesOf(element).length === 4);
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });
});

describe('linkage-directory on 320 px', () => {
  async function narrow(): Promise<DirectoryElement> {
    const { element } = await directory({}, { data: city });
    element.style.display = 'block';
    element.style.inlineSize = '320px';
    await waitUntil(() => hasRole(element, 'button', 'Filters'));
    return element;
  }
  const widest = (element: DirectoryElement) => element.shadowRoot!.querySelector('.widget')!.scrollWidth;

  it('has its filters in a dialog that Escape closes, with the focus back on what opened it', async () => {
    const element = await narrow();
    byRole(element, 'button', 'Filters').focus();
    await sendKeys({ press: 'Enter' });
    const dialog = byRole<HTMLDialogElement>(element, 'dialog', 'Filters');
    expect(dialog.open).to.equal(true);
    expect(dialog.contains(focused(element))).to.equal(true);
    await expect(element).to.be.accessible();
    await choose(element, 'Food');
    byRole(element, 'button', 'Show 2 services');
    await sendKeys({ press: 'Escape' });
    expect(dialog.open).to.equal(false);
    expect(focused(element)).to.equal(byRole(element, 'button', 'Filters · 1'));
    expect(namesOf(element)).to.have.members(['Lane kitchen', 'Square kitchen']);
  });

  it('needs no sideways scrolling, not for long words and not in full', async () => {
    const element = await narrow();
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenberatungsstelle'.repeat(2);
    element.data = [
      {
        id: 'l',
        name: long,
        description: long,
        organization: { id: 'o', name: long },
        url: `https://example.org/${long}`,
        email: `${'x'.repeat(80)}@example.org`,
        locations: [{ name: long, addresses: [{ address_1: long }] }],
        attributes: [term('kind', long), term('party', long)],
        ...onMonday,
      },
      ...city,
    ];
    await waitUntil(() => namesOf(element).includes(long));
    expect(widest(element)).to.be.at.most(320);
    await open(element, long);
    await waitUntil(() => focused(element)?.id === 'detail');
    expect(widest(element)).to.be.at.most(320);
    await expect(element).to.be.accessible();
  });

  it('has targets of 24 pixels at least', async () => {
    const element = await narrow();
    for (const button of [...allByRole(element, 'button'), ...allByRole(element, 'link')]) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), button.textContent!.trim()).to.be.at.least(23.9);
    }
  });
});
