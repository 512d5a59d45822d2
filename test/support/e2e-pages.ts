import type { Area } from './e2e-tab.js';

const data = (value: object): string => `<script type="application/json">${JSON.stringify(value)}</script>`;
const soon = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** Data for a page that has no server of its own. */
export const inline = {
  services: data([
    { id: 's1', name: 'Home care', status: 'active', organization: { id: 'o1', name: 'Sunshine' } },
    { id: 's2', name: 'Legal advice', status: 'active', organization: { id: 'o2', name: 'Neighbours' } },
  ]),
  activities: data([
    { '@type': 'Event', '@id': 'a1', name: 'Tai chi', startDate: soon(2), endDate: soon(2.1) },
  ]),
  needs: data({
    needs: [{ id: 'n1', title: 'Blankets', type: 'goods', unit: 'blankets', target: 10, pledged: 4 }],
  }),
  hours: data({ activities: [{ id: 'h1', name: 'Soup kitchen' }] }),
  feedback: data({ topics: [{ id: 't1', label: 'Lifts' }] }),
};

/** A page with nothing but the script tag and its body. */
export const pageOf = (body: string, scripts: string[], head = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}
${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('\n')}</head>
<body>${body}</body></html>`;

/** All seven tags with their data in the page. */
export const everyTag = (
  endpoint = '/submissions',
): string => `<linkage-hub endpoint="${endpoint}" currency="CNY">
<linkage-directory>${inline.services}</linkage-directory>
<linkage-signup>${inline.activities}</linkage-signup>
<linkage-hours>${inline.hours}</linkage-hours>
<linkage-pledge>${inline.needs}</linkage-pledge>
<linkage-feedback>${inline.feedback}</linkage-feedback>
<linkage-outbox></linkage-outbox></linkage-hub>`;

/** The four forms: how each is opened, sent and filled in. */
export const forms: {
  tag: 'signup' | 'hours' | 'pledge' | 'feedback';
  data: string;
  send: string;
  open(area: Area): Promise<void>;
  fill(area: Area): Promise<void>;
}[] = [
  {
    tag: 'signup',
    data: inline.activities,
    send: 'Send sign-up',
    open: (area) => area.press('Sign up: Tai chi'),
    async fill(area) {
      await area.type('Full name', 'Li Na');
      await area.type('Email', 'li.na@example.org');
    },
  },
  {
    tag: 'hours',
    data: inline.hours,
    send: 'Record hours',
    open: async () => undefined,
    async fill(area) {
      await area.type('Full name', 'Li Na');
      await area.type('Email', 'li.na@example.org');
      await area.type('Activity', 'Soup kitchen', '');
      await area.typeMoment('Date', new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10));
      await area.typeMoment('Start', '09:00');
      await area.typeMoment('End', '10:30');
    },
  },
  {
    tag: 'pledge',
    data: inline.needs,
    send: 'Make pledge',
    open: (area) => area.press('Pledge: Blankets'),
    async fill(area) {
      await area.type('Quantity', '2');
      await area.type('Full name', 'Li Na');
      await area.type('Email', 'li.na@example.org');
    },
  },
  {
    tag: 'feedback',
    data: inline.feedback,
    send: 'Send feedback',
    open: (area) => area.choose('Suggestion'),
    fill: (area) => area.type('Your message', 'A bench, please.'),
  },
];

/** What a portal puts into the slots of a tag. */
export const slotted = `<h2 slot="heading">Our heading</h2><p slot="intro">An <em>intro</em> of our own</p>
<div slot="fields"><label>Ward <input name="ward"></label></div><p slot="consent">We <a href="#x">ask</a></p>
<p slot="captcha">Tick</p><table slot="footer"><tr><td>Foot</td></tr></table>`;
