import { waitUntil } from '@open-wc/testing';
import { endCdp, screenOf } from '../support/cdp.js';
import { allByRole, byRole, fill, hasRole, textOf } from '../support/query.js';
import { Reading } from '../support/screen-reader.js';
import { services } from '../support/tag-data.js';
import { states, type Tag } from '../support/tag-states.js';

const press = (element: Tag, name: string | RegExp) => () => {
  const [button] = allByRole(element, 'button', name);
  button!.focus();
  button!.click();
};
const summaryHasFocus = (element: Tag) => () =>
  element.shadowRoot!.activeElement?.hasAttribute('data-summary') ?? false;
const isReceived = (element: Tag) => () =>
  element.shadowRoot!.activeElement?.id === 'result-title' && textOf(element).includes('PA-2026-0001');
const follow = (element: Tag) => () =>
  element.shadowRoot!.querySelector<HTMLAnchorElement>('[data-summary] a')!.click();
const field = (element: Tag, path: string) => element.shadowRoot!.getElementById(`f-${path}`)!;
const hasForm = (element: Tag) => () => element.shadowRoot!.querySelector('form') !== null;

/** The way of a form: nothing entered, what is missing, entered, sent. */
async function send(
  element: Tag,
  reading: Reading,
  { button, enter }: { button: string; enter(): unknown },
): Promise<void> {
  await reading.after(
    `press "${button}" with nothing entered`,
    press(element, button),
    summaryHasFocus(element),
  );
  await reading.read('the form with its problems');
  await reading.after('follow the first link', follow(element));
  await enter();
  await element.updateComplete;
  await reading.after(`press "${button}"`, press(element, button), isReceived(element));
  await reading.read('the receipt');
}

describe('a virtual screen reader', () => {
  before(() => screenOf(1280));
  after(endCdp);

  it('reads the directory: search, results, a service and back', async () => {
    const element = await states['directory: results']!({ data: services });
    const reading = new Reading(element);
    await reading.read('search, filters and results');
    await reading.after('type "meals"', () => fill(byRole(element, 'searchbox'), 'meals'));
    await reading.read('the results', '[part=list]');
    await reading.after(
      'press "Hot meals"',
      press(element, 'Hot meals'),
      () => element.shadowRoot!.activeElement?.id === 'detail',
    );
    await reading.read('the service');
    await reading.after('press "Back to results"', press(element, /Back to results/), () =>
      hasRole(element, 'searchbox'),
    );
    await reading.after('press "Save"', press(element, 'Save'));
    await reading.compare('directory');
  });

  it('reads the filters of the directory, beside the results and in a window', async () => {
    const element = await states['directory: results']!({ data: services });
    const reading = new Reading(element);
    await reading.after('tick "Government"', () => byRole(element, 'checkbox', 'Government').click());
    await reading.after('press "Remove Government"', press(element, 'Remove Government'));
    await screenOf(360);
    await waitUntil(() => hasRole(element, 'button', 'Filters'));
    await reading.after('press "Filters" on a phone', press(element, 'Filters'));
    await reading.read('the filters', 'dialog');
    await reading.after('close them', () =>
      element.shadowRoot!.querySelector<HTMLElement>('dialog .primary')!.click(),
    );
    await screenOf(1280);
    await reading.compare('directory-filters');
  });

  it('reads the sign-up: activities, a form, its problems, the receipt', async () => {
    const element = await states['signup: list']!();
    const reading = new Reading(element);
    await reading.read('the activities');
    const open = 'Sign up: Tai chi in the park';
    await reading.after(`press "${open}"`, press(element, open), hasForm(element));
    await send(element, reading, {
      button: 'Send sign-up',
      enter: () => {
        fill(byRole(element, 'textbox', /Full name/), '李');
        fill(field(element, 'contact-email'), 'li@example.org');
      },
    });
    await reading.compare('signup');
  });

  it('reads the hours: the form, its problems, the receipt', async () => {
    const element = await states['hours: form']!();
    const reading = new Reading(element);
    await send(element, reading, {
      button: 'Record hours',
      enter: () => {
        fill(field(element, 'person-name'), '李');
        fill(field(element, 'person-email'), 'li@example.org');
        fill(field(element, 'activity'), 'Soup kitchen');
        fill(field(element, 'date'), '2026-10-20');
        fill(field(element, 'start'), '09:00');
        return reading.after('enter when it ended', () => fill(field(element, 'end'), '12:00'));
      },
    });
    await reading.compare('hours');
  });

  it('reads the pledge: needs, a form, its problems, the receipt', async () => {
    const element = await states['pledge: list']!();
    const reading = new Reading(element);
    await reading.read('the needs');
    await reading.after(
      'press "Pledge: Winter coats"',
      press(element, 'Pledge: Winter coats'),
      hasForm(element),
    );
    await send(element, reading, {
      button: 'Make pledge',
      enter: () => {
        fill(byRole(element, 'textbox', /Quantity/), '3');
        fill(byRole(element, 'textbox', /Full name/), '李');
        fill(byRole(element, 'textbox', /Email/), 'li@example.org');
      },
    });
    await reading.compare('pledge');
  });

  it('reads the feedback: types, a form, its problems, the receipt', async () => {
    const element = await states['feedback: form']!();
    const reading = new Reading(element);
    await reading.read('the form at first');
    await reading.after('choose "Complaint"', () => byRole(element, 'radio', 'Complaint').click());
    await send(element, reading, {
      button: 'Send feedback',
      enter: () => {
        fill(byRole(element, 'textbox', 'Your message'), 'The lamp is broken.');
        fill(byRole(element, 'textbox', /Email/), 'li@example.org');
      },
    });
    await reading.compare('feedback');
  });

  it('reads the outbox: what waits, a question, what is left', async () => {
    const element = await states['outbox: waiting']!();
    const reading = new Reading(element);
    await reading.read('what waits');
    await reading.after('press "Delete"', press(element, 'Delete'));
    await reading.read('the question', '.question');
    await reading.after(
      'answer yes',
      () => element.shadowRoot!.querySelector<HTMLElement>('[part=delete-yes]')!.click(),
      () => element.shadowRoot!.activeElement?.id === 'empty',
    );
    await reading.read('what is left');
    await reading.compare('outbox');
  });
});
