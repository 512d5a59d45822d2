import { expect, waitUntil } from '@open-wc/testing';
import '../../src/widgets/feedback/define.js';
import type { FeedbackElement } from '../../src/widgets/feedback/feedback-element.js';
import { data, directory, open } from '../support/directory-fixture.js';
import { byRole, fill, hasRole } from '../support/query.js';

const phone = '0755 5550 1000';
const website = 'https://sunshine.example.org/care';

/** Directory and feedback under one hub, with a correction of `Home care` begun. */
async function correcting() {
  const made = await directory({}, { data: data.slice(0, 2) });
  const feedback = document.createElement('linkage-feedback') as FeedbackElement;
  made.hub.append(feedback);
  await feedback.updateComplete;
  const correct = async (name: string) => {
    if (hasRole(made.element, 'button', /Back to results/)) {
      byRole(made.element, 'button', /Back to results/).click();
      await made.element.updateComplete;
    }
    await open(made.element, name);
    byRole(made.element, 'button', 'Suggest a correction').click();
    await waitUntil(() => hasRole(feedback, 'combobox', 'Which detail is wrong?'));
  };
  await correct('Home care');
  const now = (index = 0) =>
    feedback.shadowRoot!.querySelector<HTMLInputElement>(`[name="changes.${index}.from"]`)!;
  const choose = async (field: string, index = 0) => {
    fill(feedback.shadowRoot!.querySelector(`[name="changes.${index}.field"]`)!, field);
    await feedback.updateComplete;
    return now(index).value;
  };
  return { ...made, feedback, correct, choose, now };
}

describe('a correction that begins in the directory', () => {
  it('says what the directory says of the detail that is chosen', async () => {
    const { feedback, choose, now } = await correcting();
    expect(now().value).to.equal('');
    expect(await choose('phone')).to.equal(phone);
    expect(await choose('url')).to.equal(website);
    expect(await choose('email'), 'the directory has none').to.equal('');
    expect(await choose('phone')).to.equal(phone);
    byRole(feedback, 'button', 'Add another detail').click();
    await feedback.updateComplete;
    expect(await choose('name', 1)).to.equal('Home care');
    fill(byRole(feedback, 'group', /1$/).querySelector('[name="changes.0.to"]')!, '222');
    expect(feedback.value['changes']).to.deep.equal([
      { field: 'phone', from: phone, to: '222' },
      { field: 'name', from: 'Home care', to: '' },
    ]);
  });

  it('never overwrites what somebody typed, and fills what they emptied', async () => {
    const { choose, now } = await correcting();
    fill(now(), '0755 1');
    expect(await choose('phone')).to.equal('0755 1');
    expect(await choose('url')).to.equal('0755 1');
    fill(now(), '');
    expect(await choose('phone')).to.equal(phone);
    fill(now(), `${phone} (old)`);
    expect(await choose('url')).to.equal(`${phone} (old)`);
  });

  it('says nothing of one service about another', async () => {
    const { feedback, correct, choose } = await correcting();
    await choose('phone');
    await correct('Hot meals');
    expect(await choose('phone')).to.equal('');
    expect(await choose('name')).to.equal('Hot meals');
    expect(await choose('phone')).to.equal('');
    feedback.subjectId = 's9';
    await feedback.updateComplete;
    expect(await choose('name'), 'the page is about something else by now').to.equal('');
  });

  it('still knows it after something else was picked', async () => {
    const { hub, choose } = await correcting();
    await choose('phone');
    hub.kit.select({ subject: { kind: 'service', id: 's2', name: 'Hot meals' }, action: 'pledge' });
    expect(await choose('url')).to.equal(website);
  });
});
