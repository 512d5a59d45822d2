import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { KitConfig } from '../../src/kit/kit-config.js';
import type { FakeTransport } from './fake-transport.js';
import type { FormWidget, FormWidgetCase } from './form-widget-suite.js';
import type { TestHub } from './kit-fixture.js';
import { listen, textOf } from './query.js';

/** Makes a widget under a hub of its own. */
type Create = (
  transport?: FakeTransport,
  config?: Partial<KitConfig>,
) => Promise<{ element: FormWidget; hub: TestHub; transport: FakeTransport }>;

/** What every form widget owes the page around it: its listeners, its own fields, its settings and its mistakes. */
export function formPageSuite(widget: FormWidgetCase, create: Create): void {
  it('value reads and fills the portal’s own fields', async () => {
    const { element, transport } = await create();
    element.insertAdjacentHTML(
      'beforeend',
      `<div slot="fields"><input name="block" aria-label="Block"><input type="checkbox" name="pet" aria-label="Pet">
       <select name="floor" aria-label="Floor"><option value="">–<option>1<option>2</select></div>`,
    );
    await aTimeout(50);
    const answers = { block: 'B7', pet: true, floor: '2' };
    element.value = { ...widget.value, answers };
    const block = element.querySelector<HTMLInputElement>('[name=block]')!;
    await waitUntil(() => block.value === 'B7');
    expect(element.value['answers']).to.deep.equal(answers);
    block.value = '';
    await element.submit();
    expect((transport.bodies()[0]!['data'] as { answers: unknown }).answers).to.deep.equal({
      pet: true,
      floor: '2',
    });
  });

  it('nobody agrees twice: after a receipt and on a fresh form, the portal’s boxes are as the page has them', async () => {
    const { element, transport } = await create();
    element.insertAdjacentHTML(
      'beforeend',
      '<label slot="consent"><input type="checkbox" name="rules"> I agree</label>',
    );
    element.value = widget.value;
    element.querySelector<HTMLInputElement>('[name=rules]')!.checked = true;
    await element.submit();
    element.reset();
    await waitUntil(() => !element.querySelector<HTMLInputElement>('[name=rules]')!.checked);
    await widget.open?.(element);
    element.value = widget.value;
    await element.submit();
    expect(transport.bodies()[0]!['data']).to.have.property('consent');
    expect(transport.bodies()[1]!['data']).to.not.have.property('consent');
  });

  it('a page that fails leaves the form free, with every answer, and says so', async () => {
    const { element, hub } = await create();
    element.value = widget.value;
    hub.kit.submit = () => Promise.reject(new Error('the page is broken'));
    const outcome = await element.submit();
    expect(outcome).to.deep.include({ state: 'cancelled' });
    expect(outcome.problem?.code).to.equal('failed');
    await element.updateComplete;
    expect(textOf(element)).to.include('nothing was sent');
    expect(element.value).to.deep.include(widget.value);
    Reflect.deleteProperty(hub.kit, 'submit');
    expect((await element.submit()).state).to.equal('accepted');
  });

  it('a listener whose promise fails stops the submission, and the resident is told', async () => {
    const { element, transport } = await create();
    element.value = widget.value;
    element.addEventListener(
      'linkage-before-submit',
      (event) => event.waitUntil(Promise.reject(new Error('no'))),
      {
        once: true,
      },
    );
    expect((await element.submit()).state).to.equal('cancelled');
    await element.updateComplete;
    expect(textOf(element)).to.include('nothing was sent');
    expect(transport.requests).to.have.length(0);
  });

  it('an endpoint that no page can post to counts as none', async () => {
    for (const endpoint of ['ftp://x/y', 'https://']) {
      const { element, transport } = await create(undefined, { endpoint });
      expect(textOf(element)).to.include('not set up');
      element.value = widget.value;
      expect((await element.submit()).state).to.equal('cancelled');
      expect(transport.requests).to.have.length(0);
    }
  });

  it('a listener can add answers, hold the submission, and cancel it', async () => {
    const { element, transport } = await create();
    element.value = widget.value;
    const cancel = (event: Event) => event.preventDefault();
    element.addEventListener('linkage-before-submit', cancel);
    expect((await element.submit()).state).to.equal('cancelled');
    expect(transport.requests).to.have.length(0);
    element.removeEventListener('linkage-before-submit', cancel);
    element.addEventListener('linkage-before-submit', (event) => {
      event.waitUntil(
        aTimeout(20).then(() => {
          (event.detail.submission.data as { answers: Record<string, unknown> }).answers['score'] = 7;
        }),
      );
    });
    await element.submit();
    expect((transport.bodies()[0]!['data'] as { answers: unknown }).answers).to.deep.equal({ score: 7 });
  });

  it('the portal’s own fields and consent join the data, and their validity counts', async () => {
    const { element, transport } = await create();
    element.insertAdjacentHTML(
      'beforeend',
      `<div slot="fields"><label>Building <input name="building" required></label>
       <label><input type="checkbox" name="tags" value="a" checked> A</label><label><input type="checkbox" name="tags" value="b" checked> B</label></div>
       <label slot="consent"><input type="checkbox" name="privacy" required> I agree to the rules</label>`,
    );
    element.value = widget.value;
    expect((await element.submit()).state).to.equal('invalid');
    element.querySelector<HTMLInputElement>('[name=building]')!.value = '7';
    element.querySelector<HTMLInputElement>('[name=privacy]')!.checked = true;
    expect((await element.submit()).state).to.equal('accepted');
    const data = transport.bodies()[0]!['data'] as {
      answers: unknown;
      consent: { id: string; text: string; at: string }[];
    };
    expect(data.answers).to.deep.equal({ building: '7', tags: ['a', 'b'] });
    expect(data.consent[0]).to.include({ id: 'privacy', text: 'I agree to the rules' });
    expect(Date.parse(data.consent[0]!.at)).to.be.closeTo(Date.now(), 60_000);
  });

  it('changed attributes and a move in the page clear nothing', async () => {
    const { element, hub } = await create();
    element.value = widget.value;
    element.setAttribute('heading', 'Another title');
    const box = document.createElement('div');
    hub.append(box);
    box.append(element);
    await element.updateComplete;
    expect(textOf(element)).to.include('Another title');
    expect(element.value).to.deep.include(widget.value);
  });

  it('with demo it sends nothing and says so', async () => {
    const { element, transport } = await create();
    element.toggleAttribute('demo', true);
    element.value = widget.value;
    expect((await element.submit()).state).to.equal('cancelled');
    await element.updateComplete;
    expect(textOf(element)).to.include('Nothing was sent');
    expect(transport.requests).to.have.length(0);
  });

  it('with no endpoint it says that it is not set up and submits nothing', async () => {
    const { element, transport } = await create(undefined, { endpoint: '' });
    expect(textOf(element)).to.include('not set up');
    element.value = widget.value;
    expect((await element.submit()).state).to.equal('cancelled');
    expect(transport.requests).to.have.length(0);
  });

  it('keeps a route’s name on the form and the receipt', async () => {
    const { element } = await create(undefined, {
      routes: { [`kind:${widget.kind}`]: { endpoint: '/route', name: 'Sunshine Social Work' } },
    });
    expect(textOf(element)).to.include('Goes to Sunshine Social Work');
    element.value = widget.value;
    await element.submit();
    await element.updateComplete;
    expect(textOf(element)).to.include('Goes to Sunshine Social Work');
  });

  it('on a shared device a receipt leaves nothing in the form', async () => {
    const { element } = await create(undefined, { sharedDevice: true });
    element.value = { ...widget.value, answers: { score: 7 } };
    expect((await element.submit()).state).to.equal('accepted');
    await element.updateComplete;
    expect(textOf(element)).to.include('PA-2026-0001');
    const left = JSON.stringify(element.value);
    for (const key of ['contact', 'person', 'donor'])
      for (const answer of Object.values((widget.value[key] as Record<string, string> | undefined) ?? {}))
        if (answer !== 'individual') expect(left).to.not.include(answer);
    expect(left).to.not.include('score');
  });

  it('another tab of the same hub hears how it stands, and tells the page nothing twice', async () => {
    const { element, hub } = await create();
    // What sends is here from then on, so that this page is the one that does.
    element.value = widget.value;
    await element.submit();
    element.reset();
    await element.updateComplete;
    await widget.open?.(element);
    const other = document.createElement('test-hub') as TestHub;
    other.config = hub.config;
    document.body.append(other);
    other.kit.start();
    const updates: { state: string; submission?: unknown }[] = [];
    other.kit.onSubmission((update) => updates.push(update));
    const heard = listen(document, 'linkage-saved', 'linkage-sending', 'linkage-accepted');
    element.value = widget.value;
    await element.submit();
    await waitUntil(() => updates.some(({ state }) => state === 'accepted'));
    expect(heard.map(({ type }) => type)).to.deep.equal([
      'linkage-saved',
      'linkage-sending',
      'linkage-accepted',
    ]);
    expect(updates.every(({ submission }) => submission === undefined)).to.equal(true);
    other.remove();
  });
}
