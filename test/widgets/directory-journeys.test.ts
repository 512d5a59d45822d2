import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DirectoryElement } from '../../src/widgets/directory/directory-element.js';
import { data, directory, focused, namesOf, open, plain, search } from '../support/directory-fixture.js';
import { allByRole, byRole, hasRole, textOf } from '../support/query.js';

const statusOf = (element: DirectoryElement) => byRole(element, 'status').textContent;

const outlets = Array.from({ length: 100 }, (_, at) => ({
  id: `l${at}`,
  name: `Library ${at}`,
  latitude: 22.5 + at / 100,
  longitude: 114,
  addresses: [{ address_1: `${at} Sunny Lane`, city: 'Shenzhen' }],
}));
const chain = [
  { id: 'lib', name: 'City library', locations: outlets },
  {
    id: 'far',
    name: 'Far away',
    locations: [{ name: 'Elsewhere', latitude: 40, longitude: 100, addresses: [{ address_1: 'Far road' }] }],
  },
  { id: 'none', name: 'Telephone only', phones: [{ number: '0755 1' }] },
];

/** Answers for the device where it is, or why it does not say. */
function locate(answer: { latitude: number; longitude: number } | { code: number }): () => void {
  const { geolocation } = navigator;
  const stub = {
    getCurrentPosition: (done: (position: unknown) => void, fail: (error: unknown) => void) =>
      'code' in answer ? fail(answer) : done({ coords: answer }),
  };
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: stub });
  return () =>
    void Object.defineProperty(navigator, 'geolocation', { configurable: true, value: geolocation });
}

describe('linkage-directory: one service, many outlets', () => {
  it('is one result, that says how many places there are', async () => {
    const { element } = await directory({}, { data: chain });
    expect(namesOf(element)).to.deep.equal(['City library', 'Far away', 'Telephone only']);
    expect(textOf(element)).to.include('+ 99 more places');
  });

  it('shows the first places in full, and finds one among the folded rest', async () => {
    const { element } = await directory({}, { data: chain });
    await open(element, 'City library');
    const places = () => [...element.shadowRoot!.querySelectorAll('.place')].length;
    expect(places()).to.equal(3);
    await expect(element).to.be.accessible();
    const summary = element.shadowRoot!.querySelector('summary')!;
    expect(summary.textContent).to.equal('97 more places');
    summary.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => places() > 3);
    byRole(element, 'searchbox', 'Find one of the places').focus();
    await sendKeys({ type: 'library 88' });
    await waitUntil(() => places() === 4);
    expect(textOf(element)).to.include('88 Sunny Lane');
    expect(statusOf(element)).to.equal('1 place');
    await expect(element).to.be.accessible();
  });
});

describe('linkage-directory: near me', () => {
  it('asks the device only on a press, and shows what is near first, each with its nearest place', async () => {
    let asked = 0;
    const { geolocation } = navigator;
    Object.defineProperty(navigator, 'geolocation', {
      configurable: true,
      value: {
        getCurrentPosition: (done: (position: unknown) => void) => {
          asked++;
          done({ coords: { latitude: 23.29, longitude: 114 } });
        },
      },
    });
    try {
      const { element } = await directory({ 'url-state': 'hash' }, { data: chain });
      await search(element, 'library');
      await search(element, '');
      expect(asked).to.equal(0);
      byRole(element, 'button', 'Near me').click();
      await waitUntil(() => hasRole(element, 'button', 'Remove Near me'));
      await element.updateComplete;
      expect(asked).to.equal(1);
      expect(namesOf(element), 'what has no place is not near').to.deep.equal(['City library', 'Far away']);
      expect(textOf(element)).to.include('79 Sunny Lane');
      expect(location.href).to.not.match(/23\.29|114/);
      expect(statusOf(element)).to.equal('Near me');
      await open(element, 'City library');
      const [first] = element.shadowRoot!.querySelectorAll('.place');
      expect(first!.textContent).to.include('79 Sunny Lane');
      byRole(element, 'button', /Back to results/).click();
      await element.updateComplete;
      byRole(element, 'button', 'Remove Near me').click();
      await waitUntil(() => namesOf(element).length === 3);
      expect(focused(element)).to.equal(byRole(element, 'combobox', 'Near a place'));
      expect(statusOf(element)).to.equal('3 services');
    } finally {
      Object.defineProperty(navigator, 'geolocation', { configurable: true, value: geolocation });
    }
  });

  it('says in words why the device does not tell, and keeps all services', async () => {
    const giveBack = locate({ code: 1 });
    try {
      const { element } = await directory({}, { data: chain });
      byRole(element, 'button', 'Near me').click();
      await waitUntil(() => textOf(element).includes('not allowed to know where you are'));
      expect(statusOf(element)).to.include('not allowed to know where you are');
      expect(namesOf(element)).to.have.length(3);
      await expect(element).to.be.accessible();
    } finally {
      giveBack();
    }
  });

  it('takes a place that the services name, by keyboard alone', async () => {
    const { element } = await directory({}, { data: chain });
    byRole(element, 'combobox', 'Near a place').focus();
    await sendKeys({ type: 'elsewhere' });
    await waitUntil(() => allByRole(element, 'option').length === 1);
    expect(statusOf(element)).to.equal('1 place found');
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => namesOf(element)[0] === 'Far away');
    byRole(element, 'button', 'Remove Near Elsewhere');
  });
});

describe('linkage-directory: the saved list', () => {
  const config = () => ({ storage: 'tab' as const });
  async function saved(attributes: Record<string, string> = {}) {
    const made = await directory(attributes, { data, config: config() });
    const { element } = made;
    for (const button of allByRole(element, 'button', 'Save')) {
      button.click();
      await waitUntil(() => button.getAttribute('aria-pressed') === 'true');
    }
    await waitUntil(() => hasRole(element, 'button', 'Saved (2)'));
    return made;
  }

  it('says what was saved, opens with the focus on its name, and leads back', async () => {
    const { element } = await saved();
    expect(statusOf(element)).to.equal('Hot meals is saved.');
    byRole(element, 'button', 'Saved (2)').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element)?.id === 'saved');
    const list = byRole(element, 'list', 'Saved services');
    expect([...list.querySelectorAll('.name')].map(({ textContent }) => textContent?.trim())).to.deep.equal([
      'Home care',
      'Hot meals',
    ]);
    await expect(element).to.be.accessible();
    byRole(element, 'button', 'Hot meals').click();
    await waitUntil(() => focused(element)?.id === 'detail');
    byRole(element, 'button', /Back to results/).click();
    await waitUntil(() => focused(element)?.textContent?.trim() === 'Hot meals');
    byRole(element, 'list', 'Saved services');
    byRole(element, 'button', /Back to results/).click();
    await waitUntil(() => hasRole(element, 'list', 'Results'));
    await waitUntil(() => focused(element) !== null, 'the focus is not lost');
  });

  it('takes services off, each said by name, until nothing is left', async () => {
    const { element } = await saved();
    byRole(element, 'button', 'Saved (2)').click();
    await waitUntil(() => hasRole(element, 'button', 'Remove Home care'));
    byRole(element, 'button', 'Remove Home care').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !hasRole(element, 'button', 'Remove Home care'));
    expect(statusOf(element)).to.equal('Home care is no longer saved.');
    await waitUntil(() => focused(element)?.id === 'saved', 'the focus is not lost');
    byRole(element, 'button', 'Remove Hot meals').click();
    await waitUntil(() => textOf(element).includes('Nothing is saved yet'));
    expect(hasRole(element, 'button', 'Copy as text')).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('is copied as text and as a link that opens it, without what is sensitive', async () => {
    const texts: string[] = [];
    const value = { writeText: (text: string) => Promise.resolve(void texts.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
    try {
      const { element } = await saved({ 'url-state': 'hash' });
      byRole(element, 'button', 'Saved (2)').click();
      await waitUntil(() => hasRole(element, 'button', 'Copy link'));
      byRole(element, 'button', 'Copy as text').click();
      await waitUntil(() => texts.length === 1);
      await waitUntil(() => statusOf(element) === 'The list is copied.');
      expect(texts[0]).to.match(/Home care\nSunshine/);
      byRole(element, 'button', 'Copy link').click();
      await waitUntil(() => texts.length === 2);
      const { hash } = new URL(texts[1]!);
      expect(hash).to.equal('#linkage-directory-ids=s1&linkage-directory-ids=s2');
      element.remove();
      history.replaceState(null, '', hash);
      const { element: other } = await directory({ 'url-state': 'hash' });
      await waitUntil(() => namesOf(other).length === 2);
      expect(statusOf(other)).to.equal('2 services');
      byRole(other, 'button', 'All services').click();
      await waitUntil(() => namesOf(other).length === 3);
      await waitUntil(() => !location.hash.includes('ids'), 'the address forgets the list');
    } finally {
      delete (navigator as { clipboard?: unknown }).clipboard;
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('offers to forget only what its server says is gone, and says what it could not look up', async () => {
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
      if (!pathname.startsWith('/hsds')) return fetch(input, init);
      const [, , , id] = pathname.split('/');
      const status = id === 'broken' ? 403 : id ? 404 : 200;
      return Promise.resolve(new Response(JSON.stringify(plain(2)), { status }));
    };
    try {
      const attributes = { src: '/hsds/services', mode: 'remote' };
      const { element, hub } = await directory(attributes, { config: config() });
      const { saved: list } = await hub.kit.desk();
      for (const id of ['broken', 'gone']) await list.toggle(id);
      allByRole(element, 'button', 'Save')[0]!.click();
      await waitUntil(() => hasRole(element, 'button', 'Saved (3)'));
      byRole(element, 'button', 'Saved (3)').click();
      await waitUntil(() => hasRole(element, 'button', 'Remove from the list'));
      expect(textOf(element)).to.include('1 saved service is no longer listed.');
      expect(textOf(element)).to.include('1 saved service could not be checked right now. It stays on the list.');
      byRole(element, 'button', 'Remove Service 0');
      byRole(element, 'button', 'Remove from the list').click();
      await waitUntil(() => !hasRole(element, 'button', 'Remove from the list'));
      expect(await list.list()).to.have.members(['broken', 'p0']);
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('forgets what turned out to be sensitive', async () => {
    const { element, hub } = await saved();
    element.data = data.map((service) => (service.id === 's2' ? { ...service, sensitive: true } : service));
    await waitUntil(() => hasRole(element, 'button', 'Saved (1)'));
    await waitUntil(async () => (await (await hub.kit.desk()).saved.list()).length === 1);
    expect(await (await hub.kit.desk()).saved.list()).to.deep.equal(['s1']);
  });
});

describe('linkage-directory in Chinese', () => {
  it('has its names, counts and searches in it, also without spaces and by either script', async () => {
    const { element } = await directory(
      { lang: 'zh-Hans' },
      {
        data: [
          { id: 'a', name: '阳光社区居家养老服务中心', description: '助餐、助浴' },
          { id: 'b', name: '陽光兒童發展協會' },
        ],
      },
    );
    byRole(element, 'searchbox', '搜索服务');
    expect(statusOf(element)).to.match(/2/);
    await search(element, '居家养老');
    expect(namesOf(element)).to.deep.equal(['阳光社区居家养老服务中心']);
    expect(element.shadowRoot!.querySelector('mark')!.textContent).to.equal('居家养老');
    await search(element, '阳光儿童');
    expect(namesOf(element)).to.deep.equal(['陽光兒童發展協會']);
    await expect(element).to.be.accessible();
    byRole(element, 'button', '陽光兒童發展協會').click();
    await waitUntil(() => focused(element)?.id === 'detail');
    await expect(element).to.be.accessible();
  });

  it('does not search while composing, and does once it is done', async () => {
    const { element } = await directory({ lang: 'zh-Hans' }, { data: [{ id: 'a', name: '阳光' }, ...data] });
    const field = byRole<HTMLInputElement>(element, 'searchbox');
    field.focus();
    for (const text of ['y', 'ya', 'yang']) {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true, composed: true }));
      await element.updateComplete;
      expect(namesOf(element)).to.have.length(4);
    }
    const escape = new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true });
    field.dispatchEvent(escape);
    expect(field.value, 'Escape is the input method’s').to.equal('yang');
    field.value = '阳光';
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await element.updateComplete;
    expect(namesOf(element)).to.deep.equal(['阳光']);
  });
});

describe('linkage-directory where the list fails', () => {
  it('says so in the live region too, and the count once it is read', async () => {
    const { element } = await directory({}, {});
    element.setAttribute('src', '/no-such-feed.json');
    await waitUntil(() => statusOf(element) === 'This list could not be loaded');
    byRole(element, 'button', 'Try again');
    element.setAttribute('src', `data:application/json,${encodeURIComponent(JSON.stringify(data))}`);
    await waitUntil(() => statusOf(element) === '3 services');
  });
});
