import { expect, waitUntil } from '@open-wc/testing';
import '../../src/widgets/feedback/define.js';
import '../../src/widgets/pledge/define.js';
import '../../src/widgets/signup/define.js';
import type { FeedbackElement } from '../../src/widgets/feedback/feedback-element.js';
import type { PledgeElement } from '../../src/widgets/pledge/pledge-element.js';
import type { SignupElement } from '../../src/widgets/signup/signup-element.js';
import { kitFixture } from '../support/kit-fixture.js';

const event = (name: string, more: object = {}) => ({
  '@type': 'Event',
  '@id': name,
  name,
  startDate: '2030-01-01T10:00:00Z',
  ...more,
});
const rootOf = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.widget')!;
const localeOf = (element: Element) => getComputedStyle(element).getPropertyValue('-webkit-locale');
const holder = (element: Element, text: string) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('*')].findLast(
    (node) => node.textContent?.trim() === text,
  )!;

describe('a page in a language that the kit does not have', () => {
  afterEach(() => document.documentElement.removeAttribute('dir'));

  async function onUrduPage() {
    document.documentElement.dir = 'rtl';
    const { element } = await kitFixture<SignupElement>(
      'linkage-signup',
      { lang: 'ur' },
      {
        data: [event('سلائی کا کورس'), event('合唱团', { inLanguage: 'zh-Hans' })],
        children: '<p slot="footer">مدد</p>',
      },
    );
    await waitUntil(() => rootOf(element)?.lang);
    return element;
  }

  it('says that its English is English, from left to right', async () => {
    const element = await onUrduPage();
    const root = rootOf(element);
    expect(root.lang).to.equal('en');
    expect(getComputedStyle(root).direction).to.equal('ltr');
    expect(localeOf(root)).to.equal('"en"');
    const title = root.querySelector('h2')!;
    expect(title.matches(':lang(en)')).to.equal(true);
    expect(localeOf(title)).to.equal('"en"');
  });

  it('leaves what the page and its feed say in the page’s language, or in that which the feed names', async () => {
    const element = await onUrduPage();
    await waitUntil(() => holder(element, 'سلائی کا کورس')?.lang);
    expect(holder(element, 'سلائی کا کورس').lang).to.equal('ur');
    expect(holder(element, '合唱团').lang).to.equal('zh-Hans');
    const slotted = element.querySelector('[slot=footer]')!;
    expect(localeOf(slotted)).to.equal('"ur"');
    expect(getComputedStyle(slotted).direction).to.equal('rtl');
  });

  it('takes all of it back when the page changes to a language that there is', async () => {
    const element = await onUrduPage();
    element.lang = 'ar';
    await waitUntil(() => !rootOf(element).hasAttribute('lang'));
    expect(rootOf(element).hasAttribute('dir')).to.equal(false);
    expect(getComputedStyle(rootOf(element)).direction).to.equal('rtl');
    expect(element.shadowRoot!.querySelectorAll('[lang=ur], [lang=en]')).to.have.length(0);
    expect(localeOf(rootOf(element))).to.equal('"ar"');
  });

  it('says nothing where the texts are in the page’s language, whatever its region or script', async () => {
    for (const lang of ['en-GB', 'zh-HK', 'fr-CA', 'ar-EG']) {
      const { element } = await kitFixture<SignupElement>('linkage-signup', { lang }, { data: [event('A')] });
      await element.updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
      expect(rootOf(element).hasAttribute('lang'), lang).to.equal(false);
    }
  });
});

describe('feeds that say what language a line is in', () => {
  it('notes of the account and topics of feedback carry it', async () => {
    const { element: pledge } = await kitFixture<PledgeElement>(
      'linkage-pledge',
      {},
      {
        data: {
          needs: [{ id: 'n', title: '大米', lang: 'zh-Hans', type: 'goods' }],
          ledger: [
            {
              date: '2026-01-02',
              type: 'received',
              amount: 5,
              note: '邻居捐款',
              lang: 'zh-Hans',
              needId: 'n',
            },
          ],
        },
      },
    );
    await waitUntil(() => pledge.shadowRoot!.textContent?.includes('邻居捐款'));
    const note = holder(pledge, '邻居捐款');
    expect([note.lang, note.dir]).to.deep.equal(['zh-Hans', 'auto']);
    const need = pledge.shadowRoot!.querySelector('.ledger bdi[lang]')!;
    expect(need.textContent).to.equal('大米');

    const { element: feedback } = await kitFixture<FeedbackElement>(
      'linkage-feedback',
      { types: 'complaint' },
      { data: { topics: [{ id: 't', label: '停车', lang: 'zh-Hans', description: '小区停车位' }] } },
    );
    await waitUntil(() => feedback.shadowRoot!.querySelector('option[value=t]'));
    const topic = feedback.shadowRoot!.querySelector<HTMLOptionElement>('option[value=t]')!;
    expect([topic.lang, topic.dir]).to.deep.equal(['zh-Hans', 'auto']);
    const select = topic.closest('select')!;
    select.value = 't';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => feedback.shadowRoot!.textContent?.includes('小区停车位'));
    expect(holder(feedback, '小区停车位').lang).to.equal('zh-Hans');
  });
});
