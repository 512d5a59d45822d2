import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { endCdp, screenOf } from '../support/cdp.js';
import { allByRole, byRole, hasRole, textOf } from '../support/query.js';
import { activities, manyServices, needs } from '../support/tag-data.js';
import { complete, controlsOf, describeControl, states, type Tag } from '../support/tag-states.js';

const HEADER = 80;

/** A page with a header that stands still, as portals have it. */
async function stickyPage(): Promise<void> {
  await fixture(
    html`<header
      style="position: sticky; inset-block-start: 0; block-size: ${HEADER}px; background: navy; z-index: 9"
    ></header>`,
  );
  const room = document.createElement('div');
  room.style.blockSize = '3000px';
  document.body.append(room);
  document.querySelector('header')!.parentElement!.style.display = 'contents';
  cleanups.push(() => room.remove());
}
const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
  scrollTo(0, 0);
});

const focusedIn = (element: Element) => element.shadowRoot!.activeElement as HTMLElement | null;

/** What shows of a control: some are drawn by their labels. */
function shownOf(control: HTMLElement): Element {
  const labels = (control as HTMLInputElement).labels;
  return control.matches('[type=radio], [type=checkbox], [type=file]') && labels?.length
    ? labels[labels.length - 1]!
    : control;
}

/** What keeps the focus from showing whole beneath the header, or as much of it as there is room for. */
function hiddenPart(element: Element): string {
  const focused = focusedIn(element);
  if (!focused) return 'nothing has the focus';
  const { top, bottom } = shownOf(focused).getBoundingClientRect();
  const fits = bottom - top < innerHeight - HEADER;
  const isClear = top >= HEADER - 0.5 && (!fits || bottom <= innerHeight + 0.5);
  return isClear ? '' : `${describeControl(focused)} from ${top} to ${bottom} of ${innerHeight}`;
}

/** Fails where the focus does not show, once the page stands still. */
async function assertClear(element: Element, what: string): Promise<void> {
  await waitUntil(() => !hiddenPart(element)).catch(() => undefined);
  expect(hiddenPart(element), what).to.equal('');
}

/** A tag of another copy of the kit, or of somebody who calls theirs alike. */
class ForeignElement extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = '<button>Press</button>';
  }
}
customElements.define('linkage-foreign', ForeignElement);

it('focus is followed in tags of this copy of the kit alone', async () => {
  const element = await states['feedback: form']!();
  const foreign = document.body.appendChild(document.createElement('linkage-foreign'));
  cleanups.push(() => foreign.remove());
  foreign.shadowRoot!.querySelector('button')!.focus();
  // What is loaded with the first sign brings sheets of its own.
  const makesRoom = () =>
    element.shadowRoot!.adoptedStyleSheets.some((sheet) =>
      [...sheet.cssRules].some(({ cssText }) => cssText.includes('scroll-margin-block')),
    );
  controlsOf(element)[0]!.focus();
  await waitUntil(makesRoom, 'what makes room for the focus');
  foreign.shadowRoot!.querySelector('button')!.focus();
  expect(foreign.shadowRoot!.adoptedStyleSheets.length).to.equal(0);
});

describe('focus', () => {
  before(() => screenOf(900, { height: 600 }));
  after(endCdp);

  for (const name of ['signup', 'hours', 'pledge', 'feedback'])
    it(`the summary takes it, and each of its links leads into the field it names: ${name}`, async () => {
      await stickyPage();
      const element = await states[`${name}: problems`]!();
      await waitUntil(
        () => focusedIn(element)?.hasAttribute('data-summary') ?? false,
        'focus on the summary',
      );
      await assertClear(element, 'the summary');
      const summary = focusedIn(element)!;
      expect(summary.getAttribute('role')).to.equal('group');
      const links = [...summary.querySelectorAll('a')];
      expect(links.length).to.be.above(0);
      for (const link of links) {
        for (const place of [0, document.documentElement.scrollHeight]) {
          scrollTo(0, place);
          link.focus();
          link.click();
          const field = focusedIn(element) as HTMLInputElement;
          await assertClear(element, `after "${link.textContent}"`);
          const group = field.closest('fieldset[aria-invalid=true]') ?? field;
          expect(group.getAttribute('aria-invalid'), link.textContent!).to.equal('true');
          const described = (group.getAttribute('aria-describedby') ?? '')
            .split(' ')
            .map((id) => element.shadowRoot!.getElementById(id)?.textContent ?? '')
            .join(' ');
          expect(described).to.include(link.textContent!.trim());
          // Of a tall group, the first choice is what shows.
          if (field.type === 'radio') continue;
          const label = element.shadowRoot!.querySelector(`label[for="${field.id}"]`)!;
          await waitUntil(() => label.getBoundingClientRect().top >= HEADER - 0.5, 'its label shows too');
        }
      }
    });

  for (const [name, make] of Object.entries(states))
    it(`is never beneath an 80 px sticky header, forwards and backwards: ${name}`, async () => {
      await stickyPage();
      const element = await make();
      scrollTo(0, 0);
      const all = controlsOf(element).filter((control) => control.tabIndex >= 0);
      const limit = Math.min(all.length, 30);
      all[0]!.focus();
      for (let step = 0; step < limit && focusedIn(element); step++) {
        await assertClear(element, `Tab ${step}`);
        await sendKeys({ press: 'Tab' });
      }
      all.at(-1)!.focus();
      for (let step = 0; step < limit && focusedIn(element); step++) {
        await assertClear(element, `Shift+Tab ${step}`);
        await sendKeys({ down: 'Shift' });
        await sendKeys({ press: 'Tab' });
        await sendKeys({ up: 'Shift' });
      }
    });

  it('"Show more" leads to the first new result, clear of the header', async () => {
    await stickyPage();
    const element = await states['directory: many results']!({ data: manyServices });
    byRole(element, 'button', 'Show more').click();
    await waitUntil(() => focusedIn(element)?.textContent?.trim() === 'Service 21');
    await assertClear(element, 'Show more');
  });

  it('opening a service and going back: on its title, and on its name again', async () => {
    await stickyPage();
    const element = await states['directory: many results']!();
    const name = byRole(element, 'button', 'Service 18');
    name.focus();
    name.click();
    await waitUntil(() => focusedIn(element)?.id === 'detail');
    await assertClear(element, 'the service');
    byRole(element, 'button', /Back to results/).click();
    await waitUntil(() => focusedIn(element)?.textContent?.trim() === 'Service 18');
    await assertClear(element, 'back');
  });

  for (const [state, data, open, back] of [
    ['signup: list', activities, 'Sign up: Tai chi in the park', /All activities/],
    ['pledge: list', needs, 'Pledge: Winter coats', /All needs/],
  ] as const)
    it(`opening a form and going back: ${state}`, async () => {
      await stickyPage();
      const element = await states[state]!({ data });
      byRole(element, 'button', open).focus();
      byRole(element, 'button', open).click();
      await waitUntil(() => focusedIn(element)?.id === 'chosen');
      await assertClear(element, open);
      byRole(element, 'button', back).click();
      await waitUntil(
        () => hasRole(element, 'button', open) && focusedIn(element) === byRole(element, 'button', open),
      );
      await assertClear(element, 'back');
    });

  it('details that open and close keep it', async () => {
    await stickyPage();
    const element = await states['outbox: waiting']!();
    const summary = element.shadowRoot!.querySelector('summary')!;
    summary.focus();
    for (const isOpen of [true, false]) {
      await sendKeys({ press: 'Enter' });
      expect(summary.parentElement!.hasAttribute('open')).to.equal(isOpen);
      expect(focusedIn(element)).to.equal(summary);
      await assertClear(element, 'details');
    }
  });

  it('a receipt has it, clear of the header', async () => {
    await stickyPage();
    const element = await states['feedback: form']!();
    element.value = complete.feedback;
    await element.updateComplete;
    byRole(element, 'button', 'Send feedback').focus();
    byRole(element, 'button', 'Send feedback').click();
    await waitUntil(
      () => textOf(element).includes('PA-2026-0001') && focusedIn(element)?.id === 'result-title',
    );
    await assertClear(element, 'the receipt');
  });
});

describe('by keyboard alone', () => {
  before(() => screenOf(1280));
  after(endCdp);

  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => sendKeys({ press: key })), Promise.resolve());
  const type = (text: string) => sendKeys({ type: text });

  /** Presses Tab until that control has the focus. */
  async function tabTo(element: Tag, role: string, name: string | RegExp): Promise<void> {
    for (let step = 0; step < 90; step++) {
      const focused = focusedIn(element);
      if (focused && allByRole(element, role, name).includes(focused)) return;
      await sendKeys({ press: 'Tab' });
    }
    throw new Error(`Tab never came to ${role} "${String(name)}"`);
  }
  const isReceived = (element: Tag) => () => textOf(element).includes('PA-2026-0001');

  /** Begins outside, where a page's own first control would be. */
  const enterTag = (element: Tag) => {
    const before = document.createElement('button');
    element.before(before);
    before.focus();
    cleanups.push(() => before.remove());
  };

  it('finds a service, narrows, opens it and goes back', async () => {
    const element = await states['directory: results']!();
    enterTag(element);
    await tabTo(element, 'searchbox', 'Search services');
    await type('meals');
    await waitUntil(() => textOf(element).includes('2 services'));
    await tabTo(element, 'checkbox', 'Government');
    await press('Space');
    await waitUntil(() => textOf(element).includes('1 service'));
    await tabTo(element, 'button', 'Hot meals');
    await press('Enter');
    await waitUntil(() => focusedIn(element)?.id === 'detail');
    await sendKeys({ down: 'Shift' });
    await press('Tab');
    await sendKeys({ up: 'Shift' });
    expect(focusedIn(element)?.textContent).to.include('Back to results');
    await press('Enter');
    await waitUntil(() => focusedIn(element)?.textContent?.trim() === 'Hot meals');
  });

  it('opens the window of filters, keeps Tab in it, leaves it by Escape, and is where it was', async () => {
    await screenOf(360);
    const element = await states['directory: results']!();
    await waitUntil(() => hasRole(element, 'button', 'Filters'));
    enterTag(element);
    await tabTo(element, 'button', 'Filters');
    await press('Enter');
    const dialog = element.shadowRoot!.querySelector('dialog')!;
    const stops = dialog.querySelectorAll('input, button').length;
    for (let step = 0; step < stops - 1; step++) {
      await press('Tab');
      expect(dialog.contains(focusedIn(element)), 'within the window').to.equal(true);
    }
    await press('Escape');
    expect(dialog.open).to.equal(false);
    await waitUntil(() => /Filters/.test(focusedIn(element)?.textContent ?? ''));
    await screenOf(1280);
  });

  it('signs up', async () => {
    const element = await states['signup: list']!();
    enterTag(element);
    await tabTo(element, 'button', 'Sign up: Tai chi in the park');
    await press('Enter');
    await waitUntil(() => focusedIn(element)?.id === 'chosen');
    await tabTo(element, 'textbox', /Full name/);
    await type('Li Na');
    await tabTo(element, 'textbox', /Email/);
    await type('li@example.org');
    await tabTo(element, 'button', 'Send sign-up');
    await press('Enter');
    await waitUntil(isReceived(element), 'received', { timeout: 8000 });
  });

  it('records hours', async () => {
    const element = await states['hours: form']!();
    enterTag(element);
    await tabTo(element, 'textbox', /Full name/);
    await type('Li Na');
    await tabTo(element, 'textbox', /Email/);
    await type('li@example.org');
    await tabTo(element, 'combobox', 'Activity');
    await type('Soup kitchen');
    // A date or a time has a stop for each of its parts.
    for (const [path, keys] of [
      ['date', '10202026'],
      ['start', '0900AM'],
      ['end', '1200PM'],
    ]) {
      for (let step = 0; focusedIn(element)?.id !== `f-${path}` && step < 12; step++) await press('Tab');
      await type(keys!);
    }
    await tabTo(element, 'button', 'Record hours');
    await press('Enter');
    await waitUntil(isReceived(element), 'received', { timeout: 8000 });
  });

  it('pledges', async () => {
    const element = await states['pledge: list']!();
    enterTag(element);
    await tabTo(element, 'button', 'Pledge: Winter coats');
    await press('Enter');
    await waitUntil(() => focusedIn(element)?.id === 'chosen');
    await tabTo(element, 'textbox', /Quantity/);
    await type('3');
    await tabTo(element, 'textbox', /Full name/);
    await type('Li Na');
    await tabTo(element, 'textbox', /Email/);
    await type('li@example.org');
    await tabTo(element, 'button', 'Make pledge');
    await press('Enter');
    await waitUntil(isReceived(element), 'received', { timeout: 8000 });
  });

  it('complains', async () => {
    const element = await states['feedback: form']!();
    enterTag(element);
    await tabTo(element, 'radio', 'Rating');
    await press('ArrowDown', 'ArrowDown');
    await element.updateComplete;
    expect(byRole<HTMLInputElement>(element, 'radio', 'Complaint').checked).to.equal(true);
    await tabTo(element, 'textbox', 'Your message');
    await type('The lamp is broken.');
    await tabTo(element, 'textbox', /Email/);
    await type('li@example.org');
    await tabTo(element, 'button', 'Send feedback');
    await press('Enter');
    await waitUntil(isReceived(element), 'received', { timeout: 8000 });
  });

  it('deletes what waits, after a question', async () => {
    const element = await states['outbox: waiting']!();
    enterTag(element);
    await tabTo(element, 'button', 'Delete');
    await press('Enter');
    await waitUntil(() => focusedIn(element)?.textContent?.trim() === 'Keep it');
    await sendKeys({ down: 'Shift' });
    await press('Tab');
    await sendKeys({ up: 'Shift' });
    await press('Enter');
    await waitUntil(() => focusedIn(element)?.id === 'empty');
  });
});
