import { expect, waitUntil } from '@open-wc/testing';
import '../../src/widgets/feedback/define.js';
import '../../src/widgets/outbox/define.js';
import type { FeedbackElement } from '../../src/widgets/feedback/feedback-element.js';
import type { OutboxElement } from '../../src/widgets/outbox/outbox-element.js';
import { accepted, FakeTransport } from '../support/fake-transport.js';
import { kitFixture, type TestHub } from '../support/kit-fixture.js';
import { allByRole, byRole, hasRole, textOf } from '../support/query.js';

const value = { type: 'suggestion', text: 'More benches', anonymous: true };

async function outboxWith(
  transport: FakeTransport,
): Promise<{ outbox: OutboxElement; feedback: FeedbackElement; hub: TestHub }> {
  const { element: feedback, hub } = await kitFixture<FeedbackElement>('linkage-feedback', {}, { transport });
  const outbox = document.createElement('linkage-outbox');
  hub.append(outbox);
  await outbox.updateComplete;
  feedback.value = value;
  await feedback.submit();
  return { outbox, feedback, hub };
}
const parked = { type: 'parked' as const, problem: { code: 'set-up', status: 404 } };

describe('linkage-outbox', () => {
  it('is friendly when it is empty', async () => {
    const { hub } = await kitFixture<FeedbackElement>('linkage-feedback');
    const outbox = document.createElement('linkage-outbox');
    hub.append(outbox);
    await outbox.updateComplete;
    await waitUntil(() => textOf(outbox).includes('Nothing is waiting on this device'));
    await expect(outbox).to.be.accessible();
  });

  for (const [storage, isKept] of [
    ['device', true],
    ['tab', false],
    ['none', false],
  ] as const)
    it(`says ${isKept ? '' : 'not '}that what is sent is kept here where storage is "${storage}"`, async () => {
      const { element: outbox } = await kitFixture<OutboxElement>(
        'linkage-outbox',
        {},
        { config: { storage } },
      );
      await waitUntil(() => textOf(outbox).includes('Nothing is waiting on this device'));
      expect(textOf(outbox).includes('What you send is kept here')).to.equal(isKept);
      expect(textOf(outbox).includes('Nothing is kept on this device.')).to.equal(!isKept);
    });

  it('shows what needs attention with its four buttons, and sends it again', async () => {
    const { outbox } = await outboxWith(new FakeTransport(parked, accepted('PA-9')));
    await waitUntil(() => textOf(outbox).includes('Needs attention'));
    byRole(outbox, 'list', 'On this device');
    for (const name of ['Send again', 'Edit', 'Copy', 'Delete']) byRole(outbox, 'button', name);
    await expect(outbox).to.be.accessible();
    byRole(outbox, 'button', 'Send again').click();
    await waitUntil(() => textOf(outbox).includes('PA-9'));
    expect(textOf(outbox)).to.not.include('More benches');
  });

  it('asks before it deletes what was not received', async () => {
    const { outbox, hub } = await outboxWith(new FakeTransport(parked));
    await waitUntil(() => hasRole(outbox, 'button', 'Delete'));
    byRole(outbox, 'button', 'Delete').click();
    await outbox.updateComplete;
    expect(await (await hub.kit.desk()).entries()).to.have.length(1);
    byRole(outbox, 'button', 'Delete it').click();
    await waitUntil(async () => (await (await hub.kit.desk()).entries()).length === 0);
    await waitUntil(() => allByRole(outbox, 'listitem').length === 0);
  });

  it('hands the answers back to their form to be changed, as a new submission', async () => {
    const { outbox, feedback, hub } = await outboxWith(new FakeTransport(parked, accepted('PA-10')));
    await waitUntil(() => hasRole(outbox, 'button', 'Edit'));
    const id = (await (await hub.kit.desk()).entries())[0]!.id;
    byRole(outbox, 'button', 'Edit').click();
    await waitUntil(() => (feedback.value as { text?: string }).text === 'More benches');
    const outcome = await feedback.submit();
    expect(outcome.state).to.equal('accepted');
    expect(outcome.submission!.id).to.not.equal(id);
    await waitUntil(async () => (await (await hub.kit.desk()).entries()).every((entry) => entry.id !== id));
  });

  it('what may have arrived is changed only when the resident says so', async () => {
    const tried = {
      type: 'retry' as const,
      problem: { code: 'unavailable', status: 503 },
      retryAfter: 3_600_000,
    };
    const { outbox, feedback } = await outboxWith(new FakeTransport(tried));
    await waitUntil(() => hasRole(outbox, 'button', 'Edit') && textOf(outbox).includes('Tried 1 time.'));
    byRole(outbox, 'button', 'Edit').click();
    await outbox.updateComplete;
    expect(textOf(outbox)).to.include('both may arrive');
    byRole(outbox, 'button', 'Leave it').click();
    await outbox.updateComplete;
    expect((feedback.value as { text?: string }).text).to.equal('More benches');
    byRole(outbox, 'button', 'Edit').click();
    await outbox.updateComplete;
    byRole(outbox, 'button', 'Change it anyway').click();
    await waitUntil(() => textOf(outbox).includes('You are changing this'));
  });

  it('gives all there is as JSON, and what it says only when it is unfolded', async () => {
    const { outbox } = await outboxWith(new FakeTransport(parked));
    await waitUntil(() => hasRole(outbox, 'button', 'Save as a file'));
    const [entry] = JSON.parse(await (await outbox.export()).text()) as {
      createdAt: string;
      submission: { data: unknown };
    }[];
    expect(entry!.createdAt).to.match(/^20\d\d-\d\d-\d\dT/);
    expect(entry!.submission.data).to.deep.equal(value);
    await waitUntil(() => outbox.shadowRoot!.querySelector('details'));
    expect(outbox.shadowRoot!.querySelector('details')!.open).to.equal(false);
    await expect(outbox).to.be.accessible();
  });

  it('speaks at most once in five seconds', async () => {
    const { outbox, hub } = await outboxWith(new FakeTransport(parked));
    await waitUntil(() => textOf(outbox).includes('Needs attention'));
    const status = byRole(outbox, 'status');
    const said: string[] = [];
    new MutationObserver(() => said.push(status.textContent!.trim())).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    const { id } = (await (await hub.kit.desk()).entries())[0]!;
    for (let count = 0; count < 3; count++) await (await hub.kit.desk()).resend(id);
    await outbox.updateComplete;
    expect(said.filter(Boolean).length).to.be.at.most(1);
  });
});
