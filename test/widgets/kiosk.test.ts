import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/widgets/feedback/define.js';
import '../../src/widgets/hub/define.js';
import type { HubElement } from '../../src/widgets/hub/hub-element.js';

const touch = () => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));

/** Touches until the chunk that watches is here and asks. */
const asked = (hub: HubElement) =>
  waitUntil(
    () => {
      touch();
      return aTimeout(900).then(() => hub.shadowRoot!.querySelector('dialog')?.open ?? false);
    },
    'asks',
    { timeout: 15_000, interval: 10 },
  );

describe('a shared device', () => {
  let timers: sinon.SinonSpy;
  let warn: sinon.SinonStub;
  beforeEach(() => {
    document.documentElement.lang = 'en';
    sinon.stub(globalThis, 'fetch').callsFake(() => Promise.resolve(new Response('', { status: 404 })));
    timers = sinon.spy(globalThis, 'setTimeout');
    warn = sinon.stub(console, 'warn');
  });
  afterEach(() => sinon.restore());

  it('forgets everything where nobody touches it, after a warning that can be answered', async () => {
    const hub = document.createElement('linkage-hub');
    hub.sharedDevice = true;
    hub.idleTimeout = 1.6;
    hub.name = `kiosk-${Date.now()}`;
    hub.endpoint = '/no-such-receiver';
    hub.style.setProperty('--linkage-accent', 'rgb(10, 20, 90)');
    hub.style.setProperty('--linkage-surface', 'rgb(250, 240, 230)');
    hub.style.setProperty('--linkage-font', 'Georgia');
    const feedback = document.createElement('linkage-feedback');
    hub.append(feedback);
    document.body.append(hub);
    await feedback.updateComplete;
    feedback.value = { type: 'suggestion', text: 'More benches', anonymous: true };
    await feedback.submit();
    feedback.reset();
    feedback.value = { type: 'complaint', text: 'My neighbour', anonymous: true };
    await waitUntil(async () => (await hub.pending()).length === 1);
    const dialog = () => hub.shadowRoot!.querySelector('dialog');
    await asked(hub);
    expect(dialog()!.textContent).to.include('Are you still there?');
    // It looks like the tags around it: the same surface, button and font.
    const looks = getComputedStyle(dialog()!.querySelector('button')!);
    expect(looks.backgroundColor).to.equal('rgb(10, 20, 90)');
    expect(looks.fontFamily).to.equal('Georgia');
    expect(getComputedStyle(dialog()!).backgroundColor).to.equal('rgb(250, 240, 230)');
    expect(getComputedStyle(hub).display).to.equal('contents');
    // The field that had the focus gets it back before the key does what keys do.
    const answer = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    document.body.dispatchEvent(answer);
    expect(answer.defaultPrevented).to.equal(true);
    expect(dialog()!.open).to.equal(false);
    const letter = new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true });
    document.body.dispatchEvent(letter);
    expect(letter.defaultPrevented).to.equal(false);
    await waitUntil(() => dialog()!.open, 'warns once more', { timeout: 3000 });
    dialog()!.querySelector('button')!.click();
    await aTimeout(100);
    expect(dialog()!.open).to.equal(false);
    expect(feedback.value['text']).to.equal('My neighbour');
    await waitUntil(() => dialog()!.open, 'warns again', { timeout: 3000 });
    await waitUntil(() => !feedback.value['text'], 'cleared', { timeout: 3000 });
    await waitUntil(async () => (await hub.pending()).length === 0);
    expect(dialog()!.open).to.equal(false);
    hub.remove();
    expect(warn.args.flat().join()).to.match(/idle-timeout="1.6" leaves 0.8 seconds to answer/);
  });

  it('asks for the second half of the time, for a minute at most, and says where that is under 20 seconds', async () => {
    for (const [seconds, quiet, stands] of [
      [20, 10, 10],
      [40, 20, 20],
      [90, 45, 45],
      [300, 240, 60],
    ] as const) {
      const hub = await fixture<HubElement>(
        html`<linkage-hub shared-device idle-timeout=${seconds}></linkage-hub>`,
      );
      const asking = timers.withArgs(sinon.match.func, quiet * 1000);
      await waitUntil(() => {
        touch();
        return asking.called;
      });
      (asking.lastCall.args[0] as () => void)();
      expect(timers.calledWith(sinon.match.func, stands * 1000), `${seconds} seconds`).to.equal(true);
      await waitUntil(() => hub.shadowRoot!.textContent!.includes(`cleared in ${stands} seconds`));
      hub.remove();
      timers.resetHistory();
    }
    expect(warn.args.flat().filter((text) => /seconds to answer/.test(String(text)))).to.have.length(1);
  });

  it('asks in the language around it, also from within a shadow root', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="zh-Hans"><p></p></div>`);
    const root = outer.querySelector('p')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<linkage-hub shared-device idle-timeout="1.6"></linkage-hub>';
    const hub = root.querySelector('linkage-hub')!;
    await asked(hub);
    expect(hub.shadowRoot!.querySelector('dialog')!.textContent).to.include('您还在吗？');
    touch();
  });
});
