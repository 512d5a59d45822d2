import { aTimeout, expect, fixtureCleanup, waitUntil } from '@open-wc/testing';
import '../../src/widgets/feedback/define.js';
import '../../src/widgets/signup/define.js';
import type { FeedbackElement } from '../../src/widgets/feedback/feedback-element.js';
import type { Subject } from '../../src/domain/submission.js';
import type { KitConfig } from '../../src/kit/kit-config.js';
import type { LinkageBeforeSubmitEvent } from '../../src/kit/submission-events.js';
import type { SignupElement } from '../../src/widgets/signup/signup-element.js';
import { openDeviceStore } from '../../src/storage/store.js';
import type { FakeTransport } from '../support/fake-transport.js';
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

  const service = (id: string): Subject => ({ kind: 'service', id, name: `Service ${id}` });
  const asideSaid = 'The answers you had begun come back afterwards.';
  async function parked(element: FeedbackElement, transport: FakeTransport, text: string) {
    transport.answers = [{ type: 'parked', problem: {} }];
    element.value = { type: 'suggestion', text, anonymous: true };
    const { submission } = await element.submit();
    element.reset();
    await element.updateComplete;
    return submission!;
  }
  async function begin(element: FeedbackElement) {
    byRole(element, 'radio', 'Complaint').click();
    fill(byRole(element, 'textbox', 'Your message'), 'Half a thought');
    await written();
  }

  it('are put aside while an earlier submission is changed, and come back afterwards', async () => {
    const config = { name: hubName() };
    const { element, hub, transport } = await open(config);
    const edit = await parked(element, transport, 'More benches');
    hub.kit.select({ subject: service('s1'), action: 'feedback' });
    await begin(element);
    hub.kit.select({ subject: service('s2'), action: 'feedback', edit: { ...edit, subject: service('s2') } });
    await waitUntil(() => message(element) === 'More benches');
    expect(textOf(element)).to.include(asideSaid);
    await written();
    // A reload in the middle changes nothing of it.
    fixtureCleanup();
    const next = await open(config);
    await waitUntil(() => textOf(next.element).includes(asideSaid));
    expect(message(next.element)).to.equal('More benches');
    const sent = await next.element.submit();
    expect(sent.submission!.subject!.id).to.equal('s2');
    next.element.reset();
    await back(next.element);
    expect(next.element.value).to.include({ type: 'complaint', text: 'Half a thought' });
    expect(next.element.subjectId).to.equal('s1');
    const ids = (await openDeviceStore<{ id: string }>('outbox').values()).map(({ id }) => id);
    expect(ids).not.to.include(edit.id);
  });

  it('come back at once where changing an earlier submission is given up, also from within another change', async () => {
    const config = { name: hubName() };
    const { element, hub, transport } = await open(config);
    const one = await parked(element, transport, 'More benches');
    const two = await parked(element, transport, 'Fewer cars');
    await begin(element);
    hub.kit.select({ subject: service('s'), action: 'feedback', edit: one });
    await waitUntil(() => message(element) === 'More benches');
    fill(byRole(element, 'textbox', 'Your message'), 'Many more benches');
    await written();
    hub.kit.select({ subject: service('s'), action: 'feedback', edit: two });
    await waitUntil(() => message(element) === 'Fewer cars');
    await written();
    byRole(element, 'button', 'Start over').click();
    await waitUntil(() => message(element) === 'Many more benches');
    // Pressed again for the same one, what was changed of it stays.
    hub.kit.select({ subject: service('s'), action: 'feedback', edit: one });
    await written();
    expect(message(element)).to.equal('Many more benches');
    byRole(element, 'button', 'Start over').click();
    await waitUntil(() => message(element) === 'Half a thought');
    expect(textOf(element)).not.to.include(asideSaid);
    await written();
    const drafts = await openDeviceStore<{ scope: string; form: string }>('drafts').values();
    const forms = drafts.filter(({ scope }) => scope === `${config.name} `).map(({ form }) => form);
    expect(forms.length).to.equal(1);
    expect(forms[0]).not.to.match(/aside$/);
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

  it('are not lost where the page forgets for a moment who is signed in', async () => {
    const config = { name: hubName(), userKey: 'li' };
    const { element, hub } = await typed(config);
    hub.kit.configChanged();
    // Not written down yet.
    fill(byRole(element, 'textbox', 'Your message'), 'Half a thought, and more');
    await element.updateComplete;
    for (const userKey of ['', 'li']) {
      hub.config = { ...hub.config, userKey };
      hub.kit.configChanged();
    }
    await back(element);
    expect(message(element)).to.equal('Half a thought, and more');
  });

  it('of somebody who has gone do not come back with a tag that was out of the page meanwhile', async () => {
    const config = { name: hubName(), userKey: 'li' };
    const { element, hub } = await typed(config);
    hub.kit.configChanged();
    element.remove();
    hub.config = { ...hub.config, userKey: 'wang' };
    hub.kit.configChanged();
    hub.append(element);
    await element.updateComplete;
    expect(message(element)).to.equal('');
    await written();
    const scopes = (await openDeviceStore<{ scope: string }>('drafts').values()).map(({ scope }) => scope);
    expect(scopes).not.to.include(`${config.name} wang`);
  });

  it('and what is being sent stay with who pressed send', async () => {
    const config = { name: hubName(), userKey: 'li' };
    const { element, hub } = await open(config);
    hub.kit.configChanged();
    let go!: () => void;
    element.addEventListener('linkage-before-submit', (event) =>
      (event as LinkageBeforeSubmitEvent).waitUntil(new Promise<void>((resolve) => (go = resolve))),
    );
    element.value = { type: 'suggestion', text: 'More benches', anonymous: true };
    const sending = element.submit();
    await waitUntil(() => Boolean(go));
    hub.config = { ...hub.config, userKey: 'wang' };
    hub.kit.configChanged();
    go();
    const { submission } = await sending;
    const records = await openDeviceStore<{ id: string; userKey: string }>('outbox').values();
    expect(records.find(({ id }) => id === submission!.id)?.userKey).to.equal('li');
  });

  it('make room for nothing where what was kept is deleted elsewhere', async () => {
    const { element, hub, transport } = await open({ name: hubName() });
    transport.answers = [{ type: 'retry', problem: { code: 'unavailable' } }];
    element.value = { type: 'suggestion', text: 'More benches', anonymous: true };
    const { submission } = await element.submit();
    await waitUntil(() => textOf(element).includes('Saved on this device'));
    await (await hub.kit.desk()).discard(submission!.id);
    await element.updateComplete;
    expect(hasRole(element, 'button', 'Send feedback')).to.equal(true);
    expect(textOf(element)).not.to.include('Saved on this device');
  });

  it('and what is checked while the list is on its way stay with who pressed send', async () => {
    const config = { name: hubName(), userKey: 'li' };
    const { element, hub } = await open(config);
    hub.kit.configChanged();
    hub.kit.readFeed = () => new Promise(() => {});
    element.src = '/never.json';
    await element.updateComplete;
    element.value = { type: 'suggestion', text: 'More benches', anonymous: true };
    const sending = element.submit();
    hub.config = { ...hub.config, userKey: 'wang' };
    hub.kit.configChanged();
    const { submission } = await sending;
    const records = await openDeviceStore<{ id: string; userKey: string }>('outbox').values();
    expect(records.find(({ id }) => id === submission!.id)?.userKey).to.equal('li');
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
      '<p slot="fields"><input type="password" name="pin" value="s3cret"><input autocomplete="one-time-code" name="code" value="s3cret"><input name="house" value="12b"></p>';
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
