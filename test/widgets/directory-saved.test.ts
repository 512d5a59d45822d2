import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { savedButton } from '../../src/widgets/directory/directory-saved-button.js';
import { savedView } from '../../src/widgets/directory/directory-saved.js';
import { placeJsonLd, serviceJsonLd } from '../../src/widgets/directory/directory-json-ld.js';
import { showView } from '../support/directory-views-fixture.js';
import { plainService } from '../support/plain-service.js';
import { allByRole, byRole, hasRole, textOf } from '../support/query.js';

const care = plainService('Home care', {
  id: 's1',
  organization: { name: 'Sunshine' },
  phones: [{ number: '0755 1234' }],
  url: 'https://example.org/care',
  locations: [{ address: '1 Sunny Lane' }, { address: '2 Sunny Lane' }],
});
const meals = plainService('Hot meals', { id: 's2' });

const saved = (more: object = {}, lang = 'en') =>
  showView(
    (context) =>
      savedView({
        services: [care, meals],
        missing: [],
        isInMemory: false,
        ...context,
        onRemove: (ids) => void element.calls.push(['remove', ...ids]),
      }),
    more,
    lang,
  ).then((shown) => (element = shown));
let element: Awaited<ReturnType<typeof showView>>;

/** What lands on the clipboard. */
function clipboard(isAllowed = true): string[] {
  const texts: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: (text: string) => (isAllowed ? Promise.resolve(void texts.push(text)) : Promise.reject()),
    },
  });
  return texts;
}

describe('the saved services of the directory', () => {
  afterEach(() => delete (navigator as { clipboard?: unknown }).clipboard);

  it('are reached by a button that counts them, once there are some', async () => {
    const shown = await showView(
      (context) => html`${savedButton({ ...context, onSaved: () => shown.calls.push(['saved']) })}`,
      { saved: new Set(['a', 'b', 'c']) },
    );
    byRole(shown, 'button', 'Saved (3)').click();
    expect(shown.calls).to.deep.equal([['saved']]);
    shown.more = { saved: new Set() };
    shown.requestUpdate();
    await shown.updateComplete;
    expect(hasRole(shown, 'button')).to.equal(false);
  });

  it('are a list that names each, says how to reach it, and can be opened', async () => {
    await saved();
    byRole(element, 'heading', 'Saved services');
    byRole(element, 'list', 'Saved services');
    byRole(element, 'link', '0755 1234');
    expect(textOf(element)).to.include('1 Sunny Lane + 1 more place');
    expect(textOf(element)).to.include('This list is on this device only.');
    byRole(element, 'button', 'Hot meals').click();
    byRole(element, 'button', /Back to results/).click();
    expect(element.calls).to.deep.equal([['open', 's2'], ['back']]);
    await expect(element).to.be.accessible();
  });

  it('are removed one by one, by name', async () => {
    await saved();
    byRole(element, 'button', 'Remove Home care').click();
    expect(element.calls).to.deep.equal([
      ['remove', 's1'],
      ['say', 'Home care is no longer saved.'],
    ]);
  });

  it('are copied as text, and that is said', async () => {
    const texts = clipboard();
    await saved();
    byRole(element, 'button', 'Copy as text').click();
    await waitUntil(() => element.said.length === 1);
    expect(element.said).to.deep.equal(['The list is copied.']);
    expect(texts[0]).to.include('Home care\nSunshine\nPhone: 0755 1234');
    expect(texts[0]).to.include('Hot meals');
  });

  it('are copied as a link only where the page keeps such things in its address', async () => {
    const texts = clipboard();
    await saved();
    expect(hasRole(element, 'button', 'Copy link')).to.equal(false);
    element.more = { link: 'https://example.org/#linkage-directory-ids=s1' };
    element.requestUpdate();
    await element.updateComplete;
    byRole(element, 'button', 'Copy link').click();
    await waitUntil(() => element.said.length === 1);
    expect(texts).to.deep.equal(['https://example.org/#linkage-directory-ids=s1']);
  });

  it('say so where nothing can be copied', async () => {
    clipboard(false);
    const { execCommand } = document;
    document.execCommand = () => false;
    try {
      await saved();
      byRole(element, 'button', 'Copy as text').click();
      await waitUntil(() => element.said.length === 1);
    } finally {
      document.execCommand = execCommand;
    }
    expect(element.said).to.deep.equal(['This browser does not allow copying.']);
  });

  it('tell which are no longer listed, and how to forget those', async () => {
    await saved({ missing: ['x', 'y'] });
    expect(textOf(element)).to.include('2 saved services are no longer listed.');
    byRole(element, 'button', 'Remove from the list').click();
    expect(element.calls).to.deep.equal([['remove', 'x', 'y']]);
  });

  it('tell which could not be looked up, and do not offer to forget those', async () => {
    await saved({ services: [], unsure: 2 });
    expect(textOf(element)).to.include('2 saved services could not be checked right now. They stay on the list.');
    expect(textOf(element)).to.not.include('no longer listed');
    expect(textOf(element)).to.not.include('Nothing is saved yet');
    expect(hasRole(element, 'button', 'Remove from the list')).to.equal(false);
  });

  it('never hold a sensitive service', async () => {
    await saved({ services: [meals, plainService('Safe house', { sensitive: true })] });
    const names = allByRole(element, 'heading').map(({ textContent }) => textContent?.trim());
    expect(names).to.deep.equal(['Directory', 'Saved services', 'Hot meals']);
  });

  it('are empty with a word on how to fill them, and said to be fleeting on a shared device', async () => {
    await saved({ services: [], isInMemory: true });
    expect(textOf(element)).to.include('Nothing is saved yet');
    expect(textOf(element)).to.include('gone when you leave this page');
    expect(hasRole(element, 'button', /Print|Copy/)).to.equal(false);
    await expect(element).to.be.accessible();
    await saved({ services: [], isLoading: true });
    expect(textOf(element)).to.not.include('Nothing is saved yet');
  });

  it('speak Chinese', async () => {
    await saved({}, 'zh-Hans');
    byRole(element, 'list', '收藏的服务');
    byRole(element, 'button', '复制为文字');
    byRole(element, 'button', '移除“Home care”');
  });
});

describe('the shown service for search engines', () => {
  const scripts = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')];
  const text = (name: string) => serviceJsonLd(plainService(name), { url: 'https://example.org/' })!;

  it('is one script a directory, replaced by the next and taken away', () => {
    const [one, two] = [{}, {}];
    placeJsonLd(one, text('A'));
    placeJsonLd(two, text('B'));
    placeJsonLd(one, text('C </script>'));
    const names = scripts().map(({ textContent }) => (JSON.parse(textContent!) as { name: string }).name);
    expect(names).to.deep.equal(['B', 'C </script>']);
    const [, before] = scripts();
    placeJsonLd(one, text('C </script>'));
    expect(scripts()[1], 'the same again changes nothing').to.equal(before);
    placeJsonLd(one, undefined);
    placeJsonLd(two, serviceJsonLd(plainService('D', { sensitive: true }), { url: 'https://example.org/' }));
    expect(scripts()).to.have.length(0);
  });
});
