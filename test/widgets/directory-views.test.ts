import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { Service } from '../../src/domain/service.js';
import type { Selection } from '../../src/kit/kit.js';
import { serviceDetail } from '../../src/widgets/directory/directory-detail.js';
import { serviceResult, type NearestPlace } from '../../src/widgets/directory/directory-result.js';
import { showView } from '../support/directory-views-fixture.js';
import { plainService } from '../support/plain-service.js';
import { allByRole, byRole, fill, hasRole, textOf } from '../support/query.js';

const outlets = Array.from({ length: 100 }, (_, index) => ({
  address: `${index + 1} Sunny Lane`,
  latitude: 22 + index / 100,
  longitude: 114,
}));
const week = [{ byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:00' }];
const care = plainService('Home care', {
  id: 's1',
  description: 'Help at home.',
  organization: { name: 'Sunshine' },
  phones: [{ number: '0755 1234' }],
  email: 'care@example.org',
  url: 'https://example.org/care',
  locations: outlets,
  schedules: [...week, { byday: 'SA', opensAt: '10:00', closesAt: '16:40' }],
  languages: ['en', 'zh'],
  cost: 'Free',
});
const shelter = plainService('Safe house', {
  sensitive: true,
  url: 'https://shelter.example.org',
  locations: [{ address: '1 Hidden Road', latitude: 22, longitude: 114 }],
});
const near = { latitude: 22.5, longitude: 114 };
const opening = () => ({ state: 'open' as const, closesAt: new Date('2026-11-21T08:40:00Z') });

const list = (services: Service[], more: object = {}, nearest?: NearestPlace) =>
  showView(
    (context) =>
      html`<ul role="list" aria-label="Results">
        ${services.map((service, index) => serviceResult(service, index, context, nearest))}
      </ul>`,
    more,
  );
const detail = (service: Service, more: object = {}, lang = 'en') =>
  showView((context) => serviceDetail(service, context), more, lang);
const hrefOf = (element: Element, name: string | RegExp) =>
  byRole(element, 'link', name).getAttribute('href');

describe('a result of the directory', () => {
  it('has one thing to do that stands out, and all else by name', async () => {
    const element = await list([care]);
    const buttons = allByRole(element, 'button').filter((button) => button.closest('[part=actions]'));
    expect(buttons.map((button) => button.textContent!.trim())).to.deep.equal([
      'Sign up',
      'Save',
      'Volunteer',
      'Pledge',
      'Give feedback',
    ]);
    const [first, ...others] = buttons.map((button) => getComputedStyle(button));
    expect(parseFloat(first!.minHeight)).to.be.at.least(44);
    expect(first!.backgroundColor).to.not.equal('rgba(0, 0, 0, 0)');
    for (const { backgroundColor, borderTopColor } of others)
      expect([backgroundColor, borderTopColor]).to.deep.equal(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)']);
    for (const button of buttons) {
      expect(button.getBoundingClientRect().height).to.be.at.least(24);
      expect(button.getAttribute('aria-describedby')).to.equal('service-0');
    }
  });

  it('says whether it is open, how far it is, and where else it is given', async () => {
    const element = await list([care], { opening, near }, { distance: 1.24, location: 50 });
    const text = textOf(element);
    expect(text).to.include('Open · closes in 40 minutes');
    expect(text).to.include('51 Sunny Lane');
    expect(text).to.include('1.2 km · + 99 more places');
    expect(text).to.include('English, Chinese');
    await expect(element).to.be.accessible();
  });

  it('gives its hours on paper, where whether it is open would not stay true', async () => {
    const shut = plainService('Pool', { status: 'temporarily closed', schedules: week });
    const element = await list([care, shut], { opening });
    const [first, closed] = allByRole(element, 'listitem');
    // What is far down the page has no `innerText`.
    const seen = (item: HTMLElement | undefined) =>
      [...item!.querySelectorAll<HTMLElement>('.state, .facts > span')]
        .filter((part) => getComputedStyle(part).display !== 'none')
        .map((part) => part.textContent!.replace(/\s+/g, ' '))
        .join('\n');
    expect(seen(first)).to.include('Open · closes').and.not.include('Mon–Fri');
    await emulateMedia({ media: 'print' });
    try {
      expect(seen(first)).to.include('Mon–Fri 9:00 AM – 5:00 PM').and.not.include('Open · closes');
      expect(seen(closed)).to.include('Closed for now').and.not.include('Mon–Fri');
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('tells where it is, and no distance, of one that is not on the map', async () => {
    const place = plainService('Hall', { locations: [{ address: 'Rue du Bac 5' }] });
    const element = await list([place], { near }, { distance: Infinity, location: -1 });
    expect(textOf(element)).to.include('Rue du Bac 5');
    expect(textOf(element)).to.not.match(/∞|km/);
    const bare = await list([plainService('Night line')], { near }, { distance: Infinity, location: -1 });
    expect(textOf(bare)).to.not.match(/∞|km/);
  });

  it('links to phone, email, website and the way there', async () => {
    const element = await list([care], {}, { distance: 0.2, location: 50 });
    expect(hrefOf(element, '0755 1234')).to.equal('tel:07551234');
    expect(hrefOf(element, 'Email')).to.equal('mailto:care@example.org');
    expect(hrefOf(element, 'Website')).to.equal('https://example.org/care');
    expect(hrefOf(element, 'Directions')).to.equal('https://www.openstreetmap.org/directions?to=22.5,114');
  });

  it('asks the way of what the page names, and by the address where there is no point', async () => {
    const place = plainService('Hall', { locations: [{ address: 'Rue du Bac 5' }] });
    const element = await list([place]);
    expect(hrefOf(element, 'Directions')).to.equal(
      'https://www.openstreetmap.org/search?query=Rue%20du%20Bac%205',
    );
    element.more = { directionsUrl: 'https://maps.example.org/?q={address}' };
    element.requestUpdate();
    await element.updateComplete;
    expect(hrefOf(element, 'Directions')).to.equal('https://maps.example.org/?q=Rue%20du%20Bac%205');
    for (const directionsUrl of ['javascript:alert({address})', 'https://maps.example.org/{latitude}']) {
      element.more = { directionsUrl };
      element.requestUpdate();
      await element.updateComplete;
      expect(hasRole(element, 'link', 'Directions'), directionsUrl).to.equal(false);
    }
  });

  it('tells the page what is pressed, of the service that is shown there now', async () => {
    const element = await list([care]);
    byRole(element, 'button', 'Home care').click();
    element.view = (context) =>
      html`<ul>
        ${serviceResult(plainService('Meals'), 0, context)}
      </ul>`;
    element.requestUpdate();
    await element.updateComplete;
    for (const name of ['Meals', 'Sign up', 'Volunteer', 'Pledge', 'Give feedback', 'Save'])
      byRole(element, 'button', name).click();
    byRole(element, 'button', 'Save')
      .querySelector('svg')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(element.calls).to.deep.equal([
      ['open', 's1'],
      ['open', 'Meals'],
      ...['signup', 'hours', 'pledge', 'feedback'].map((action) => ['select', 'Meals', action]),
      ['save', 'Meals'],
      ['save', 'Meals'],
    ]);
  });

  it('keeps its elements from one query to the next', async () => {
    const element = await list([care]);
    const before = byRole(element, 'link', 'Website');
    element.more = { words: ['home'] };
    element.requestUpdate();
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('mark')!.textContent).to.equal('Home');
    expect(byRole(element, 'link', 'Website')).to.equal(before);
  });

  it('leaves no trace of a sensitive service', async () => {
    const element = await list([shelter]);
    expect(allByRole(element, 'link').map(({ textContent }) => textContent)).to.deep.equal(['Website']);
    expect(byRole(element, 'link', 'Website').getAttribute('rel')).to.equal('noopener noreferrer');
    byRole(element, 'button', 'Leave this page').click();
    expect(element.calls).to.deep.equal([['leave']]);
    expect(hasRole(element, 'button', 'Save')).to.equal(false);
  });
});

describe('a service in full', () => {
  it('shows the three nearest places, and folds the others', async () => {
    const element = await detail(care, { near });
    const shown = () =>
      [...element.shadowRoot!.querySelectorAll('.place')].map(({ textContent }) => textContent);
    expect(shown()).to.have.length(3);
    expect(shown()[0]).to.match(/51 Sunny Lane\s+10 m\s+Directions/);
    expect(shown()[1]).to.match(/1\.1 km/);
    expect(hrefOf(element, 'Directions: 51 Sunny Lane')).to.include('to=22.5,114');
    const summary = element.shadowRoot!.querySelector('summary')!;
    expect(summary.textContent).to.equal('97 more places');
    summary.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => shown().length === 53, 'fifty at a time');
    byRole(element, 'button', 'Show more').click();
    await waitUntil(() => shown().length === 100);
    expect(element.shadowRoot!.activeElement!.textContent).to.include('Sunny Lane');
    fill(byRole(element, 'searchbox', 'Find one of the places'), 'lane 77');
    expect(shown()).to.have.length(4);
    expect(element.said.at(-1)).to.equal('1 place');
    fill(byRole(element, 'searchbox', 'Find one of the places'), 'nowhere');
    expect(textOf(element)).to.include('0 places');
    await expect(element).to.be.accessible();
  });

  it('has no field to find a place where there are few', async () => {
    const element = await detail({ ...care, locations: outlets.slice(0, 5) });
    element.shadowRoot!.querySelector('summary')!.click();
    await waitUntil(() => element.shadowRoot!.querySelectorAll('.place').length === 5);
    expect(hasRole(element, 'searchbox')).to.equal(false);
  });

  it('tells hours and phones that only one place has', async () => {
    const own = {
      address: 'Harbour',
      phones: [{ number: '0755 777' }],
      schedules: [{ byday: 'SA', opensAt: '8:00' }],
    };
    const element = await detail({ ...care, locations: [own], schedules: [] }, { opening });
    byRole(element, 'link', '0755 777');
    byRole(element, 'rowheader', /Saturday/);
    expect(textOf(element)).to.include('Open · closes in 40 minutes');
  });

  it('leaves the numbers of many places with the places', async () => {
    const locations = outlets.map((place, index) => ({
      ...place,
      phones: [{ number: `0755 ${9000 + index}` }],
    }));
    const phones = [{ number: '0755 1234' }, ...locations.flatMap((place) => place.phones)];
    const dialled = (element: HTMLElement) =>
      allByRole(element, 'link')
        .map((link) => link.getAttribute('href'))
        .filter((href) => href?.startsWith('tel:'));
    const first = ['tel:07559000', 'tel:07559001', 'tel:07559002'];
    const element = await detail({ ...care, phones, locations });
    expect(dialled(element)).to.deep.equal(['tel:07551234', ...first]);
    const without = await detail({ ...care, phones: phones.slice(1), locations });
    expect(dialled(without)).to.deep.equal(first);
  });

  it('marks the hours of today, and says that holidays are not known', async () => {
    const element = await detail(care, { opening });
    const [today, ...others] = element.shadowRoot!.querySelectorAll('tr[aria-current]');
    expect(today!.textContent).to.match(/Saturday\s+Today/);
    expect(others).to.have.length(0);
    expect(textOf(element)).to.include('Holidays are not known');
    expect(textOf(element)).to.include('Open · closes in 40 minutes');
  });

  it('shows where a record comes from, and what is known beside', async () => {
    const element = await detail({
      ...care,
      alternateName: 'HC',
      accreditations: 'Level 5A',
      source: { url: 'https://data.example.org', name: 'City data' },
      alert: 'Closed on Monday',
      status: 'temporarily closed',
      checked: '2020-01-31',
    });
    expect(hrefOf(element, 'City data')).to.equal('https://data.example.org');
    for (const text of [
      'HC',
      'Level 5A',
      'Closed on Monday',
      'Closed for now',
      'Not checked for over 180 days',
    ])
      expect(textOf(element)).to.include(text);
    byRole(element, 'button', 'Suggest a correction').click();
    const [[, id, action, more]] = element.calls as [[string, string, string, Selection]];
    expect([id, action, more.purpose]).to.deep.equal(['s1', 'feedback', 'correction']);
    expect(more.known).to.include({ name: 'Home care', phone: '0755 1234', email: 'care@example.org' });
    await expect(element).to.be.accessible();
  });

  it('says calmly that the rest of a thin record is on its way', async () => {
    const element = await detail(plainService('Thin'), { isLoading: true });
    expect(textOf(element)).to.include('Loading details…');
    element.more = {};
    element.requestUpdate();
    await element.updateComplete;
    expect(textOf(element)).to.not.include('Loading details…');
  });

  it('is shared by its address where the page keeps it there', async () => {
    const element = await detail(care);
    expect(hasRole(element, 'button', /Share|Copy link/)).to.equal(false);
    const shared: unknown[] = [];
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: (what: unknown) => Promise.resolve(void shared.push(what)),
    });
    element.more = { link: 'https://example.org/#linkage-directory=s1' };
    element.requestUpdate();
    await element.updateComplete;
    byRole(element, 'button', 'Share').click();
    expect(shared).to.deep.equal([{ title: 'Home care', url: 'https://example.org/#linkage-directory=s1' }]);
    delete (navigator as { share?: unknown }).share;
  });

  it('offers only to leave where it is sensitive, and asks nobody the way', async () => {
    const element = await detail(shelter, { link: 'https://example.org/#x', near });
    const names = allByRole(element, 'button').map(({ textContent }) => textContent?.trim());
    expect(names).to.deep.equal(['←Back to results', 'Leave this page']);
    for (const link of element.shadowRoot!.querySelectorAll('a'))
      expect(link.getAttribute('rel')).to.equal('noopener noreferrer');
    expect(hasRole(element, 'link', /Directions/)).to.equal(false);
    byRole(element, 'button', 'Leave this page').click();
    expect(element.calls).to.deep.equal([['leave']]);
    await expect(element).to.be.accessible();
  });

  it('speaks Chinese', async () => {
    const element = await detail(care, { opening, near }, 'zh-Hans');
    expect(textOf(element)).to.match(/开放中 · 40\s?分钟后关闭/);
    expect(textOf(element)).to.include('不清楚节假日是否开放');
    byRole(element, 'button', '信息纠错');
  });
});
