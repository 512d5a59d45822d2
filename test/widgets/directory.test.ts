import { expect, waitUntil } from '@open-wc/testing';
import {
  term,
  data,
  plain,
  directory,
  namesOf,
  search,
  open,
  focused,
} from '../support/directory-fixture.js';
import { allByRole, byRole, hasRole, listen, textOf } from '../support/query.js';

describe('linkage-directory', () => {
  it('has the roles and names that assistive technology relies on', async () => {
    const { element } = await directory();
    byRole(element, 'searchbox', 'Search services');
    byRole(element, 'group', 'Kind of service');
    byRole(element, 'list', 'Results');
    expect(allByRole(element, 'heading').map(({ textContent }) => textContent?.trim())).to.include.members([
      'Home care',
      'Hot meals',
      'Safe house',
    ]);
    expect(namesOf(element)).to.deep.equal(['Home care', 'Hot meals', 'Safe house']);
    expect(byRole(element, 'status').textContent).to.equal('3 services');
    // The sensitive one has none of them.
    for (const action of ['Sign up', 'Volunteer', 'Pledge', 'Give feedback', 'Save'])
      expect(allByRole(element, 'button', action)).to.have.length(2);
    expect(hasRole(element, 'button', 'Show more')).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('shows 20 at a time, with the focus on the first of the next', async () => {
    const { element } = await directory({}, { data: plain(45) });
    expect(namesOf(element)).to.have.length(20);
    byRole(element, 'button', 'Show more').click();
    await waitUntil(() => focused(element)?.textContent?.trim() === 'Service 20');
    expect(namesOf(element)).to.have.length(40);
    byRole(element, 'button', 'Show more').click();
    await element.updateComplete;
    expect(namesOf(element)).to.have.length(45);
    expect(hasRole(element, 'button', 'Show more')).to.equal(false);
  });

  it('counts large feeds in the way of the language, and one service as one', async () => {
    const { element } = await directory({}, { data: plain(1204) });
    expect(byRole(element, 'status').textContent).to.equal('1,204 services');
    await search(element, '1203');
    expect(byRole(element, 'status').textContent).to.equal('1 service');
  });

  it('searches with every key, marks what was found, and empties the field with Escape', async () => {
    const { element } = await directory();
    await search(element, 'lunch');
    expect(namesOf(element)).to.deep.equal(['Hot meals']);
    expect(byRole(element, 'status').textContent).to.equal('1 service');
    expect(element.shadowRoot!.querySelector('mark')?.textContent).to.equal('Lunch');
    byRole(element, 'searchbox').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
    );
    await element.updateComplete;
    expect(namesOf(element)).to.have.length(3);
    expect(byRole<HTMLInputElement>(element, 'searchbox').value).to.equal('');
  });

  it('does not search while an input method is composing', async () => {
    const { element } = await directory();
    const field = byRole<HTMLInputElement>(element, 'searchbox');
    field.value = 'lunc';
    field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    await element.updateComplete;
    expect(namesOf(element)).to.have.length(3);
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await element.updateComplete;
    expect(namesOf(element)).to.deep.equal(['Hot meals']);
  });

  it('says that nothing matches, with a way back', async () => {
    const { element } = await directory();
    await search(element, 'zeppelin');
    expect(textOf(element)).to.include('No service matches');
    await expect(element).to.be.accessible();
    byRole(element, 'button', 'Clear all').click();
    await element.updateComplete;
    expect(namesOf(element)).to.have.length(3);
    expect(focused(element)).to.not.equal(null);
  });

  it('narrows by a facet, and takes that back by its chip', async () => {
    const { element } = await directory();
    byRole(element, 'checkbox', 'Care').click();
    await element.updateComplete;
    expect(namesOf(element)).to.deep.equal(['Home care', 'Safe house']);
    expect(element.value).to.deep.equal({ query: '', open: '', category: ['care'] });
    byRole(element, 'button', 'Remove Care').click();
    await element.updateComplete;
    expect(namesOf(element)).to.have.length(3);
    expect(byRole<HTMLInputElement>(element, 'checkbox', 'Care').checked).to.equal(false);
  });

  it('has its filters in a dialog where there is little room', async () => {
    const { element } = await directory();
    element.style.display = 'block';
    element.style.inlineSize = '320px';
    await waitUntil(() => hasRole(element, 'button', 'Filters'));
    byRole(element, 'button', 'Filters').click();
    const dialog = byRole<HTMLDialogElement>(element, 'dialog', 'Filters');
    byRole(element, 'checkbox', 'Food').click();
    await element.updateComplete;
    byRole(element, 'button', 'Show 1 service').click();
    expect(dialog.open).to.equal(false);
    byRole(element, 'button', 'Filters · 1');
    expect(element.shadowRoot!.querySelector('.widget')!.scrollWidth).to.be.at.most(320);
  });

  it('gives the results the full width where there is nothing to filter by', async () => {
    const { element } = await directory({}, { data: plain(2) });
    const width = (one: Element) => one.getBoundingClientRect().width;
    expect(width(byRole(element, 'list', 'Results'))).to.be.closeTo(width(byRole(element, 'search')), 1);
    element.data = data;
    await waitUntil(() => hasRole(element, 'group', 'Kind of service'));
    const narrowed = width(byRole(element, 'list', 'Results'));
    expect(narrowed).to.be.lessThan(width(byRole(element, 'search')) - 100);
    await search(element, 'zeppelin');
    // What is chosen or searched does not move the results about.
    expect(width(element.shadowRoot!.querySelector('.found')!)).to.be.closeTo(narrowed, 1);
  });

  it('opens a service in full, with the focus on its name, and goes back to where it was', async () => {
    const { element } = await directory();
    await search(element, 'care');
    await open(element, 'Home care');
    await waitUntil(() => focused(element)?.textContent?.trim() === 'Home care');
    expect(byRole(element, 'link', '0755 5550 1000').getAttribute('href')).to.equal('tel:075555501000');
    expect(byRole(element, 'link', 'sunshine.example.org/care').getAttribute('href')).to.equal(
      'https://sunshine.example.org/care',
    );
    byRole(element, 'button', 'Suggest a correction');
    expect(hasRole(element, 'list', 'Results')).to.equal(false);
    await expect(element).to.be.accessible();
    byRole(element, 'button', /Back to results/).click();
    await element.updateComplete;
    await waitUntil(() => focused(element)?.matches('button.name'));
    expect(focused(element)!.textContent?.trim()).to.equal('Home care');
    expect(byRole<HTMLInputElement>(element, 'searchbox').value).to.equal('care');
  });

  it('tells the page and the other tags what a resident picked', async () => {
    const { element, hub } = await directory();
    const heard = listen(document.body, 'linkage-select');
    const subject = {
      kind: 'service',
      id: 's1',
      name: 'Home care',
      organization: { id: 'o1', name: 'Sunshine', party: 'social-organization' },
    };
    for (const name of ['Sign up', 'Volunteer', 'Pledge', 'Give feedback'])
      allByRole(element, 'button', name)[0]!.click();
    const actions = ['signup', 'hours', 'pledge', 'feedback'];
    expect(heard.map(({ detail }) => detail)).to.deep.equal(actions.map((action) => ({ subject, action })));
    expect(hub.kit.selection).to.deep.equal({ subject, action: 'feedback' });
    await open(element, 'Home care');
    byRole(element, 'button', 'Suggest a correction').click();
    expect(heard.at(-1)!.detail).to.deep.equal({ subject, action: 'feedback' });
    const known = { name: 'Home care', phone: '0755 5550 1000', url: 'https://sunshine.example.org/care' };
    expect(hub.kit.selection).to.deep.equal({ subject, action: 'feedback', purpose: 'correction', known });
  });

  it('keeps what a resident saves', async () => {
    const { element } = await directory();
    const [save] = allByRole(element, 'button', 'Save');
    expect(save!.getAttribute('aria-pressed')).to.equal('false');
    save!.click();
    await waitUntil(() => save!.getAttribute('aria-pressed') === 'true');
    save!.click();
    await waitUntil(() => save!.getAttribute('aria-pressed') === 'false');
  });

  it('offers only to leave the page where a service is sensitive', async () => {
    const { element } = await directory({}, { data: [data[2]] });
    await open(element, 'Safe house');
    const buttons = allByRole(element, 'button').map(({ textContent }) => textContent?.trim());
    expect(buttons).to.have.length(2);
    expect(buttons[1]).to.equal('Leave this page');
  });

  it('reads an inline script, and follows it live', async () => {
    const { element } = await directory(
      {},
      { children: `<script type="application/json">${JSON.stringify(data)}</script>` },
    );
    expect(namesOf(element)).to.have.length(3);
    element.querySelector('script')!.textContent = JSON.stringify(plain(2));
    await waitUntil(() => namesOf(element).length === 2);
  });

  it('reads the data property, and follows it live without losing what was typed', async () => {
    const { element } = await directory();
    await search(element, 'hot');
    element.data = [...data, { id: 's4', name: 'Hot water' }];
    await waitUntil(() => namesOf(element).length === 2);
    expect(byRole<HTMLInputElement>(element, 'searchbox').value).to.equal('hot');
    element.data = [];
    await waitUntil(() => textOf(element).includes('No services are listed yet'));
  });

  it('says that a broken feed cannot be read, in an event too, and tries again on demand', async () => {
    const { element } = await directory({}, {});
    const heard = listen(document.body, 'linkage-load-error');
    element.setAttribute('src', '/no-such-feed.json');
    await waitUntil(() => heard.length === 1);
    expect(heard[0]!.detail).to.have.property('url', '/no-such-feed.json');
    expect(heard[0]!.detail['problem']).to.be.an('object');
    await element.updateComplete;
    expect(textOf(element)).to.include('could not be loaded');
    expect(textOf(element)).to.include('Everything else on this page still works.');
    await expect(element).to.be.accessible();
    byRole(element, 'button', 'Try again').click();
    await waitUntil(() => heard.length === 2);
    element.setAttribute('src', `data:application/json,${encodeURIComponent(JSON.stringify(data))}`);
    await waitUntil(() => namesOf(element).length === 3);
    expect(textOf(element)).to.not.include('could not be loaded');
  });

  it('shows a hostile feed as text, and links nowhere it should not', async () => {
    const attack = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>';
    const { element } = await directory(
      {},
      {
        data: [
          {
            id: '"><script>window.hacked = true</script>',
            name: '<b>Bold</b>',
            description: `Fine. ${attack}`,
            alert: attack,
            url: 'javascript:window.hacked=true',
            additional_urls: [{ url: 'data:text/html,<script>1</script>' }],
            email: 'javascript:window.hacked=true',
            phones: [{ number: 'javascript:window.hacked=true' }],
            organization: { id: 'o', name: attack, website: ' java\nscript:window.hacked=true' },
            attributes: [term('kind', attack), term('kind', '<i>x</i>'), term('party', '__proto__')],
            schedules: [{ description: attack }],
            locations: [{ name: attack, addresses: [{ address_1: attack }] }],
          },
        ],
      },
    );
    expect(namesOf(element)).to.deep.equal(['<b>Bold</b>']);
    const check = () => {
      const root = element.shadowRoot!;
      expect(root.querySelector('img, script, b, i:not(.skeleton i), [onerror]')).to.equal(null);
      for (const link of root.querySelectorAll('a')) expect(link.protocol).to.match(/^(https?|mailto|tel):$/);
    };
    check();
    await search(element, 'onerror');
    check();
    await search(element, '');
    await open(element, '<b>Bold</b>');
    check();
    expect(window).to.not.have.property('hacked');
  });

  it('follows its attributes live', async () => {
    const { element, hub } = await directory();
    await search(element, 'care');
    element.setAttribute('heading', 'Near you');
    element.setAttribute('heading-level', '4');
    element.setAttribute('highlight-ids', 's3 nobody');
    element.setAttribute('stale-after-days', '365');
    element.setAttribute('layout', 'cards');
    await element.updateComplete;
    byRole(element, 'heading', 'Near you', { level: 4 });
    byRole(element, 'heading', 'Home care', { level: 5 });
    expect(
      allByRole(element, 'listitem')[0]!.querySelector('h5')?.textContent?.trim(),
      'what is highlighted is first',
    ).to.equal('Safe house');
    expect(textOf(element)).to.include('Not checked for over 365 days');
    expect(byRole(element, 'list', 'Results').classList.contains('cards')).to.equal(true);
    for (const name of ['heading', 'heading-level', 'highlight-ids', 'stale-after-days', 'layout'])
      element.removeAttribute(name);
    await element.updateComplete;
    byRole(element, 'heading', 'Find help and services', { level: 2 });
    byRole(element, 'heading', 'Home care', { level: 3 });
    expect(textOf(element)).to.include('Not checked for over 180 days');
    expect(namesOf(element)[0]).to.equal('Home care');
    expect(byRole<HTMLInputElement>(element, 'searchbox').value).to.equal('care');
    hub.append(element);
    await element.updateComplete;
    expect(byRole<HTMLInputElement>(element, 'searchbox').value).to.equal('care');
  });

  it('puts what is near first', async () => {
    const areas = (name: string) => ({ service_areas: [{ name }] });
    const { element } = await directory(
      { area: 'grid 2' },
      {
        data: [
          { id: 'a', name: 'Far', ...areas('Grid 1') },
          { id: 'b', name: 'Near', ...areas('Grid 2') },
          { id: 'c', name: 'Everywhere' },
        ],
      },
    );
    expect(namesOf(element)).to.deep.equal(['Near', 'Everywhere', 'Far']);
    element.area = 'Grid 1';
    await element.updateComplete;
    expect(namesOf(element)).to.deep.equal(['Far', 'Everywhere', 'Near']);
  });

  it('changes its language and that of the feed, and keeps the typed words and what is open', async () => {
    const { element } = await directory(
      {},
      { data: [{ id: 'two', name: { en: 'Home care', zh: '居家照护' } }, ...data.slice(1)] },
    );
    await search(element, 'home');
    element.lang = 'zh-Hans';
    await waitUntil(() => !hasRole(element, 'searchbox', 'Search services'));
    await waitUntil(() => byRole<HTMLInputElement>(element, 'searchbox').value === 'home');
    await search(element, '居家');
    await waitUntil(() => namesOf(element).join() === '居家照护');
    byRole(element, 'button', '居家照护').click();
    await waitUntil(() => !hasRole(element, 'searchbox'));
    expect(element.value.open).to.equal('two');
    element.lang = 'en';
    await waitUntil(() => textOf(element).includes('Home care'));
    byRole(element, 'button', /Back to results/);
    expect(element.value).to.deep.equal({ query: '居家', open: 'two' });
  });

  it('gives and takes its value', async () => {
    const { element } = await directory();
    element.value = { query: 'care', category: ['care'], open: 's1' };
    await element.updateComplete;
    byRole(element, 'heading', 'Home care');
    expect(element.value).to.deep.equal({ query: 'care', category: ['care'], open: 's1' });
    element.reset();
    await element.updateComplete;
    expect(namesOf(element)).to.have.length(3);
    expect((await element.submit()).state).to.equal('cancelled');
  });
});
