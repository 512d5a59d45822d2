import { aTimeout, expect, fixtureCleanup, waitUntil } from '@open-wc/testing';
import '../../src/widgets/feedback/define.js';
import '../../src/widgets/signup/define.js';
import type { FeedbackElement } from '../../src/widgets/feedback/feedback-element.js';
import type { KitConfig } from '../../src/kit/kit-config.js';
import type { SignupElement } from '../../src/widgets/signup/signup-element.js';
import { openDeviceStore } from '../../src/storage/store.js';
import { kitFixture } from '../support/kit-fixture.js';
import { byRole, fill, hasRole, textOf } from '../support/query.js';

const hubName = () => `drafts-${crypto.getRandomValues(new Uint32Array(2)).join('')}`;
/** Longer than typing rests before it is written down. */
const written = () => aTimeout(700);

async function open(config: Partial<KitConfig>, attributes = {}, children = '') {
  const page = await kitFixture<FeedbackElement>('linkage-feedback', attributes, { config, children });
  // The first sign of somebody: what looks for drafts is loaded then.
  dispatchEvent(new Event('pointermove'));
  return page;
}
async function typed(config: Partial<KitConfig>, attributes = {}, children = '') {
  const page = await open(config, attributes, children);
  await aTimeout(300);
  fill(byRole(page.element, 'textbox', 'Your message'), 'Half a thought');
  await written();
  return page;
}
const message = (element: FeedbackElement) =>
  byRole<HTMLTextAreaElement>(element, 'textbox', 'Your message').value;
const back = (element: FeedbackElement) =>
  waitUntil(() => textOf(element).includes('Your unfinished answers are back.'), 'the draft is back');
const stored = async () => JSON.stringify(await openDeviceStore('drafts').values());

describe('unfinished forms', () => {
  it('come back, say so, and can be begun anew', async () => {
    const config = { name: hubName() };
    await typed(config);
    fixtureCleanup();
    const { element } = await open(config);
    await back(element);
    expect(message(element)).to.equal('Half a thought');
    byRole(element, 'button', 'Start over').click();
    await element.updateComplete;
    expect(message(element)).to.equal('');
    await written();
    fixtureCleanup();
    const next = await open(config);
    await aTimeout(600);
    expect(message(next.element)).to.equal('');
  });

  it('are gone once they are sent', async () => {
    const config = { name: hubName() };
    const { element } = await typed(config);
    byRole(element, 'radio', 'Suggestion').click();
    expect((await element.submit()).state).to.equal('accepted');
    await written();
    expect(await stored()).not.to.include(config.name);
  });

  it('of another user or hub do not show', async () => {
    const config = { name: hubName(), userKey: 'li' };
    await typed(config);
    fixtureCleanup();
    for (const other of [
      { ...config, userKey: 'wang' },
      { ...config, name: hubName() },
    ]) {
      const { element } = await open(other);
      await aTimeout(600);
      expect(message(element)).to.equal('');
      fixtureCleanup();
    }
    const { element } = await open(config);
    await back(element);
  });

  for (const config of [{ sharedDevice: true }, { storage: 'tab' as const }, { storage: 'none' as const }]) {
    it(`never reach the disk with ${JSON.stringify(config)}`, async () => {
      const name = hubName();
      await typed({ name, ...config });
      expect(await stored()).not.to.include(name);
    });
  }

  it('are not made of what only the page filled in', async () => {
    const name = hubName();
    await open({ name }, { prefill: '{"type": "suggestion", "text": "From the page"}' });
    await written();
    expect(await stored()).not.to.include(name);
  });

  it('give way to what the page sets and to what is typed before they are there', async () => {
    const config = { name: hubName() };
    await typed(config);
    fixtureCleanup();
    const { element } = await open(config);
    element.value = { type: 'question', text: 'The page knows better' };
    await aTimeout(600);
    expect(message(element)).to.equal('The page knows better');
  });

  it('are told apart by the form they belong to', async () => {
    const config = { name: hubName() };
    await typed(config, { id: 'first' });
    fixtureCleanup();
    const other = await open(config, { id: 'second' });
    await aTimeout(600);
    expect(message(other.element)).to.equal('');
    fixtureCleanup();
    const { element } = await open(config, { id: 'first' });
    await back(element);
  });

  it('come back with the type that stands in the address', async () => {
    const config = { name: hubName() };
    const attributes = { 'url-state': 'hash' };
    const { element: first } = await open(config, attributes);
    await aTimeout(300);
    byRole(first, 'radio', 'Complaint').click();
    fill(byRole(first, 'textbox', 'Your message'), 'Half a thought');
    await written();
    expect(location.hash).to.include('complaint');
    fixtureCleanup();
    const { element } = await open(config, attributes);
    await back(element);
    expect(element.value).to.include({ type: 'complaint', text: 'Half a thought' });
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('have the last letters too, when the page goes at once', async () => {
    const config = { name: hubName() };
    const { element } = await typed(config);
    fill(byRole(element, 'textbox', 'Your message'), 'Half a thought, and more');
    dispatchEvent(new Event('pagehide'));
    fixtureCleanup();
    const next = await open(config);
    await back(next.element);
    expect(message(next.element)).to.equal('Half a thought, and more');
  });

  it('still take the place of what was not accepted', async () => {
    const config = { name: hubName() };
    const first = await kitFixture<FeedbackElement>('linkage-feedback', {}, { config });
    dispatchEvent(new Event('pointermove'));
    first.transport.answers = [{ type: 'declined', problem: {}, issues: [] }];
    first.element.value = { type: 'suggestion', text: 'More benches', anonymous: true };
    const { submission } = await first.element.submit();
    fill(byRole(first.element, 'textbox', 'Your message'), 'More and better benches');
    await written();
    fixtureCleanup();
    const { element } = await open(config);
    await back(element);
    await element.submit();
    const ids = (await openDeviceStore<{ id: string }>('outbox').values()).map(({ id }) => id);
    expect(ids).not.to.include(submission!.id);
  });

  it('stay forgotten after a purge', async () => {
    const config = { name: hubName() };
    const { element, hub } = await typed(config);
    fill(byRole(element, 'textbox', 'Your message'), 'Half a thought, and more');
    await (await hub.kit.desk()).purge();
    await written();
    expect(await stored()).not.to.include(config.name);
  });

  it('are put aside while an earlier submission is changed, and come back afterwards', async () => {
    const config = { name: hubName() };
    const { element, hub, transport } = await open(config);
    transport.answers = [{ type: 'parked', problem: {} }];
    element.value = { type: 'suggestion', text: 'More benches', anonymous: true };
    const { submission } = await element.submit();
    element.reset();
    await element.updateComplete;
    byRole(element, 'radio', 'Complaint').click();
    fill(byRole(element, 'textbox', 'Your message'), 'Half a thought');
    await written();
    const subject = { kind: 'page' as const, id: '/', name: 'Page' };
    hub.kit.select({ subject, action: 'feedback', edit: submission! });
    await waitUntil(() => message(element) === 'More benches');
    expect(textOf(element)).to.include('What you had begun comes back afterwards.');
    await written();
    // A reload in the middle changes nothing of it.
    fixtureCleanup();
    const next = await open(config);
    await waitUntil(() => textOf(next.element).includes('What you had begun comes back afterwards.'));
    expect(message(next.element)).to.equal('More benches');
    await next.element.submit();
    next.element.reset();
    await back(next.element);
    expect(next.element.value).to.include({ type: 'complaint', text: 'Half a thought' });
    const ids = (await openDeviceStore<{ id: string }>('outbox').values()).map(({ id }) => id);
    expect(ids).not.to.include(submission!.id);
  });

  it('of somebody who signs out leave the screen, and are back with them', async () => {
    const config = { name: hubName(), userKey: 'li' };
    const { element, hub } = await typed(config);
    hub.kit.configChanged();
    hub.config = { ...hub.config, userKey: 'wang' };
    hub.kit.configChanged();
    await element.updateComplete;
    expect(message(element)).to.equal('');
    await written();
    hub.config = { ...hub.config, userKey: 'li' };
    hub.kit.configChanged();
    await back(element);
    expect(message(element)).to.equal('Half a thought');
  });

  it('of nobody in particular are of who signs in', async () => {
    const config = { name: hubName() };
    const { element, hub } = await typed(config);
    hub.kit.configChanged();
    hub.config = { ...hub.config, userKey: 'li' };
    hub.kit.configChanged();
    expect(message(element)).to.equal('Half a thought');
    element.requestUpdate();
    await written();
    const scopes = (await openDeviceStore<{ scope: string }>('drafts').values()).map(({ scope }) => scope);
    expect(scopes).to.include(`${config.name} li`).and.not.to.include(`${config.name} `);
  });

  it('keep no passwords of the portal', async () => {
    const config = { name: hubName() };
    const children =
      '<p slot="fields"><input type="password" name="pin" value="s3cret"><input name="house" value="12b"></p>';
    await typed(config, {}, children);
    const text = await stored();
    expect(text).to.include('12b').and.not.to.include('s3cret');
  });

  it('open the activity that was open', async () => {
    const config = { name: hubName() };
    const data = [
      { '@type': 'Event', identifier: 'choir', name: 'Choir', startDate: '2030-03-01T10:00:00Z' },
    ];
    const first = await kitFixture<SignupElement>('linkage-signup', {}, { config, data });
    dispatchEvent(new Event('pointermove'));
    await waitUntil(() => hasRole(first.element, 'button', 'Sign up: Choir'));
    byRole(first.element, 'button', 'Sign up: Choir').click();
    await waitUntil(() => hasRole(first.element, 'textbox', 'Full name'));
    fill(byRole(first.element, 'textbox', 'Full name'), '李');
    await written();
    fixtureCleanup();
    const { element } = await kitFixture<SignupElement>('linkage-signup', {}, { config, data });
    dispatchEvent(new Event('pointermove'));
    await waitUntil(() => textOf(element).includes('Your unfinished answers are back.'));
    expect(byRole<HTMLInputElement>(element, 'textbox', 'Full name').value).to.equal('李');
  });
});
