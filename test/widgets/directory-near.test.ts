import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { KitController } from '../../src/controllers/kit-controller.js';
import { LocalizeController } from '../../src/controllers/localize-controller.js';
import type { NamedPlace } from '../../src/domain/service-search.js';
import { controls } from '../../src/styles/controls.js';
import { tokens } from '../../src/styles/tokens.js';
import { NearController } from '../../src/widgets/directory/directory-near-row.js';
import { directoryStyles } from '../../src/widgets/directory/directory.styles.js';
import { serviceStyles } from '../../src/widgets/directory/directory-service.styles.js';
import '../support/kit-fixture.js';
import { allByRole, byRole, fill, hasRole, textOf } from '../support/query.js';

const lane = { name: 'Sunny Lane', latitude: 22.5, longitude: 114 };
const square = { name: 'Sunny Square', latitude: 22.6, longitude: 114 };

class NearFixture extends LitElement {
  static override styles = [tokens, controls, directoryStyles, serviceStyles];
  readonly kit = new KitController(this);
  readonly localize = new LocalizeController(this, this.kit, 'directory');
  said: string[] = [];
  changes = 0;
  places = (text: string): Promise<NamedPlace[]> =>
    Promise.resolve([lane, square].filter(({ name }) => name.toLowerCase().includes(text.toLowerCase())));
  geocode: ((query: string) => Promise<unknown>) | undefined;
  readonly near = new NearController(this, this.localize, {
    places: (text) => this.places(text),
    geocode: () => this.geocode,
    onChange: () => this.changes++,
    onSay: (text) => this.said.push(text),
  });

  protected override render() {
    return this.localize.messages
      ? html`<h2>Directory</h2>
          ${this.near.view(true)}`
      : '';
  }
}
customElements.define('near-fixture', NearFixture);

async function show(): Promise<NearFixture> {
  const element = await fixture<NearFixture>(html`<near-fixture lang="en"></near-fixture>`);
  await element.localize.ready;
  await element.updateComplete;
  return element;
}
const field = (element: Element) => byRole<HTMLInputElement>(element, 'combobox', 'Near a place');
const focused = (element: Element) => element.shadowRoot!.activeElement;
const optionsOf = (element: Element) =>
  allByRole(element, 'option').map(({ textContent }) => textContent?.trim());
const type = async (element: NearFixture, text: string, count: number) => {
  fill(field(element), text);
  await waitUntil(() => optionsOf(element).length === count, `${count} suggestions for ${text}`);
};

/** Whether the page came by https, as far as it knows. */
const setSecure = (value: boolean) =>
  Object.defineProperty(window, 'isSecureContext', { configurable: true, value });

/** Answers in the place of the device. */
function device(answer: GeolocationPosition | { code: number }, asked: { count: number } = { count: 0 }) {
  Object.defineProperty(navigator, 'geolocation', {
    configurable: true,
    value: {
      getCurrentPosition: (good: PositionCallback, bad: (error: unknown) => void) => {
        asked.count++;
        setTimeout(() => ('code' in answer ? bad(answer) : good(answer)));
      },
    },
  });
  return asked;
}
const here = { coords: { latitude: 22.55, longitude: 114.1 } } as GeolocationPosition;

describe('what is near', () => {
  afterEach(() => {
    delete (navigator as { geolocation?: unknown }).geolocation;
    setSecure(true);
  });

  it('asks the device where it is only on a press, and shows that it is chosen', async () => {
    const asked = device(here);
    const element = await show();
    await type(element, 'sunny', 2);
    expect(asked.count).to.equal(0);
    byRole(element, 'button', 'Near me').click();
    await waitUntil(() => element.near.place !== undefined);
    expect(element.near.place).to.deep.equal({ name: '', latitude: 22.55, longitude: 114.1, isHere: true });
    expect(asked.count).to.equal(1);
    expect(element.changes).to.equal(1);
    await element.updateComplete;
    byRole(element, 'button', 'Remove Near me').click();
    await element.updateComplete;
    expect(element.near.place).to.equal(undefined);
    expect(element.changes).to.equal(2);
    expect(focused(element)).to.equal(field(element));
  });

  for (const [code, words] of [
    [1, 'not allowed to know where you are'],
    [2, 'cannot tell where it is now'],
    [3, 'took too long'],
  ] as const)
    it(`says in words why the device does not tell: ${words}`, async () => {
      device({ code });
      const element = await show();
      byRole(element, 'button', 'Near me').click();
      await waitUntil(() => textOf(element).includes(words));
      expect(element.said.at(-1)).to.include(words);
      expect(textOf(element)).to.not.include('Finding out');
      expect(element.near.place).to.equal(undefined);
      await expect(element).to.be.accessible();
    });

  it('does not ask on a page without https, and says why', async () => {
    const asked = device(here);
    setSecure(false);
    const element = await show();
    byRole(element, 'button', 'Near me').click();
    await waitUntil(() => textOf(element).includes('begin with https'));
    expect(asked.count).to.equal(0);
  });

  it('suggests places that the services name, and takes one by the keys', async () => {
    const element = await show();
    field(element).focus();
    await sendKeys({ type: 'sunny' });
    await waitUntil(() => optionsOf(element).length === 2);
    expect(field(element).getAttribute('aria-expanded')).to.equal('true');
    expect(element.said.at(-1)).to.equal('2 places found');
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'ArrowUp' });
    await element.updateComplete;
    const active = () => {
      const id = field(element).getAttribute('aria-activedescendant');
      return id && element.shadowRoot!.getElementById(id)!.textContent!.trim();
    };
    expect(active()).to.equal('Sunny Square');
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(active(), 'past the end is the field').to.equal(null);
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(byRole(element, 'option', 'Sunny Lane').getAttribute('aria-selected')).to.equal('true');
    await sendKeys({ press: 'Enter' });
    expect(element.near.place).to.deep.equal(lane);
    await element.updateComplete;
    expect(field(element).value).to.equal('');
    expect(field(element).getAttribute('aria-expanded')).to.equal('false');
    byRole(element, 'button', 'Remove Near Sunny Lane');
    expect(element.said.at(-1)).to.equal('Near Sunny Lane');
    await expect(element).to.be.accessible();
  });

  it('folds with Escape and when the focus leaves, and takes what is pressed', async () => {
    const element = await show();
    await type(element, 'sunny', 2);
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(hasRole(element, 'listbox')).to.equal(false);
    expect(field(element).value).to.equal('sunny');
    await type(element, 'sunny l', 1);
    byRole(element, 'button', 'Near me').focus();
    await element.updateComplete;
    expect(hasRole(element, 'listbox'), 'still within').to.equal(true);
    (focused(element) as HTMLElement).blur();
    await element.updateComplete;
    expect(hasRole(element, 'listbox')).to.equal(false);
    await type(element, 'sunny s', 1);
    byRole(element, 'option', 'Sunny Square').click();
    expect(element.near.place).to.deep.equal(square);
  });

  it("asks the portal's own search too, and says where nothing is found or nobody answers", async () => {
    const element = await show();
    element.geocode = (query) =>
      Promise.resolve([{ name: `Sunny ${query} Harbour`, latitude: 1, longitude: 2 }, 'rubbish']);
    await type(element, 'sunny', 3);
    expect(optionsOf(element)).to.deep.equal(['Sunny Lane', 'Sunny Square', 'Sunny sunny Harbour']);
    element.geocode = () => Promise.resolve([]);
    fill(field(element), 'nowhere');
    await waitUntil(() => textOf(element).includes('No such place is known here.'));
    element.geocode = () => Promise.reject(new Error('down'));
    fill(field(element), 'nowhere at all');
    await waitUntil(() => textOf(element).includes('is not answering'));
    fill(field(element), '');
    await waitUntil(() => !textOf(element).includes('is not answering'));
  });

  it('drops answers that come too late', async () => {
    const element = await show();
    let answerFirst: (places: NamedPlace[]) => void = () => undefined;
    element.places = (text) =>
      text === 'old' ? new Promise((resolve) => (answerFirst = resolve)) : Promise.resolve([lane]);
    fill(field(element), 'old');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await type(element, 'new', 1);
    answerFirst([square, lane]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(optionsOf(element)).to.deep.equal(['Sunny Lane']);
  });

  it('is forgotten at once', async () => {
    const element = await show();
    await type(element, 'sunny s', 1);
    await sendKeys({ press: 'Enter' });
    expect(element.near.place).to.deep.equal(square);
    element.near.clear();
    await element.updateComplete;
    expect(element.near.place).to.equal(undefined);
    expect(hasRole(element, 'button', /Remove/)).to.equal(false);
  });
});
