import type { Submission } from '../../../src/domain/submission.js';
import { dateInPingan } from '../../data/vocabulary.js';
import { Html, html } from '../html.js';
import { recipients } from '../recipients.js';
import type { StoredSubmission } from '../submission-store.js';

const kinds: Record<string, string> = {
  signup: 'Sign-up',
  hours: 'Volunteer hours',
  pledge: 'Pledge',
  feedback: 'Feedback',
};
const actions: Record<string, string> = { withdraw: 'withdrawn', verify: 'decision' };
const maxDepth = 6;

const spaced = (key: string) => {
  const words = key
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** When something came, in the community's own time. */
function moment(iso: string): Html {
  const clock = new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(11, 19);
  return html`<time datetime="${iso}">${dateInPingan(Date.parse(iso))} ${clock}</time>`;
}

function valueView(value: unknown, depth = 0): Html {
  if (value === null || value === undefined || value === '') return html`<span class="nothing">none</span>`;
  if (typeof value === 'boolean') return html`${value ? 'Yes' : 'No'}`;
  if (typeof value !== 'object') return html`<span dir="auto">${String(value as string | number)}</span>`;
  if (depth >= maxDepth) return html`<span class="nothing">see the JSON</span>`;
  if (Array.isArray(value))
    return html`<ul>
      ${value.map((item) => html`<li>${valueView(item, depth + 1)}</li>`)}
    </ul>`;
  return dataView(value as Record<string, unknown>, depth + 1);
}

const dataView = (data: Record<string, unknown>, depth = 0): Html =>
  html`<dl>
    ${Object.entries(data).map(
      ([key, value]) =>
        html`<div>
          <dt>${spaced(key)}</dt>
          <dd>${valueView(value, depth)}</dd>
        </div>`,
    )}
  </dl>`;

const nameOf = (recipient: string) => recipients.get(recipient)?.en ?? recipient;

/** What a submission is called: its subject, else what its data says. */
function titleOf({ subject, data }: Submission): string {
  const { activity, activityId, type, needId, topic } = data as Record<string, unknown>;
  const named = [subject?.name, activity].find((text) => typeof text === 'string');
  if (named !== undefined) return named;
  const id = [activityId, needId, topic, type].find((text) => typeof text === 'string');
  return id === undefined ? 'Without subject' : spaced(id);
}

/** One submission as a list item. */
export function itemView(stored: StoredSubmission): Html {
  const submission = JSON.parse(stored.body) as Submission;
  const { kind, action, subject, of } = submission;
  const type =
    kind === 'feedback' && action === 'create' ? (submission.data as { type?: string }).type : undefined;
  return html`<li class="item" data-id="${stored.id}">
    <article>
      <header>
        <p class="line">
          <span class="kind ${kind}"
            >${kinds[kind] ?? kind}${type ? html` · ${type}` : ''}${actions[action] ? html` · ${actions[action]}` : ''}</span
          >
          <span class="to">to <b>${nameOf(stored.recipient)}</b></span>
        </p>
        <h2 dir="auto">${titleOf(submission)}</h2>
        <p class="line quiet">
          <span class="reference">${stored.reference}</span>
          <span class="status ${stored.status}">${stored.isWithdrawn ? 'taken back' : stored.status}</span>
          ${moment(stored.receivedAt)}
        </p>
      </header>
      ${dataView(submission.data as unknown as Record<string, unknown>)}
      ${subject ? html`<p class="about">About the ${subject.kind} <b dir="auto">${subject.name}</b>${subject.organization ? html`, <span dir="auto">${subject.organization.name}</span>` : ''}</p>` : ''}
      ${of ? html`<p class="about">Of the earlier submission <code>${of}</code></p>` : ''}
      <details>
        <summary>JSON as it arrived</summary>
        <pre>${JSON.stringify(submission, null, 2)}</pre>
      </details>
    </article>
  </li>`;
}

const emptyView = (portal: string): Html =>
  html`<section class="empty">
    <h2>Nothing has arrived yet</h2>
    <p>
      Open <a href="${portal}">the portal</a> in another window, send a form, and watch it land here. No
      reload is needed.
    </p>
    <p>Or send one by hand:</p>
    <pre>
curl -X POST ${portal}api/submissions -H 'Content-Type: application/json' -d '{
  "id": "hello-0001", "kind": "feedback", "action": "create", "of": null,
  "createdAt": "2026-11-20T08:30:00Z", "locale": "en", "page": "${portal}", "subject": null,
  "area": null, "clientReference": null, "kit": "curl", "data": {"type": "question", "text": "Is anybody there?", "anonymous": true}}'</pre>
  </section>`;

/** The whole page. @param options `portal`: URL of the portal; `recipient`: the one that is looked at */
export function inboxPage(
  items: StoredSubmission[],
  options: { portal: string; recipient: string | undefined; counts: Map<string, number>; where: string },
): Html {
  const { counts, recipient, portal } = options;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const link = (key: string | undefined, name: string, count: number) =>
    html`<li>
      <a
        href="/inbox${key ? `?to=${encodeURIComponent(key)}` : ''}"
        ${key === recipient ? new Html(' aria-current="page"') : ''}
        >${name} <span>${count}</span></a
      >
    </li>`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${all} received · Inbox · Pingan demo</title>
        <link rel="stylesheet" href="/inbox/inbox.css" />
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        <script type="module" src="/inbox/inbox.js"></script>
      </head>
      <body>
        <header class="top">
          <div>
            <a class="home" href="${portal}"
              ><img src="/assets/mark.svg" alt="" width="28" height="28" />Pingan portal</a
            >
            <p class="live" role="status" data-live>Reload to see what is new</p>
          </div>
        </header>
        <main>
          <div class="lead">
            <h1>Inbox</h1>
            <p>
              What residents sent, newest first, each under the party that received it. Stored in
              ${options.where}.
            </p>
          </div>
          <nav aria-label="Received by">
            <ul>
              ${link(undefined, 'Everybody', all)}${[...recipients].map(([key, name]) => ((counts.get(key) ?? 0) > 0 || key === recipient) && link(key, name.en, counts.get(key) ?? 0))}
            </ul>
          </nav>
          ${items.length === 0 ? emptyView(portal) : ''}
          <ol class="items" data-items>
            ${items.map(itemView)}
          </ol>
        </main>
      </body>
    </html>`;
}
