import { expect, waitUntil } from '@open-wc/testing';
import '../../src/widgets/pledge/define.js';
import '../../src/widgets/signup/define.js';
import type { PledgeElement } from '../../src/widgets/pledge/pledge-element.js';
import type { SignupElement } from '../../src/widgets/signup/signup-element.js';
import { directory } from '../support/directory-fixture.js';
import { kitFixture } from '../support/kit-fixture.js';
import { byRole, fill } from '../support/query.js';

const services = [
  {
    id: 'en',
    name: 'Home care (over 65)',
    lang: 'en',
    description: 'Help at home, every day.',
    organization: { id: 'o1', name: 'Sunshine Ltd.' },
    phones: [{ number: '+86 755 5550 1000' }],
    email: 'care@example.org',
    url: 'https://care.example.org/home',
    locations: [{ id: 'l1', name: 'Hall 3, Gate B', addresses: [{ address_1: '12 Lake Road' }] }],
  },
  {
    id: 'zh',
    name: '居家照护（65岁以上）',
    lang: 'zh-Hans',
    description: '每天上门帮助。',
    organization: { id: 'o2', name: '阳光社工服务中心' },
    phones: [{ number: '0755 5550 2000' }],
  },
  { id: 'ar', name: 'رعاية منزلية (مجانًا)', lang: 'ar', description: 'مساعدة في البيت.' },
];

/** The innermost element that has the text, and nothing else. */
function holder(element: Element, text: string): HTMLElement {
  const found = [...element.shadowRoot!.querySelectorAll<HTMLElement>('*')].filter(
    (node) => node.textContent?.trim() === text,
  );
  expect(found, text).to.not.have.length(0);
  return found.at(-1)!;
}
const isIsolated = (node: HTMLElement): boolean => node.localName === 'bdi' || node.dir === 'auto';
const directionOf = (node: HTMLElement): string => getComputedStyle(node).direction;

/** Where a character of a text is painted, from the left. */
function leftOf(node: HTMLElement, at: number): number {
  const text = document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode()!;
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return range.getBoundingClientRect().left;
}

/** How far a text begins from the right edge of its box, px. */
function gapAtRight(node: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(node);
  return node.getBoundingClientRect().right - range.getBoundingClientRect().right;
}

const arrange = async (lang: string, dir: string) => {
  document.documentElement.dir = dir;
  const { element } = await directory({ lang }, { data: services });
  await waitUntil(() => element.shadowRoot!.textContent?.includes('Home care'));
  return element;
};

describe('feeds in other languages than the page', () => {
  afterEach(() => document.documentElement.removeAttribute('dir'));

  for (const [lang, dir] of [
    ['ar', 'rtl'],
    ['zh-Hans', 'ltr'],
    ['en', 'ltr'],
  ] as const)
    it(`a ${lang} page isolates names, descriptions and providers, and says what language each is in`, async () => {
      const element = await arrange(lang, dir);
      for (const { name, description, organization, lang: said } of services)
        for (const text of [name, description, organization?.name].filter((given) => given !== undefined)) {
          const node = holder(element, text);
          expect(isIsolated(node), text).to.equal(true);
          expect(node.lang, text).to.equal(said);
          expect(directionOf(node), text).to.equal(said === 'ar' ? 'rtl' : 'ltr');
        }
      // The kit's own words are in the language of the page.
      const button = element.shadowRoot!.querySelector('[data-act="signup"]')!;
      expect(button.closest('[lang]')).to.equal(null);
    });

  it('all texts of a record begin at one edge, the page’s, and run in their own direction', async () => {
    for (const [lang, dir] of [
      ['ar', 'rtl'],
      ['en', 'ltr'],
    ] as const) {
      const element = await arrange(lang, dir);
      for (const { name, description, organization } of services) {
        const edges = [name, description, organization?.name].flatMap((text) => {
          if (text === undefined) return [];
          const range = document.createRange();
          range.selectNodeContents(holder(element, text));
          const { left, right } = range.getBoundingClientRect();
          return Math.round(dir === 'rtl' ? right : left);
        });
        expect(new Set(edges).size, `${name} ${dir}: ${edges.join(' ')}`).to.equal(1);
      }
    }
  });

  it('the search field begins where the page does, and turns with what is typed', async () => {
    const element = await arrange('ar', 'rtl');
    const field = byRole<HTMLInputElement>(element, 'searchbox');
    expect(directionOf(field)).to.equal('rtl');
    fill(field, 'care');
    await element.updateComplete;
    expect(directionOf(field)).to.equal('ltr');
  });

  it('punctuation stays where the text has it: brackets of a name close on its own side', async () => {
    const onArabic = holder(await arrange('ar', 'rtl'), 'Home care (over 65)');
    expect(leftOf(onArabic, 18)).to.be.greaterThan(leftOf(onArabic, 0));
    const onEnglish = holder(await arrange('en', 'ltr'), 'رعاية منزلية (مجانًا)');
    expect(leftOf(onEnglish, 20)).to.be.lessThan(leftOf(onEnglish, 0));
  });

  it('phone numbers, addresses of mail and web are read from left to right on an Arabic page', async () => {
    const element = await arrange('ar', 'rtl');
    const phone = holder(element, '+86 755 5550 1000');
    expect(directionOf(phone)).to.equal('ltr');
    expect(leftOf(phone, 0)).to.be.lessThan(leftOf(phone, 16));
    element.shadowRoot!.querySelector<HTMLElement>('[data-service="en"]')!.click();
    await waitUntil(() => element.shadowRoot!.querySelector('article'));
    for (const text of ['+86 755 5550 1000', 'care@example.org'])
      expect(directionOf(holder(element, text)), text).to.equal('ltr');
    const web = element.shadowRoot!.querySelector('a[href^="https://care.example.org"] bdi')!;
    expect(directionOf(web as HTMLElement)).to.equal('ltr');
    expect(holder(element, 'Hall 3, Gate B').lang).to.equal('en');
  });

  it('an extension follows its number for whoever reads it, on its left in Arabic', async () => {
    for (const [lang, sign] of [['ar', -1] as const, ['en', 1] as const]) {
      document.documentElement.dir = 'rtl';
      const phones = [{ number: '0755 5550 1000', extension: '24' }];
      const { element } = await directory({ lang }, { data: [{ id: 'x', name: 'Line', phones }] });
      await waitUntil(() => element.shadowRoot!.querySelector('[href^="tel:"]'));
      const phone = element.shadowRoot!.querySelector<HTMLElement>('[href^="tel:"] > bdi')!;
      expect(directionOf(phone.querySelector('bdi')!), lang).to.equal('ltr');
      const text = document.createTreeWalker(phone, NodeFilter.SHOW_TEXT);
      const places: number[] = [];
      for (let node = text.nextNode(); node; node = text.nextNode())
        [...node.textContent!].forEach((letter, at) => {
          if (!/\d/.test(letter)) return;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          places.push(range.getBoundingClientRect().left);
        });
      const [number, extension] = [places.slice(0, 12), places.slice(12)];
      expect(places, lang).to.have.length(14);
      for (const part of [number, extension])
        expect(part, lang).to.deep.equal([...part].sort((one, other) => one - other));
      expect(Math.sign(extension[0]! - number[0]!), lang).to.equal(sign);
      element.remove();
    }
  });

  it('filters, what is on and places carry the language of the feed, too', async () => {
    const kind = (name: string) => ({ taxonomy_term: { id: name, name, taxonomy: 'kind' } });
    const { element } = await directory(
      { lang: 'en' },
      {
        data: [
          { id: 'a', name: '食堂', lang: 'zh-Hans', attributes: [kind('助餐')] },
          { id: 'b', name: 'Advice', lang: 'en', attributes: [kind('Law')] },
        ],
      },
    );
    await waitUntil(() => element.shadowRoot!.textContent?.includes('助餐'));
    expect(holder(element, '助餐').lang).to.equal('zh-Hans');
    expect(holder(element, 'Law').lang).to.equal('en');
    element.value = { category: ['助餐'] };
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector<HTMLElement>('.chip bdi')!.lang).to.equal('zh-Hans');
  });

  it('activities and needs do the same', async () => {
    document.documentElement.dir = 'rtl';
    const event = {
      '@type': 'Event',
      '@id': 'e',
      name: '合唱团',
      inLanguage: 'zh-Hans',
      description: '欢迎参加。',
    };
    const { element: signup } = await kitFixture<SignupElement>(
      'linkage-signup',
      { lang: 'ar' },
      { data: [{ ...event, startDate: '2030-01-01T10:00:00Z', organizer: { '@id': 'o', name: '阳光' } }] },
    );
    await waitUntil(() => signup.shadowRoot!.textContent?.includes('合唱团'));
    const { element: pledge } = await kitFixture<PledgeElement>(
      'linkage-pledge',
      { lang: 'ar' },
      {
        data: {
          needs: [{ id: 'n', title: 'Rice (dry)', lang: 'en', type: 'goods', description: 'Ten bags.' }],
        },
      },
    );
    await waitUntil(() => pledge.shadowRoot!.textContent?.includes('Rice (dry)'));
    for (const [element, text, lang] of [
      [signup, '合唱团', 'zh-Hans'],
      [signup, '欢迎参加。', 'zh-Hans'],
      [signup, '阳光', 'zh-Hans'],
      [pledge, 'Rice (dry)', 'en'],
      [pledge, 'Ten bags.', 'en'],
    ] as const) {
      const node = holder(element, text);
      expect(isIsolated(node), text).to.equal(true);
      expect(node.lang, text).to.equal(lang);
      expect(directionOf(node), text).to.equal('ltr');
      // Paragraphs begin where those of the page do.
      if (node.localName === 'p') expect(gapAtRight(node), text).to.be.lessThan(1);
    }
  });
});
