import { expect, waitUntil } from '@open-wc/testing';
import '../../src/widgets/feedback/define.js';
import type { FeedbackElement } from '../../src/widgets/feedback/feedback-element.js';
import { printReceipt } from '../../src/widgets/parts/print-receipt.js';
import type { LocalizeController } from '../../src/controllers/localize-controller.js';
import type { Verdict } from '../../src/transport/transport.js';
import type { KitConfig } from '../../src/kit/kit-config.js';
import { FakeTransport, offline } from '../support/fake-transport.js';
import { kitFixture } from '../support/kit-fixture.js';
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

  it('prints itself alone, with what was sent, in the language and direction of the page', async () => {
    const element = await send(received);
    let paper = '';
    let lang = '';
    const localize = {
      lang: 'en',
      further: () => Promise.reject(new Error('no network')),
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
    ]);
    expect(lang).to.equal('en');
  });
});
