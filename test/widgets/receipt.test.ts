import { expect, waitUntil } from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/widgets/feedback/define.js';
import type { FeedbackElement } from '../../src/widgets/feedback/feedback-element.js';
import { printReceipt } from '../../src/widgets/parts/print-receipt.js';
import core from '../../src/i18n/en/core.js';
import type { LocalizeController } from '../../src/controllers/localize-controller.js';
import type { Verdict } from '../../src/transport/transport.js';
import type { KitConfig } from '../../src/kit/kit-config.js';
import { FakeTransport, offline } from '../support/fake-transport.js';
import { kitFixture, type TestHub } from '../support/kit-fixture.js';
import { allByRole, byRole, hasRole, textOf } from '../support/query.js';

const complaint = { type: 'complaint', text: 'The lamp is broken.', anonymous: true };
const received: Verdict = {
  type: 'accepted',
  receipt: {
    reference: 'PA-2026-0007',
    message: 'Somebody comes by on Monday.',
    respondBy: '2026-12-01',
    url: 'https://portal.example/status',
  },
};

async function send(verdict: Verdict, config: Partial<KitConfig> = {}): Promise<FeedbackElement> {
  const transport = new FakeTransport(verdict);
  const { element } = await kitFixture<FeedbackElement>('linkage-feedback', {}, { config, transport });
  element.value = complaint;
  await element.submit();
  await waitUntil(() => element.shadowRoot!.querySelector('[part=result] [part=again]'), 'the result');
  await element.updateComplete;
  return element;
}

/** What is put on the clipboard from now on. */
function clipboard(): string[] {
  const texts: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: (text: string) => Promise.resolve(void texts.push(text)) },
  });
  return texts;
}

describe('a receipt', () => {
  it('says what happened, the reference, and what comes next, and then offers to copy, print and begin anew', async () => {
    const element = await send(received);
    const text = textOf(element);
    expect(text).to.contain('Received — reference PA-2026-0007');
    const result = element.shadowRoot!.querySelector<HTMLElement>('[part=result]')!;
    // One line for whoever reads or copies it, and never twice.
    expect(result.innerText).to.contain('Received — reference PA-2026-0007');
    expect(result.innerText.split('PA-2026-0007')).to.have.length(2);
    byRole(element, 'heading', 'What happens next');
    const steps = allByRole(element, 'listitem').map((item) => item.textContent!.trim());
    expect(steps).to.deep.equal([
      'Somebody comes by on Monday.',
      'You get an answer by December 1, 2026.',
      'See what happens next',
      'Keep this reference. You need it when you ask about this.',
    ]);
    expect(allByRole(element, 'button').map((button) => button.textContent!.trim())).to.deep.equal([
      'Copy',
      'Print',
      'Send another',
    ]);
  });

  it('the reference is taken whole by one press, and its mark has an icon beside the colour', async () => {
    const element = await send(received);
    const reference = element.shadowRoot!.querySelector('[part=reference]')!;
    expect(getComputedStyle(reference).userSelect).to.equal('all');
    expect(element.shadowRoot!.querySelector('.mark svg')).to.not.equal(null);
  });

  it('the reference begins where all else does, from right to left too', async () => {
    const element = await send(received);
    element.dir = 'rtl';
    const reference = element.shadowRoot!.querySelector('[part=reference]')!;
    const text = document.createRange();
    text.selectNodeContents(reference);
    const state = element.shadowRoot!.querySelector('.received .state')!;
    const edge = (of: Element | Range) => Math.round(of.getBoundingClientRect().right);
    expect(edge(text)).to.be.closeTo(edge(state), 2);
  });

  it('copies the reference with what was sent', async () => {
    const texts = clipboard();
    const element = await send(received);
    byRole(element, 'button', 'Copy').click();
    await waitUntil(() => texts.length === 1, 'copied');
    expect(texts[0]).to.contain('Received — reference PA-2026-0007');
    expect(texts[0]).to.contain('Your message: The lamp is broken.');
    await waitUntil(() => hasRole(element, 'button', 'Your answers are copied.'), 'the button says so');
  });

  it('while it waits on the device it can be copied and printed, and nobody is thanked', async () => {
    const element = await send(offline());
    byRole(element, 'heading', 'Saved on this device');
    byRole(element, 'button', 'Copy');
    byRole(element, 'button', 'Print');
    expect(textOf(element)).to.not.contain('Thank');
    expect(hasRole(element, 'heading', 'What happens next')).to.equal(false);
  });

  it('on a shared device nothing is left on the clipboard for the next person', async () => {
    const element = await send(received, { sharedDevice: true, storage: 'none' });
    expect(hasRole(element, 'button', 'Copy')).to.equal(false);
    byRole(element, 'button', 'Print');
  });

  /** The papers of a result, when one is there. */
  async function printed(element: FeedbackElement): Promise<HTMLIFrameElement> {
    const frames = () => [...element.shadowRoot!.querySelectorAll('iframe')];
    byRole(element, 'button', 'Print').click();
    await waitUntil(
      () => frames()[0]?.contentDocument?.body?.innerText.includes('The lamp is broken.'),
      'paper',
    );
    expect(frames()).to.have.length(1);
    return frames()[0]!;
  }

  const ends: [string, (element: FeedbackElement) => unknown][] = [
    [
      'the next press on a key',
      () => document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true })),
    ],
    ['the next touch', () => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))],
    ['another one is begun', (element) => byRole(element, 'button', 'Send another').click()],
    ['the tag is removed', (element) => element.remove()],
    ['all is cleared away', (element) => (element.parentElement as TestHub).kit.clear()],
    ['all is purged', async (element) => (await (element.parentElement as TestHub).kit.desk()).purge()],
  ];
  for (const [end, act] of ends) {
    it(`what was printed stays no longer than until ${end}`, async () => {
      const element = await send(received, { sharedDevice: true, storage: 'none' });
      const frame = await printed(element);
      await act(element);
      await waitUntil(() => !frame.isConnected, 'the paper is gone');
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('iframe')?.isConnected ?? false).to.equal(false);
    });
  }

  it('says so where the browser cannot print', async () => {
    const element = await send(received);
    const { contentWindow } = Object.getOwnPropertyDescriptors(HTMLIFrameElement.prototype);
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      configurable: true,
      get: function (this: HTMLIFrameElement) {
        const inner = contentWindow.get!.call(this) as Window | null;
        if (inner) Object.defineProperty(inner, 'print', { configurable: true, value: undefined });
        return inner;
      },
    });
    try {
      byRole(element, 'button', 'Print').click();
      const sentence = 'It could not be printed. Copy it, or write down the reference.';
      await waitUntil(() => byRole(element, 'status').textContent!.trim() === sentence, 'it is said');
      expect(element.shadowRoot!.querySelector('iframe')).to.equal(null);
    } finally {
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', contentWindow);
    }
  });

  it('tells of a copy once, tells of the next one, and never of the receipt again', async () => {
    const texts = clipboard();
    const element = await send(received);
    const region = byRole(element, 'status');
    const heard: string[] = [];
    const observer = new MutationObserver(() => heard.push(region.textContent!.trim()));
    observer.observe(region, { childList: true, characterData: true, subtree: true });
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      for (const count of [1, 2]) {
        element.shadowRoot!.querySelector<HTMLElement>('[part=copy]')!.click();
        while (texts.length < count) await Promise.resolve();
        for (let turn = 0; turn < 20; turn++) await Promise.resolve();
        await element.updateComplete;
        clock.tick(6000);
        await element.updateComplete;
        byRole(element, 'button', 'Copy');
      }
    } finally {
      clock.restore();
      observer.disconnect();
    }
    expect(heard).to.deep.equal(['Your answers are copied.', 'Your answers are copied.']);
  });

  it('what becomes of it counts for more than that it was copied', async () => {
    clipboard();
    const transport = new FakeTransport(offline(), received);
    const { element, hub } = await kitFixture<FeedbackElement>('linkage-feedback', {}, { transport });
    element.value = complaint;
    await element.submit();
    await waitUntil(() => hasRole(element, 'button', 'Copy'), 'the result');
    byRole(element, 'button', 'Copy').click();
    const region = byRole(element, 'status');
    await waitUntil(() => region.textContent!.trim() === 'Your answers are copied.', 'it is said');
    await hub.kit.flush();
    await waitUntil(() => region.textContent!.trim() === 'Received — reference PA-2026-0007', 'the receipt', {
      timeout: 9000,
    });
  });

  it('prints itself alone, with what was sent, in the language and direction of the page', async () => {
    const element = await send(received);
    let paper = '';
    let lang = '';
    const localize = {
      lang: 'en',
      further: () => Promise.reject(new Error('no network')),
      messages: core,
    } as unknown as LocalizeController;
    await printReceipt(
      element.shadowRoot!,
      {
        submission: { data: complaint } as never,
        localize,
        title: 'Thank you',
        reference: 'PA-2026-0007',
        lines: ['Goes to the office'],
      },
      (frame) => {
        paper = frame.contentDocument!.body.innerText;
        lang = frame.contentDocument!.documentElement.lang;
      },
    );
    expect(paper.split('\n').filter(Boolean)).to.deep.equal([
      'Thank you',
      'PA-2026-0007',
      'Goes to the office',
      'Type',
      'complaint',
      'Text',
      'The lamp is broken.',
      'Anonymous',
      'Yes',
    ]);
    expect(lang).to.equal('en');
  });
});
