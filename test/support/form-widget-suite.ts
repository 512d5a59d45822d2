import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import type { Outcome } from '../../src/domain/submission.js';
import { accepted, FakeTransport, never, offline } from './fake-transport.js';
import { formPageSuite } from './form-page-suite.js';
import { kitFixture, type TestHub } from './kit-fixture.js';
import { byRole, hasRole, listen, textOf } from './query.js';

/** A widget with a form, as the suite drives it. */
export type FormWidget = LitElement & {
  value: Record<string, unknown>;
  submit(): Promise<Outcome>;
  reset(): void;
};

/** What the suite needs to know of a widget. */
export interface FormWidgetCase {
  tag: string;
  kind: string;
  attributes?: Record<string, string>;
  data?: unknown;
  /** Makes the form show, where the widget begins with a list. */
  open?(element: FormWidget): Promise<void>;
  /** Complete `data`, which must go over the wire as it is. */
  value: Record<string, unknown>;
  /** Name of the button that sends. */
  submit: string;
  /** Paths that an empty form complains about. */
  required: string[];
  /** A text field that can be left with a value, by accessible name. */
  someField: string;
}

const events = [
  'linkage-saved',
  'linkage-unsent',
  'linkage-sending',
  'linkage-accepted',
  'linkage-declined',
  'linkage-parked',
  'linkage-invalid',
];

/** What every form widget owes a resident, whatever it asks. */
export function formWidgetSuite(widget: FormWidgetCase): void {
  const create = async (transport?: FakeTransport, config = {}) => {
    const made = await kitFixture<FormWidget>(widget.tag, widget.attributes, {
      config,
      ...(widget.data !== undefined && { data: widget.data }),
      ...(transport && { transport }),
    });
    await widget.open?.(made.element);
    await made.element.updateComplete;
    return made;
  };

  it('says in a summary and beside each field what is missing, moves focus there, and sends nothing', async () => {
    const { element, transport } = await create();
    const heard = listen(element, ...events);
    byRole(element, 'button', widget.submit).click();
    // The first touch loads what checks the form.
    await waitUntil(() => heard.length > 0, 'checked', { timeout: 8000 });
    await element.updateComplete;
    expect(heard[0]!.type).to.equal('linkage-invalid');
    const paths = (heard[0]!.detail as unknown as { issues: { path: string; message: string }[] }).issues.map(
      ({ path }) => path,
    );
    expect(paths).to.include.members(widget.required);
    expect(textOf(element)).to.include('There is a problem');
    await waitUntil(
      () => element.shadowRoot!.activeElement?.hasAttribute('data-summary') ?? false,
      'focus on the summary',
    );
    expect(transport.requests).to.have.length(0);
    await expect(element).to.be.accessible();
    const link = element.shadowRoot!.querySelector<HTMLAnchorElement>('[data-summary] a')!;
    link.click();
    expect(element.shadowRoot!.activeElement?.closest('.field, fieldset, label')).to.not.equal(null);
  });

  it('value and submit() put exactly the data of the contract on the wire', async () => {
    const { element, transport } = await create();
    const heard = listen(element, ...events);
    element.value = widget.value;
    const outcome = await element.submit();
    expect(outcome.state).to.equal('accepted');
    expect(outcome.receipt?.reference).to.equal('PA-2026-0001');
    const [body] = transport.bodies();
    expect(body!['data']).to.deep.equal(widget.value);
    expect(body).to.include({
      kind: widget.kind,
      action: 'create',
      of: null,
      id: outcome.submission!.id,
      locale: 'en',
    });
    expect(body!['page']).to.equal(location.origin + location.pathname);
    expect(heard.map(({ type }) => type)).to.deep.equal([
      'linkage-saved',
      'linkage-sending',
      'linkage-accepted',
    ]);
    await element.updateComplete;
    expect(textOf(element)).to.include('PA-2026-0001');
    expect(textOf(element)).to.include('Goes to');
    await expect(element).to.be.accessible();
  });

  it('value comes back as it was set', async () => {
    const { element } = await create();
    element.value = widget.value;
    await element.updateComplete;
    expect(element.value).to.deep.include(widget.value);
  });

  it('is accessible with an empty form, in English and in Chinese', async () => {
    const { element } = await create();
    await expect(element).to.be.accessible();
    element.lang = 'zh-Hans';
    await waitUntil(() => /[\u4e00-\u9fff]/.test(textOf(element)));
    await expect(element).to.be.accessible();
    element.removeAttribute('lang');
  });

  it('can be sent by keyboard alone', async () => {
    const { element, transport } = await create();
    element.value = widget.value;
    await element.updateComplete;
    byRole(element, 'button', widget.submit).focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => transport.requests.length === 1, 'sent', { timeout: 8000 });
  });

  it('a double click is one submission', async () => {
    const { element, transport } = await create(new FakeTransport(never()));
    element.value = widget.value;
    await element.updateComplete;
    const button = byRole(element, 'button', widget.submit);
    for (let click = 0; click < 20; click++) button.click();
    const again = element.submit();
    await waitUntil(() => transport.requests.length > 0, 'sent', { timeout: 8000 });
    await aTimeout(50);
    expect(transport.requests).to.have.length(1);
    expect(element.submit()).to.equal(again);
  });

  it('without a network it says Saved, never thanks, and is sent once the network is back', async () => {
    const { element, hub, transport } = await create(new FakeTransport(offline(), accepted()));
    const heard = listen(element, ...events);
    element.value = widget.value;
    const outcome = await element.submit();
    expect(outcome.state).to.equal('saved');
    await element.updateComplete;
    expect(textOf(element)).to.include('Saved on this device');
    expect(textOf(element)).to.not.match(/thank/i);
    await waitUntil(() => heard.some(({ type }) => type === 'linkage-accepted'), 'sent by itself', {
      timeout: 6000,
    });
    const [first, second] = transport.requests;
    expect(second!.body).to.equal(first!.body);
    expect(await (await hub.kit.desk()).entries()).to.have.length(1);
  });

  it('survives a reload: another page finds and sends it', async () => {
    const { element, hub } = await create(new FakeTransport(offline()));
    element.value = widget.value;
    const { submission } = await element.submit();
    hub.remove();
    const next = document.createElement('test-hub') as TestHub;
    next.config = hub.config;
    document.body.append(next);
    const heard = listen(document, 'linkage-accepted');
    next.kit.start();
    await waitUntil(() => heard.length > 0, 'sent by the next page', { timeout: 8000 });
    expect(next.transport.bodies()[0]!['id']).to.equal(submission!.id);
    next.remove();
  });

  it('in memory only it says so: unsent, never saved', async () => {
    const { element } = await create(new FakeTransport(offline()), { storage: 'tab' });
    const heard = listen(element, ...events);
    element.value = widget.value;
    const outcome = await element.submit();
    expect(outcome.state).to.equal('unsent');
    expect(heard.map(({ type }) => type))
      .to.include('linkage-unsent')
      .and.not.include('linkage-saved');
    await element.updateComplete;
    expect(textOf(element)).to.include('Wait until you see');
  });

  it('what was not accepted says why beside its field, keeps every answer, and can be sent again as a new one', async () => {
    const field = widget.required.find((path) => path.includes('.')) ?? widget.required[0]!;
    const declined = {
      type: 'declined' as const,
      problem: { status: 422 },
      issues: [{ path: field, message: 'The office does not know this.' }],
    };
    const { element, hub, transport } = await create(new FakeTransport(declined, accepted()));
    element.value = widget.value;
    const first = await element.submit();
    expect(first.state).to.equal('declined');
    expect(first.issues).to.deep.equal([
      { path: field, code: 'server', message: 'The office does not know this.' },
    ]);
    await element.updateComplete;
    expect(textOf(element)).to.include('The office does not know this.');
    expect(element.value).to.deep.include(widget.value);
    const second = await element.submit();
    expect(second.state).to.equal('accepted');
    const [one, two] = transport.bodies();
    expect(two!['id']).to.not.equal(one!['id']);
    await waitUntil(
      async () => (await (await hub.kit.desk()).entries()).every((entry) => entry.state === 'accepted'),
      'the declined one is replaced',
    );
  });

  it('reset() starts a new submission while the earlier one goes on', async () => {
    const { element, transport } = await create(new FakeTransport(never()));
    element.value = widget.value;
    const first = element.submit();
    await waitUntil(() => transport.requests.length === 1, 'sent', { timeout: 8000 });
    element.reset();
    await element.updateComplete;
    await widget.open?.(element);
    element.value = widget.value;
    const second = element.submit();
    expect(second).to.not.equal(first);
    const [a, b] = await Promise.all([first, second]);
    expect(a.state).to.equal('saved');
    expect(b.submission!.id).to.not.equal(a.submission!.id);
  });

  it('submit() and reset() at once: the form is empty, and what it held goes out whole', async () => {
    const { element, transport } = await create();
    element.insertAdjacentHTML('beforeend', '<label slot="fields">Building <input name="building"></label>');
    element.value = widget.value;
    await element.updateComplete;
    const building = element.querySelector<HTMLInputElement>('[name=building]')!;
    building.value = '7';
    const first = element.submit();
    element.reset();
    const outcome = await first;
    expect(outcome.state).to.equal('accepted');
    expect(transport.bodies()[0]!['data']).to.deep.equal({ ...widget.value, answers: { building: '7' } });
    await element.updateComplete;
    expect(textOf(element)).to.not.include('There is a problem').and.not.include('PA-2026-0001');
    await waitUntil(() => building.value === '', 'the portal’s own control starts anew');
  });

  it('setting value leaves nothing of the answers before', async () => {
    const { element } = await create();
    element.value = { ...widget.value, answers: { score: 7 } };
    await element.updateComplete;
    element.value = {};
    const left = JSON.stringify(element.value);
    const persons = ['contact', 'person', 'donor'].flatMap((key) =>
      Object.values((widget.value[key] as Record<string, string> | undefined) ?? {}),
    );
    for (const answer of persons.filter((text) => text !== 'individual')) expect(left).to.not.include(answer);
    expect(left).to.not.include('score');
  });

  it('what is wrong is said in the language of the page, also when that changes', async () => {
    const { element } = await create();
    await element.submit();
    await element.updateComplete;
    element.lang = 'zh-Hans';
    const summary = () => element.shadowRoot!.querySelector('[data-summary]')?.textContent ?? '';
    await waitUntil(() => /[\u4e00-\u9fff]/.test(summary()) && !/[a-z]{4}/i.test(summary()), summary());
    element.removeAttribute('lang');
  });

  it('the language switches live and keeps what was typed', async () => {
    const { element } = await create();
    element.value = widget.value;
    element.lang = 'zh-CN';
    await waitUntil(() => /[\u4e00-\u9fff]/.test(textOf(element)));
    expect(element.value).to.deep.include(widget.value);
    element.lang = 'en';
    await waitUntil(() => hasRole(element, 'button', widget.submit));
    expect(element.value).to.deep.include(widget.value);
  });

  formPageSuite(widget, create);
}
