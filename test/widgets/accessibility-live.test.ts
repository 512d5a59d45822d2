import { expect, waitUntil } from '@open-wc/testing';
import { endCdp, screenOf } from '../support/cdp.js';
import { accepted, FakeTransport, offline } from '../support/fake-transport.js';
import { byRole, fill, hasRole } from '../support/query.js';
import { complete, states, type Tag } from '../support/tag-states.js';

const live = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off]), output';

/** The live regions that assistive technology is given: a modal dialog takes all around it away. */
function regionsOf(element: Tag): HTMLElement[] {
  const root: ParentNode = element.shadowRoot!.querySelector('dialog:modal') ?? element.shadowRoot!;
  return [...root.querySelectorAll<HTMLElement>(live)].filter((region) => region.checkVisibility());
}

/** What the live region says from here on, each text once. */
function hear(element: Tag): string[] {
  const said: string[] = [];
  const [region] = regionsOf(element);
  new MutationObserver(() => {
    const text = region!.textContent!.replace(/\s+/g, ' ').trim();
    if (text && text !== said.at(-1)) said.push(text);
  }).observe(region!, { childList: true, characterData: true, subtree: true });
  return said;
}

const settled = async (element: Tag) => {
  await element.updateComplete;
  await new Promise((done) => setTimeout(done));
};

const sends = {
  signup: ['signup: list', 'Send sign-up'],
  hours: ['hours: form', 'Record hours'],
  pledge: ['pledge: list', 'Make pledge'],
  feedback: ['feedback: form', 'Send feedback'],
} as const;

describe('the live region', () => {
  for (const [name, make] of Object.entries(states))
    it(`is one, polite, and there is no other: ${name}`, async () => {
      const element = await make();
      const regions = regionsOf(element);
      expect(regions.map(({ outerHTML }) => outerHTML)).to.have.length(1);
      expect(regions[0]!.getAttribute('role')).to.equal('status');
    });

  for (const [kind, [state, button]] of Object.entries(sends)) {
    it(`is the same from the empty form to the receipt, and says each step once: ${kind}`, async () => {
      const transport = new FakeTransport(new Promise((done) => setTimeout(() => done(accepted()), 60)));
      const element = await states[state]!({ transport });
      const [region] = regionsOf(element);
      const said = hear(element);
      element.value = complete[kind as keyof typeof complete];
      await settled(element);
      byRole(element, 'button', button).focus();
      byRole(element, 'button', button).click();
      await waitUntil(() => said.some((text) => text.includes('reference')), 'received', { timeout: 8000 });
      await settled(element);
      expect(regionsOf(element)).to.deep.equal([region]);
      const hours = kind === 'hours' ? ['That makes 3 hours.'] : [];
      expect(said.filter((text) => !hours.includes(text))).to.deep.equal([
        'Sending…',
        'Received — reference PA-2026-0001',
      ]);
      await waitUntil(
        () => element.shadowRoot!.activeElement?.id === 'result-title',
        'focus is on the receipt',
      );
    });

    it(`says that it is saved, and later that it was received: ${kind}`, async () => {
      const transport = new FakeTransport(offline(), accepted());
      const element = await states[state]!({ transport });
      const [region] = regionsOf(element);
      const said = hear(element);
      element.value = complete[kind as keyof typeof complete];
      await element.submit();
      await waitUntil(() => said.some((text) => text.startsWith('Received')), 'received', { timeout: 9000 });
      expect(said.find((text) => text.startsWith('Saved on this device'))).to.not.equal(undefined);
      expect(said.at(-1)).to.equal('Received — reference PA-2026-0001');
      expect(regionsOf(element)).to.deep.equal([region]);
    });
  }

  it('says nothing of problems: the summary has the focus, and says them itself', async () => {
    const element = await states['feedback: form']!();
    const said = hear(element);
    byRole(element, 'button', 'Send feedback').click();
    await waitUntil(() => element.shadowRoot!.activeElement?.hasAttribute('data-summary') ?? false);
    expect(said.filter((text) => /problem/i.test(text))).to.deep.equal([]);
  });

  it('says how many services are found, and how they were narrowed', async () => {
    await screenOf(1280);
    const element = await states['directory: results']!();
    const said = hear(element);
    fill(byRole(element, 'searchbox'), 'meals');
    await waitUntil(() => said.length > 0);
    await settled(element);
    fill(byRole(element, 'searchbox'), '');
    await waitUntil(() => said.length > 1);
    byRole(element, 'checkbox', 'Government').click();
    await waitUntil(() => said.length > 2);
    expect(said).to.deep.equal(['2 services', '3 services', '1 service']);
  });

  it('says it within the window of the filters too, where all around is mute', async () => {
    await screenOf(360);
    const element = await states['directory: results']!();
    await waitUntil(() => hasRole(element, 'button', 'Filters'));
    byRole(element, 'button', 'Filters').click();
    expect(regionsOf(element)).to.have.length(1);
    const said = hear(element);
    byRole(element, 'checkbox', 'Government').click();
    await waitUntil(() => said.length > 0);
    expect(said).to.deep.equal(['1 service']);
    await endCdp();
  });

  it('says the hours that times make, as they are entered', async () => {
    const element = await states['hours: form']!();
    const said = hear(element);
    for (const [name, value] of [
      ['date', '2026-10-20'],
      ['start', '09:00'],
      ['end', '12:00'],
    ])
      fill(element.shadowRoot!.getElementById(`f-${name}`)!, value!);
    await waitUntil(() => said.length > 0);
    expect(said).to.deep.equal(['That makes 3 hours.']);
  });

  it('says whether answers were copied, where nothing is kept', async () => {
    const transport = new FakeTransport(offline());
    const element = await states['feedback: form']!({ transport, config: { storage: 'none' } });
    element.value = complete.feedback;
    await element.submit();
    await waitUntil(() => hasRole(element, 'button', 'Copy my answers'));
    const said = hear(element);
    byRole(element, 'button', 'Copy my answers').click();
    await waitUntil(() => said.length > 0);
    expect(said[0]).to.match(/copied/i);
    byRole(element, 'button', said[0]!);
  });
});
