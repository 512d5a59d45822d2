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
    expect(dialog()!.textContent).to.include('20 seconds');
    const { lastCall: clearing } = timers.withArgs(sinon.match.func, 20_000);
    expect(feedback.value['text']).to.equal('My neighbour');
    (clearing.args[0] as () => void)();
    await waitUntil(() => !feedback.value['text'], 'cleared', { timeout: 3000 });
    await waitUntil(async () => (await hub.pending()).length === 0);
    expect(dialog()!.open).to.equal(false);
    hub.remove();
    expect(warn.args.flat().join()).to.match(/idle-timeout="1.6" is too short .* cleared after 20.8/);
  });

  it('gives everybody 20 seconds to answer, and a minute where the time is long', async () => {
    for (const [seconds, quiet, stands] of [
      [20, 10, 20],
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
    expect(warn.args.flat().filter((text) => /too short/.test(String(text)))).to.have.length(1);
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
