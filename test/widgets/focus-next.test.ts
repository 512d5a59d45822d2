import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, nothing, type PropertyDeclarations } from 'lit';
import { deepActiveElement, focusNext } from '../../src/controllers/focus-next.js';

/** A tag of which a part comes late. */
class LateTag extends LitElement {
  static override properties: PropertyDeclarations = { shows: {} };
  declare shows: 'nothing' | 'early' | 'late';
  come!: () => void;
  readonly #part = new Promise<void>((resolve) => (this.come = resolve));

  constructor() {
    super();
    this.shows = 'nothing';
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#part;
    return super.getUpdateComplete();
  }

  protected override render() {
    const target =
      this.shows === 'early'
        ? html`<p id="target" tabindex="-1">Early</p>`
        : html`<h2 id="target" tabindex="-1">Late</h2>`;
    return html`<button>Open</button>${this.shows === 'nothing' ? nothing : target}`;
  }
}
customElements.define('late-tag', LateTag);

describe('focus on what is drawn next', () => {
  const tick = () => new Promise((done) => setTimeout(done));
  /** Its update is complete only when what is late has come. */
  const one = async (): Promise<LateTag> => {
    const tag = document.createElement('late-tag') as LateTag;
    (await fixture(html`<div></div>`)).append(tag);
    await tick();
    return tag;
  };
  const text = () => deepActiveElement()?.textContent;

  it('moves to what comes late, as long as nobody has gone on', async () => {
    const tag = await one();
    tag.shadowRoot!.querySelector('button')!.focus();
    const moved = focusNext(tag, '#target');
    tag.shows = 'late';
    tag.come();
    await moved;
    expect(text()).to.equal('Late');
  });

  it('moves again where what had it is replaced', async () => {
    const tag = await one();
    tag.shows = 'early';
    const moved = focusNext(tag, '#target');
    await tick();
    expect(text()).to.equal('Early');
    tag.shows = 'late';
    tag.come();
    await moved;
    expect(text()).to.equal('Late');
  });

  it('leaves whoever has gone on, within the tag, in the page or from one place of another tag to the next', async () => {
    const other = await one();
    other.come();
    other.shows = 'late';
    await other.updateComplete;
    const field = await fixture<HTMLInputElement>(html`<input />`);
    const within = (host: LateTag, selector: string) =>
      host.shadowRoot!.querySelector<HTMLElement>(selector)!;
    for (const from of ['own', 'other'] as const)
      for (const to of ['page', 'other'] as const) {
        const tag = await one();
        within(from === 'own' ? tag : other, 'button').focus();
        const moved = focusNext(tag, '#target');
        await tick();
        const place = to === 'page' ? field : within(other, '#target');
        place.focus();
        tag.shows = 'late';
        tag.come();
        await moved;
        expect(deepActiveElement() === place, `${from} to ${to}`).to.equal(true);
      }
  });
});
