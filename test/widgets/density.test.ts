import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/widgets/feedback/define.js';
import '../../src/widgets/signup/define.js';

const read = async (path: string) => (await fetch(new URL(`../../src/${path}`, import.meta.url))).text();
const theme = (await read('themes/neutral.css')) + (await read('styles/density.css'));
const activities = [
  { '@type': 'Event', name: 'Choir', startDate: '2999-01-01T10:00:00Z' },
  { '@type': 'Event', name: 'Walk', startDate: '2999-01-02T10:00:00Z' },
];

/** What is pressed, with the label that is pressed instead of it where it has one. */
function targets(root: ShadowRoot): HTMLElement[] {
  const controls = [...root.querySelectorAll<HTMLElement>('button, input, select, textarea')];
  return controls
    .filter((control) => control.checkVisibility() && !control.closest('.honeypot'))
    .map((control) => control.closest<HTMLElement>('label') ?? control);
}

describe('density', () => {
  let style: HTMLStyleElement;
  before(() => {
    style = document.head.appendChild(document.createElement('style'));
    style.textContent = theme;
  });
  after(() => style.remove());

  async function heights(density: string): Promise<{ least: number; type: number; all: number }> {
    const box = await fixture(
      html`<div class="linkage-${density}" style="font-size: 16px; inline-size: 640px">
        <linkage-feedback endpoint="/x"></linkage-feedback>
        <linkage-signup endpoint="/x" .data=${activities}></linkage-signup>
      </div>`,
    );
    const roots = () => [...box.children].map((tag) => tag.shadowRoot);
    await waitUntil(() => roots().every((root) => root?.querySelector('button')), undefined, {
      timeout: 5000,
    });
    // What is loaded later brings looks of its own.
    await Promise.all([...box.children].map((tag) => (tag as LitElement).updateComplete));
    const all = roots().flatMap((root) => targets(root!));
    expect(all.length).to.be.greaterThan(8);
    return {
      least: Math.min(...all.map((target) => target.getBoundingClientRect().height)),
      type: parseFloat(getComputedStyle(roots()[0]!.querySelector('form')!).fontSize),
      all: box.getBoundingClientRect().height,
    };
  }

  it('large: type 1.25 times as large, targets of at least 48 px', async () => {
    const { least, type } = await heights('large');
    expect(type).to.equal(20);
    expect(least).to.be.at.least(48);
  });

  it('compact takes less room than comfortable, and keeps targets of at least 24 px', async () => {
    const compact = await heights('compact');
    const comfortable = await heights('comfortable');
    expect(compact.least).to.be.at.least(24);
    expect(compact.all).to.be.lessThan(comfortable.all * 0.92);
    expect(compact.type).to.equal(15);
    expect(comfortable.type).to.equal(16);
  });
});
