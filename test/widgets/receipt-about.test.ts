import { expect, waitUntil } from '@open-wc/testing';
import '../../src/widgets/hours/define.js';
import '../../src/widgets/pledge/define.js';
import '../../src/widgets/signup/define.js';
import type { Verdict } from '../../src/transport/transport.js';
import { accepted, FakeTransport, offline } from '../support/fake-transport.js';
import { kitFixture } from '../support/kit-fixture.js';
import { byRole, hasRole, textOf } from '../support/query.js';
import type { Tag } from '../support/tag-states.js';

const dance = {
  '@type': 'Event',
  identifier: 'dance',
  name: 'Dance class',
  startDate: '2099-11-27T10:00:00+08:00',
  endDate: '2099-11-27T12:00:00+08:00',
  location: { '@type': 'Place', name: 'Community hall', address: '12 Mill Road' },
  remainingAttendeeCapacity: 8,
};
const dates = {
  ...dance,
  subEvent: ['04', '11'].map((day) => ({
    '@type': 'Event',
    '@id': `d${day}`,
    startDate: `2099-12-${day}T10:00:00+08:00`,
  })),
};
const signup = {
  activityId: 'dance',
  role: 'participant',
  people: [{ name: 'Li Na' }],
  contact: { name: 'Li Na', email: 'li@example.org' },
};
const need = { id: 'coats', title: 'Winter coats', type: 'goods', unit: 'coats', target: 40 };
const pledge = {
  needId: 'coats',
  donor: { type: 'individual', name: 'Li Na' },
  inKind: [{ type: 'goods', item: 'Coats', quantity: 3, unit: 'coats' }],
};
const hours = {
  person: { name: 'Li Na' },
  activity: 'Soup kitchen',
  start: '2026-10-20T09:00:00+08:00',
  end: '2026-10-20T12:00:00+08:00',
  breakMinutes: 0,
  minutes: 180,
  provenance: 'claimed',
};

async function send(tag: string, data: unknown, value: object, ...verdicts: Verdict[]): Promise<Tag> {
  const transport = new FakeTransport(...verdicts);
  const config = { timezone: 'Asia/Shanghai', endpoint: 'https://office.example/in' };
  const { element } = await kitFixture<Tag>(tag, {}, { data, transport, config });
  element.value = value as Record<string, unknown>;
  await element.submit();
  await waitUntil(() => element.shadowRoot!.querySelector('[part=result] [part=again]'), 'the result');
  await element.updateComplete;
  return element;
}
const signUp = (...verdicts: Verdict[]) => send('linkage-signup', [dance], signup, ...verdicts);

/** What "Copy" puts on the clipboard. */
async function copied(element: Tag): Promise<string[]> {
  const texts: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: (text: string) => Promise.resolve(void texts.push(text)) },
  });
  byRole(element, 'button', 'Copy').click();
  await waitUntil(() => texts.length === 1, 'copied');
  return texts[0]!.split('\n');
}

/** What "Print" puts on paper. */
async function printed(element: Tag): Promise<string[]> {
  byRole(element, 'button', 'Print').click();
  const paper = () => element.shadowRoot!.querySelector('iframe')?.contentDocument?.body?.innerText ?? '';
  await waitUntil(() => paper().includes('Li Na'), 'paper');
  return paper().split('\n').filter(Boolean);
}

const when = /^Fri, November 27, 2099.*10:00.*12:00/;
const where = 'Community hall, 12 Mill Road';

describe('what a receipt says it is about', () => {
  it('a sign-up says when and where it is: seen, copied and printed', async () => {
    const element = await signUp(accepted());
    const [first, second] = element.shadowRoot!.querySelectorAll('[part=about] p');
    expect(first!.textContent).to.match(when);
    expect(second!.textContent).to.equal(where);
    for (const lines of [await copied(element), await printed(element)]) {
      expect(lines.filter((line) => when.test(line))).to.have.length(1);
      expect(lines).to.include(where);
      expect(lines.join('\n').match(/Dance class/g)).to.have.length(1);
    }
    await expect(element).to.be.accessible();
  });

  it('of several dates it says the one that was chosen', async () => {
    const value = { ...signup, sessionIds: ['d11'] };
    const element = await send('linkage-signup', [dates], value, accepted());
    const about = element.shadowRoot!.querySelector('[part=about]')!.textContent!;
    expect(about).to.include('December 11').and.not.include('December 4').and.not.include('November');
  });

  it('while it waits on the device it is named as well', async () => {
    const element = await signUp(offline());
    byRole(element, 'heading', 'Saved on this device');
    const about = element.shadowRoot!.querySelector('[part=about]')!.textContent!;
    expect(about).to.include('Dance class').and.include(where);
    const lines = await copied(element);
    expect(lines.slice(0, 2)).to.deep.equal(['Saved on this device', 'Dance class']);
    expect(lines[2]).to.match(when);
  });

  it('a pledge names the need, volunteer hours what was done, when and for how long', async () => {
    const waiting = await send('linkage-pledge', { needs: [need] }, pledge, offline());
    expect(waiting.shadowRoot!.querySelector('[part=about]')!.textContent!.trim()).to.equal('Winter coats');
    expect(await copied(waiting)).to.include('Winter coats');
    const done = await send('linkage-hours', undefined, hours, accepted());
    const about = [...done.shadowRoot!.querySelectorAll('[part=about] p')].map(
      ({ textContent }) => textContent,
    );
    expect(about).to.deep.equal(['Soup kitchen', 'Tue, October 20, 2026 · 3 hours']);
    const lines = await copied(done);
    expect(lines.filter((line) => line.includes('Soup kitchen'))).to.deep.equal(['Activity: Soup kitchen']);
  });

  it('on paper it goes to somebody until it is received, and went there afterwards', async () => {
    expect((await copied(await signUp(offline()))).join('\n')).to.include('Goes to office.example · ');
    const lines = (await copied(await signUp(accepted()))).join('\n');
    expect(lines).to.include('Went to office.example · ').and.not.include('Goes to');
  });
});

describe('a receipt that changed its meaning', () => {
  const promise: Verdict = {
    type: 'accepted',
    receipt: { reference: 'PA-1', respondBy: '2099-11-27', message: 'Bring a towel.' },
  };

  it('promises nothing any more once it is withdrawn: seen and copied', async () => {
    const element = await signUp(promise, accepted());
    expect(textOf(element)).to.include('You get an answer by').and.include('Bring a towel.');
    byRole(element, 'button', 'Withdraw').click();
    await waitUntil(() => textOf(element).includes('You are no longer signed up'));
    expect(textOf(element)).to.include('reference PA-1').and.include('Keep this reference.');
    for (const text of [textOf(element), (await copied(element)).join('\n')])
      expect(text).to.not.include('You get an answer by').and.not.include('Bring a towel.');
  });

  it('promises it again where the withdrawal is not accepted', async () => {
    const declined: Verdict = { type: 'declined', problem: { status: 409, detail: 'Too late.' }, issues: [] };
    const element = await signUp(promise, declined);
    byRole(element, 'button', 'Withdraw').click();
    await waitUntil(() => textOf(element).includes('could not be withdrawn. Too late.'));
    expect(textOf(element)).to.include('You get an answer by');
  });

  it('whoever waits for a place is not offered an entry for the calendar', async () => {
    const waiting = await signUp({ type: 'accepted', receipt: { reference: 'PA-2', status: 'waitlisted' } });
    byRole(waiting, 'heading', 'You are on the waiting list');
    expect(hasRole(waiting, 'button', 'Add to calendar')).to.equal(false);
    byRole(waiting, 'button', 'Withdraw');
  });
});

describe('places that went meanwhile', () => {
  async function refusedBy(problem: object): Promise<Tag> {
    const transport = new FakeTransport({ type: 'declined', problem, issues: [] });
    const { element } = await kitFixture<Tag>('linkage-signup', {}, { data: [dance], transport });
    byRole(element, 'button', 'Sign up: Dance class').click();
    await element.updateComplete;
    expect(textOf(element)).to.include('8 places left');
    element.value = signup;
    await element.submit();
    await waitUntil(() => hasRole(element, 'heading', 'Not accepted'));
    await element.updateComplete;
    return element;
  }
  const marks = (element: Tag) =>
    [...element.shadowRoot!.querySelectorAll('.state')].map((mark) => mark.textContent!.trim());

  it('are said to be gone in the form and in the list, for the answer is newer than the feed', async () => {
    const element = await refusedBy({ status: 409, code: 'full' });
    expect(marks(element)).to.deep.equal(['All places are taken.']);
    byRole(element, 'button', /All activities/).click();
    await element.updateComplete;
    expect(marks(element)).to.deep.equal(['All places are taken.']);
  });

  it('are not counted where the receiver has words of its own', async () => {
    const element = await refusedBy({ status: 409, code: 'full', detail: 'The class is over.' });
    expect(textOf(element)).to.include('The class is over.');
    expect(marks(element)).to.deep.equal([]);
  });

  it('"Send another" leads into the form or the list that takes its place', async () => {
    const sent = [
      await signUp(accepted()),
      await send('linkage-pledge', { needs: [need] }, pledge, accepted()),
      await send('linkage-hours', undefined, hours, accepted()),
    ];
    for (const element of sent) {
      const again = element.shadowRoot!.querySelector<HTMLElement>('[part=again]')!;
      again.focus();
      again.click();
      await waitUntil(() => !again.isConnected, 'the result gives way');
      await element.updateComplete;
      expect(element.shadowRoot!.activeElement?.localName, element.localName).to.match(/^(input|button)$/);
    }
  });
});
