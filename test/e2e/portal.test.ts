import assert from 'node:assert/strict';
import type { Area, Tab } from '../support/e2e-tab.js';
import { assertReceived, openBoth, office } from '../support/e2e-received.js';
import { eventually, useBrowser, useDemo } from '../support/e2e.js';

const demo = useDemo();
const { it } = useBrowser();

const sunshine = { id: 'sunshine', name: 'Sunshine Social Work Service', party: 'social-organization' };
const youthRoom = { kind: 'service' as const, id: 'youth-room', name: 'Youth room', organization: sunshine };

async function openService(tab: Tab, words: string, name: string): Promise<Area> {
  const directory = tab.widget('directory');
  await directory.type('Search services', words, 'searchbox');
  await directory.within('list', 'Results').press(name);
  return directory;
}

it('carries a service from the directory into every other tag', async (profile) => {
  const tab = await profile.open(`${demo.url}/en/all.html`);
  const directory = await openService(tab, 'youth room', 'Youth room');
  for (const [action, name] of [
    ['Sign up', 'signup'],
    ['Volunteer', 'hours'],
    ['Pledge', 'pledge'],
    ['Give feedback', 'feedback'],
  ] as const) {
    await directory.press(action);
    await tab.widget(name).sees('Youth room');
    await eventually(async () => {
      const focused = await tab.page.evaluate(() => document.activeElement?.localName);
      assert.equal(focused, `linkage-${name}`, 'the tag that takes over has the focus');
    });
  }
  await directory.press('Suggest a correction');
  await tab.widget('feedback').sees('Which detail is wrong?');
});

it('receives a rating of a service at its own organization', async (profile) => {
  const both = await openBoth(demo, profile);
  const { tab } = both;
  await (await openService(tab, 'youth room', 'Youth room')).press('Give feedback');
  const feedback = tab.widget('feedback');
  await feedback.choose('Rating');
  await feedback.sees('Goes to Sunshine Social Work Service');
  await feedback.within('radiogroup', 'Attitude').choose('5 stars');
  await feedback.within('radiogroup', 'Place and access').choose('3 stars');
  await feedback.type('Your message', 'A place to breathe.');
  await feedback.choose('Stay anonymous', 'checkbox');
  await feedback.press('Send feedback');
  await assertReceived(demo, both, await feedback.reference(), ['organization:sunshine', sunshine.name], {
    kind: 'feedback',
    page: '/en/all.html',
    endpoint: '/api/orgs/sunshine/submissions',
    subject: youthRoom,
    data: {
      type: 'rating',
      ratings: { attitude: 5, place: 3 },
      text: 'A place to breathe.',
      anonymous: true,
    },
  });
});

it('receives a complaint at the office, and a mediation request past everybody at the committee', async (profile) => {
  const both = await openBoth(demo, profile, '/en/feedback.html');
  const feedback = both.tab.widget('feedback');
  await feedback.choose('Complaint');
  await feedback.type('Your message', 'The lift has stood still since Monday.');
  await feedback.type('Full name', 'Li Na');
  await feedback.type('Phone', '0755 5550 1234');
  await feedback.press('Send feedback');
  await assertReceived(demo, both, await feedback.reference(), office, {
    kind: 'feedback',
    page: '/en/feedback.html',
    endpoint: '/api/submissions',
    subject: null,
    data: {
      type: 'complaint',
      text: 'The lift has stood still since Monday.',
      anonymous: false,
      contact: { name: 'Li Na', phone: '0755 5550 1234' },
    },
  });
  await feedback.sees(/You get an answer by \w+/);

  both.tab.posts.length = 0;
  await feedback.press('Send another');
  await feedback.choose('Mediation');
  await feedback.sees('Goes to Mediation committee');
  await feedback.type('Who is the dispute with?', 'Upstairs neighbour');
  await feedback.type('How do you know each other?', 'Neighbours');
  await feedback.type('Your message', 'Drums at midnight.');
  await feedback.type('Email', 'li.na@example.org');
  await feedback.choose('I agree that a mediator contacts me about this', 'checkbox');
  await feedback.press('Send feedback');
  await feedback.sees('A mediator has your request');
  await assertReceived(
    demo,
    both,
    await feedback.reference(),
    ['committee:mediation', 'Mediation committee'],
    {
      kind: 'feedback',
      page: '/en/feedback.html',
      endpoint: '/api/committees/mediation/submissions',
      subject: null,
      data: {
        type: 'mediation',
        text: 'Drums at midnight.',
        anonymous: false,
        contact: { email: 'li.na@example.org' },
        mediation: {
          otherParty: 'Upstairs neighbour',
          relationship: 'Neighbours',
          urgent: false,
          courtCase: false,
          consent: true,
        },
      },
    },
  );
});
