import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/widgets/hub/define.js';
import type { LitElement } from 'lit';
import { allByRole, byRole, hasRole, textOf } from '../support/query.js';
import { activities, needs, services, topics, work } from '../support/tag-data.js';
import '../support/tag-states.js';

const data = { directory: services, signup: activities, hours: work, pledge: needs, feedback: topics };
const names = [...Object.keys(data), 'outbox'];

const sends = {
  signup: /Send sign-up/,
  hours: /Record hours/,
  pledge: /Make pledge/,
  feedback: /Send feedback/,
};

const script = (name: string) =>
  name in data
    ? `<script type="application/json">${JSON.stringify(data[name as keyof typeof data])}</script>`
    : '';
const tag = (name: string) => `<linkage-${name} endpoint="/submissions">${script(name)}</linkage-${name}>`;

const cleanups: Element[] = [];
afterEach(() => cleanups.splice(0).forEach((element) => element.remove()));

/** Puts HTML on the page, or into a root, and waits for its tags. */
async function show(markup: string, parent: ParentNode & Node = document.body): Promise<LitElement[]> {
  const box = document.createElement('div');
  box.innerHTML = markup;
  parent.append(box);
  cleanups.push(box);
  const tags = [...box.querySelectorAll<LitElement>(names.map((name) => `linkage-${name}`).join())];
  await waitUntil(() => tags.every((one) => one.shadowRoot?.querySelector('[part=widget]')), 'drawn', {
    timeout: 8000,
  });
  await Promise.all(tags.map((one) => one.updateComplete));
  return tags;
}

/** Ids that stand twice in a tag, and references that lead nowhere. */
function brokenIds(element: Element): string[] {
  const root = element.shadowRoot!;
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `twice: ${id}`);
  const references = [
    'for',
    'aria-labelledby',
    'aria-describedby',
    'aria-controls',
    'aria-activedescendant',
    'list',
  ];
  const lost = references.flatMap((name) =>
    [...root.querySelectorAll(`[${name}]`)].flatMap((one) =>
      one
        .getAttribute(name)!
        .split(/\s+/)
        .filter((id) => id && !root.getElementById(id))
        .map((id) => `${name} of <${one.localName}> leads nowhere: ${id}`),
    ),
  );
  const unnamed = [...root.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), select, textarea')]
    .filter(
      (one) =>
        !one.closest('.honeypot') &&
        !one.labels?.length &&
        !one.hasAttribute('aria-labelledby') &&
        !one.hasAttribute('aria-label'),
    )
    .map((one) => `no label: ${one.outerHTML.slice(0, 80)}`);
  return [...twice, ...lost, ...unnamed];
}

describe('three copies of a tag on a page', () => {
  for (const name of names)
    it(`have ids of their own, and labels and descriptions that lead somewhere: ${name}`, async () => {
      const tags = await show(`<linkage-hub>${tag(name).repeat(3)}</linkage-hub>`);
      expect(tags).to.have.length(3);
      for (const one of tags) {
        const press = async (label: RegExp) => {
          await waitUntil(() => hasRole(one, 'button', label), String(label), { timeout: 8000 });
          allByRole(one, 'button', label)[0]!.click();
        };
        if (name === 'signup' || name === 'pledge') await press(/^(Sign up|Pledge): /);
        if (name in sends) {
          await press(sends[name as keyof typeof sends]);
          await waitUntil(() => textOf(one).includes('There is a problem'), 'problems', { timeout: 8000 });
        }
        expect(brokenIds(one)).to.deep.equal([]);
      }
      const outside = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(outside).size).to.equal(outside.length);
    });

  it('a radio button chosen in one is not in the others', async () => {
    const tags = await show(`<linkage-hub>${tag('feedback').repeat(3)}</linkage-hub>`);
    byRole(tags[0]!, 'radio', 'Complaint').click();
    byRole(tags[1]!, 'radio', 'Question').click();
    const chosen = tags.map(
      (one) => one.shadowRoot!.querySelector<HTMLInputElement>('[name=type]:checked')?.value,
    );
    expect(chosen).to.deep.equal(['complaint', 'question', undefined]);
  });
});

describe('tags within shadow roots of somebody else', () => {
  it('belong to the hub in the root around theirs, and hear what is picked', async () => {
    const outer = document.createElement('section');
    document.body.append(outer);
    cleanups.push(outer);
    const root = outer.attachShadow({ mode: 'open' });
    const hub = document.createElement('linkage-hub');
    hub.setAttribute('name', 'nested');
    root.append(hub);
    const inner = document.createElement('article');
    hub.append(inner);
    const [directory, signup] = await show(
      tag('directory') + tag('signup'),
      inner.attachShadow({ mode: 'open' }),
    );
    const other = (await show(tag('signup')))[0]!;
    byRole(directory!, 'searchbox').focus();
    await sendKeys({ type: 'meals' });
    await waitUntil(() => textOf(directory!).includes('2 services'));
    allByRole(directory!, 'button', 'Sign up')[0]!.click();
    await waitUntil(() => hasRole(signup!, 'heading', 'Hot meals'), 'the same hub', { timeout: 8000 });
    expect(hasRole(other, 'heading', 'Hot meals'), 'another hub').to.equal(false);
    expect(brokenIds(signup!)).to.deep.equal([]);
    await waitUntil(() => signup!.shadowRoot!.activeElement?.id === 'chosen');
  });
});

describe('tags in the page’s own dialog', () => {
  for (const name of names)
    it(`are read and used within it, and Escape is the dialog’s: ${name}`, async () => {
      const dialog = document.createElement('dialog');
      document.body.append(dialog);
      cleanups.push(dialog);
      const [one] = await show(`<linkage-hub>${tag(name)}</linkage-hub>`, dialog);
      dialog.showModal();
      const control = [...one!.shadowRoot!.querySelectorAll<HTMLElement>('input, button')].find(
        (part) => part.checkVisibility() && !part.closest('.honeypot'),
      );
      if (control) {
        control.focus();
        expect(one!.shadowRoot!.activeElement).to.equal(control);
      }
      expect(one!.shadowRoot!.querySelector('[part=status]')!.checkVisibility()).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !dialog.open);
    });
});
