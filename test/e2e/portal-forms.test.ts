import assert from 'node:assert/strict';
import { dateFromToday } from '../../demo/data/vocabulary.js';
import { assertReceived, office, openBoth } from '../support/e2e-received.js';
import { useBrowser, useDemo } from '../support/e2e.js';

const demo = useDemo();
const { it } = useBrowser();

const wire = { page: '/en/all.html', endpoint: '/api/submissions' };

it('receives a sign-up of two people', async (profile) => {
  const feed = (await (await fetch(`${demo.url}/api/activities?lang=en`)).json()) as {
    '@graph': { name: string; identifier: string }[];
  };
  const id = feed['@graph'].find(({ name }) => name === 'River clean-up')?.identifier ?? '';
  const both = await openBoth(demo, profile);
  const signup = both.tab.widget('signup');
  await signup.sees('Show more');
  // Each Sunday it is the next one in the morning, and the last one from half past eight.
  if (!(await signup.text()).includes('River clean-up')) await signup.press('Show more');
  await signup.press('Sign up: River clean-up');
  await signup.choose('I want to take part');
  await signup.type('Full name', 'Zhou Wei');
  await signup.type('Email', 'zhou.wei@example.org');
  await signup.type('Phone', '+86 755 5550 2222');
  await signup.press('Add another person');
  await signup.type('Name of person 2', 'Zhou Mei');
  await signup.press('Send sign-up');
  await assertReceived(demo, both, await signup.reference(), office, {
    ...wire,
    kind: 'signup',
    subject: {
      kind: 'activity',
      id,
      name: 'River clean-up',
      organization: { id: 'students', name: 'Student Volunteer Team', party: 'volunteers' },
    },
    data: {
      activityId: id,
      role: 'participant',
      people: [{ name: 'Zhou Wei' }, { name: 'Zhou Mei' }],
      contact: { name: 'Zhou Wei', email: 'zhou.wei@example.org', phone: '+86 755 5550 2222' },
    },
  });
  await signup.find('button', 'Add to calendar');
  await signup.press('Withdraw');
  await signup.sees(/withdrawn/);
});

it('receives volunteer hours with the minutes worked out', async (profile) => {
  const both = await openBoth(demo, profile);
  const hours = both.tab.widget('hours');
  const date = dateFromToday(-1, Date.now());
  await hours.type('Full name', 'Li Na');
  await hours.type('Email', 'li.na@example.org');
  await hours.type('Activity', 'Saturday soup kitchen', '');
  await hours.typeMoment('Date', date);
  await hours.typeMoment('Start', '09:00');
  await hours.typeMoment('End', '13:30');
  await hours.type('Break (minutes)', '15');
  await hours.sees('That makes 4 hours 15 minutes.');
  await hours.press('Record hours');
  const item = await assertReceived(demo, both, await hours.reference(), office, {
    ...wire,
    kind: 'hours',
    subject: { kind: 'activity', id: 'soup-kitchen', name: 'Saturday soup kitchen' },
    data: {
      person: { name: 'Li Na', email: 'li.na@example.org' },
      activityId: 'soup-kitchen',
      activity: 'Saturday soup kitchen',
      start: `${date}T09:00:00+08:00`,
      end: `${date}T13:30:00+08:00`,
      breakMinutes: 15,
      minutes: 255,
      provenance: 'claimed',
    },
  });
  assert.equal(item.status, 'pending');
});

it('receives a pledge of money', async (profile) => {
  const both = await openBoth(demo, profile);
  const pledge = both.tab.widget('pledge');
  await pledge.press('Pledge: Warm meals fund');
  await pledge.type('Amount', '120.50');
  await pledge.choose('Every month');
  await pledge.type('Full name', 'Deng Hua');
  await pledge.type('Phone', '0755 5550 3333');
  await pledge.press('Make pledge');
  await assertReceived(demo, both, await pledge.reference(), office, {
    ...wire,
    kind: 'pledge',
    subject: {
      kind: 'need',
      id: 'warm-meals',
      name: 'Warm meals fund',
      organization: { id: 'fund', name: 'Pingan Community Fund' },
    },
    data: {
      needId: 'warm-meals',
      donor: { type: 'individual', name: 'Deng Hua', phone: '0755 5550 3333' },
      money: { amount: '120.50', currency: 'CNY', frequency: 'monthly' },
    },
  });
});

it('receives a pledge of goods, and shows it in the figures', async (profile) => {
  const both = await openBoth(demo, profile);
  const pledge = both.tab.widget('pledge');
  await pledge.sees(/75 boxes still needed/);
  await pledge.press('Pledge: Drinking water for the shelter');
  await pledge.type('Quantity', '3');
  await pledge.choose('I bring it');
  await pledge.choose('A group or a company');
  await pledge.type('Name of the group or company', 'Corner shop');
  await pledge.type('Email', 'shop@example.org');
  await pledge.press('Make pledge');
  await assertReceived(demo, both, await pledge.reference(), office, {
    ...wire,
    kind: 'pledge',
    subject: {
      kind: 'need',
      id: 'shelter-water',
      name: 'Drinking water for the shelter',
      organization: { id: 'committee', name: 'Pingan Neighbourhood Committee' },
    },
    data: {
      needId: 'shelter-water',
      donor: { type: 'organization', name: 'Corner shop', email: 'shop@example.org' },
      inKind: [{ type: 'goods', item: 'Drinking water for the shelter', quantity: 3, unit: 'boxes' }],
      handover: { method: 'drop-off' },
    },
  });
  await pledge.press('Send another');
  await pledge.sees(/72 boxes still needed/);
});

it('receives a suggestion in Chinese', async (profile) => {
  const both = await openBoth(demo, profile, '/zh/feedback.html');
  const feedback = both.tab.widget('feedback');
  await feedback.choose('建议');
  await feedback.type('反馈内容', '请在公园里多放几张长椅。');
  await feedback.type('姓名', '李娜');
  await feedback.press('提交反馈');
  const [, reference = ''] = await feedback.sees(/已收到，查询编号：(\S+)/);
  await assertReceived(demo, both, reference, office, {
    ...wire,
    kind: 'feedback',
    page: '/zh/feedback.html',
    locale: 'zh-Hans',
    subject: null,
    data: {
      type: 'suggestion',
      text: '请在公园里多放几张长椅。',
      anonymous: false,
      contact: { name: '李娜' },
    },
  });
});

it('keeps what was received when the server is started again', async (profile) => {
  const before = await demo.items();
  assert.ok(before.length > 0);
  await demo.server.current.close();
  demo.server.current = await demo.server.start();
  assert.deepEqual(await demo.items(), before);
  const inbox = await profile.open(`${demo.url}/inbox`);
  const shown = await inbox.page.$$eval('[data-items] .reference', (all) =>
    all.map((one) => one.textContent),
  );
  assert.deepEqual(
    shown,
    before.map(({ reference }) => reference),
  );
});
