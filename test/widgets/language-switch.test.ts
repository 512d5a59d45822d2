import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/widgets/directory/define.js';
import '../../src/widgets/feedback/define.js';
import '../../src/widgets/hours/define.js';
import '../../src/widgets/outbox/define.js';
import '../../src/widgets/pledge/define.js';
import '../../src/widgets/signup/define.js';
import type { Outcome } from '../../src/domain/submission.js';
import type { DirectoryElement } from '../../src/widgets/directory/directory-element.js';
import { FakeTransport, never, offline } from '../support/fake-transport.js';
import { kitFixture } from '../support/kit-fixture.js';
import { byRole, fill, hasRole, textOf } from '../support/query.js';

type Form = LitElement & { submit(): Promise<Outcome>; value: Record<string, unknown> };

/** Letters that tell that a language has come. */
const scripts = { ar: /[\u0600-\u06ff]/, ru: /[\u0400-\u04ff]/, 'zh-Hant': /[\u4e00-\u9fff]/ };
const start = '2030-01-01T10:00:00Z';

/** Switches the page through the languages as a switch of a portal does, and looks at each. */
async function throughLanguages(element: Element, look: (lang: string) => void | Promise<void>) {
  const page = document.documentElement;
  for (const [lang, letters] of Object.entries(scripts)) {
    const before = textOf(element);
    page.lang = lang;
    page.dir = lang === 'ar' ? 'rtl' : 'ltr';
    await waitUntil(() => textOf(element) !== before && letters.test(textOf(element)), lang);
    await (element as LitElement).updateComplete;
    await look(lang);
  }
}

const forms: { tag: string; field: string; data?: unknown; open?: string; typed: string }[] = [
  {
    tag: 'linkage-signup',
    field: 'contact.name',
    data: [{ '@type': 'Event', '@id': 'choir', name: 'Choir', startDate: start }],
    open: 'Sign up: Choir',
    typed: 'Li Na Wang',
  },
  { tag: 'linkage-hours', field: 'activity', typed: 'Soup kitchen' },
  {
    tag: 'linkage-pledge',
    field: 'donor.name',
    data: { needs: [{ id: 'rice', title: 'Rice', type: 'goods', unit: 'bags', target: 9, pledged: 2 }] },
    open: 'Pledge: Rice',
    typed: 'Li Na Wang',
  },
  { tag: 'linkage-feedback', field: 'text', typed: 'The lamp is broken.' },
];

const controlOf = (element: Element, name: string) =>
  element.shadowRoot!.querySelector<HTMLInputElement>(`[name="${name}"]`)!;

async function openForm({ tag, data, open }: (typeof forms)[number], transport?: FakeTransport) {
  const { element } = await kitFixture<Form>(
    tag,
    {},
    { ...(data !== undefined && { data }), ...(transport && { transport }) },
  );
  if (open) {
    await waitUntil(() => hasRole(element, 'button', open));
    byRole(element, 'button', open).click();
  }
  await waitUntil(() => element.shadowRoot!.querySelector('form'));
  return element;
}

describe('the language and direction of the page switch from English to Arabic, Russian and Chinese', () => {
  const page = document.documentElement;
  beforeEach(() => {
    page.lang = 'en';
    page.dir = 'ltr';
  });
  afterEach(() => {
    page.lang = 'en';
    page.removeAttribute('dir');
  });

  for (const form of forms) {
    it(`<${form.tag}> keeps what is typed, the focus, what is selected, and where the page stands`, async () => {
      const element = await openForm(form);
      const box = element.parentElement!;
      box.style.cssText = 'display: block; height: 200px; overflow: auto';
      const field = controlOf(element, form.field);
      fill(field, form.typed);
      field.focus({ preventScroll: true });
      field.setSelectionRange(3, 5);
      // For a few frames what took the focus is brought into view.
      await aTimeout(250);
      box.scrollTop = 40;
      await throughLanguages(element, (lang) => {
        expect(controlOf(element, form.field), lang).to.equal(field);
        expect(element.shadowRoot!.activeElement, lang).to.equal(field);
        expect([field.value, field.selectionStart, field.selectionEnd], lang).to.deep.equal([
          form.typed,
          3,
          5,
        ]);
        expect(box.scrollTop, lang).to.equal(40);
        expect(getComputedStyle(field.closest('form')!).direction, lang).to.equal(page.dir);
      });
    });

    it(`<${form.tag}> says in each language what is wrong, and leaves the summary the focus`, async () => {
      const element = await openForm(form);
      await element.submit();
      const summary = () => element.shadowRoot!.querySelector<HTMLElement>('[data-summary]')!;
      await waitUntil(() => element.shadowRoot!.activeElement === summary());
      const count = summary().querySelectorAll('li').length;
      await throughLanguages(element, async (lang) => {
        await waitUntil(() => scripts[lang as keyof typeof scripts].test(summary().textContent ?? ''), lang);
        expect(summary().querySelectorAll('li')).to.have.length(count);
        expect(element.shadowRoot!.activeElement, lang).to.equal(summary());
      });
    });
  }

  it('<linkage-feedback> keeps the type, the fields that it brought, and what is ticked there', async () => {
    const element = await openForm(forms[3]!);
    byRole(element, 'radio', 'Mediation').click();
    await waitUntil(() => controlOf(element, 'mediation.otherParty'));
    fill(controlOf(element, 'mediation.otherParty'), 'Neighbour');
    controlOf(element, 'mediation.urgent').click();
    await throughLanguages(element, (lang) => {
      expect(
        element.shadowRoot!.querySelector<HTMLInputElement>('[name="type"]:checked')?.value,
        lang,
      ).to.equal('mediation');
      expect(controlOf(element, 'mediation.otherParty').value, lang).to.equal('Neighbour');
      expect(controlOf(element, 'mediation.urgent').checked, lang).to.equal(true);
    });
  });

  it('a submission that is saved, or on its way, stays where it is, and is told in each language', async () => {
    const value = { type: 'suggestion', text: 'More benches', anonymous: true };
    for (const [transport, state] of [
      [new FakeTransport(offline()), 'saved'],
      [new FakeTransport(never()), 'saved'],
    ] as const) {
      page.lang = 'en';
      const element = await openForm(forms[3]!, transport);
      element.value = value;
      expect((await element.submit()).state).to.equal(state);
      await waitUntil(() => element.shadowRoot!.querySelector('[part~="result"]'));
      const { length } = transport.requests;
      await throughLanguages(element, (lang) => {
        const result = element.shadowRoot!.querySelector('[part~="result"]')?.textContent ?? '';
        expect(result, lang).to.match(scripts[lang as keyof typeof scripts]);
        expect(element.shadowRoot!.querySelector('form'), lang).to.equal(null);
      });
      expect(transport.requests.length, 'nothing is sent again').to.equal(length);
    }
  });

  it('<linkage-directory> keeps the words, the caret, what is chosen and unfolded, and the number of results', async () => {
    const term = { taxonomy_term: { id: 'care', name: 'Care', taxonomy: 'kind' } };
    const data = Array.from({ length: 45 }, (_, index) => ({
      id: `s${index}`,
      name: `Service ${index}`,
      attributes: index % 2 ? [] : [term],
    }));
    const { element } = await kitFixture<DirectoryElement>('linkage-directory', {}, { data });
    const root = element.shadowRoot!;
    const field = byRole<HTMLInputElement>(element, 'searchbox');
    fill(field, 'service');
    await element.updateComplete;
    byRole(element, 'checkbox', /Care/).click();
    await waitUntil(() => root.querySelectorAll('.result-item').length === 20);
    byRole(element, 'button', 'Show more').click();
    await waitUntil(() => root.querySelectorAll('.result-item').length === 23);
    field.focus();
    field.setSelectionRange(2, 4);
    const folded = [...root.querySelectorAll('details')].map(({ open }) => open);
    const chosen = element.value;
    await throughLanguages(element, async (lang) => {
      await waitUntil(() => root.querySelectorAll('.result-item').length === 23, lang);
      expect(element.value, lang).to.deep.equal(chosen);
      expect(root.activeElement, lang).to.equal(field);
      expect([field.value, field.selectionStart, field.selectionEnd], lang).to.deep.equal(['service', 2, 4]);
      expect(
        [...root.querySelectorAll('details')].map(({ open }) => open),
        lang,
      ).to.deep.equal(folded);
      expect(root.querySelectorAll('input[type="checkbox"]:checked'), lang).to.have.length(1);
    });
  });

  it('<linkage-outbox> keeps what is unfolded and what is being asked', async () => {
    const { element: feedback, hub } = await kitFixture<Form>(
      'linkage-feedback',
      {},
      { transport: new FakeTransport({ type: 'parked', problem: { code: 'set-up', status: 404 } }) },
    );
    const outbox = document.createElement('linkage-outbox');
    hub.append(outbox);
    feedback.value = { type: 'suggestion', text: 'More benches', anonymous: true };
    await feedback.submit();
    await waitUntil(() => outbox.shadowRoot!.querySelector('details'));
    outbox.shadowRoot!.querySelector('details')!.open = true;
    byRole(outbox, 'button', 'Delete').click();
    await waitUntil(() => outbox.shadowRoot!.querySelector('.question'));
    await throughLanguages(outbox, (lang) => {
      expect(outbox.shadowRoot!.querySelector('details')!.open, lang).to.equal(true);
      expect(outbox.shadowRoot!.querySelector('.question')?.textContent, lang).to.match(
        scripts[lang as keyof typeof scripts],
      );
      expect(textOf(outbox), lang).to.include('More benches');
    });
  });

  it('an ancestor of one tag switches that tag alone', async () => {
    const { element: one } = await kitFixture<Form>('linkage-feedback');
    const { element: other, hub } = await kitFixture<Form>('linkage-feedback');
    hub.lang = 'ru';
    await waitUntil(() => scripts.ru.test(textOf(other)));
    expect(hasRole(one, 'button', 'Send feedback')).to.equal(true);
  });
});
