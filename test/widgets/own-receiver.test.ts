import { expect, waitUntil } from '@open-wc/testing';
import '../../src/widgets/feedback/define.js';
import type { FeedbackElement } from '../../src/widgets/feedback/feedback-element.js';
import type { KitConfig } from '../../src/kit/kit-config.js';
import { kitFixture } from '../support/kit-fixture.js';

const value = { type: 'suggestion', text: 'More benches', anonymous: true };

async function sent(
  config: Partial<KitConfig>,
  attributes = {},
  prepare?: (element: FeedbackElement) => void,
) {
  const { element, hub, transport } = await kitFixture<FeedbackElement>('linkage-feedback', attributes, {
    config,
  });
  hub.kit.configChanged();
  prepare?.(element);
  element.value = value;
  await element.submit();
  await waitUntil(() => transport.requests.length > 0);
  return transport.requests[0]!;
}

describe('receivers of a page', () => {
  it('the hub’s shapes the body, and its name stands in the record', async () => {
    const { body, preset } = await sent({
      receiver: {
        wrap: ({ id, data }) => ({ ref: id, words: (data as { text: string }).text }),
        constants: { from: 'portal' },
      },
    });
    expect(JSON.parse(body)).to.deep.include({ words: 'More benches', from: 'portal' });
    expect(preset).to.equal('own:hub');
  });

  it('a widget’s goes before the hub’s; a route’s preset before both', async () => {
    const hub = { receiver: { wrap: () => ({ who: 'hub' }) } };
    const own = (element: FeedbackElement) =>
      (element.receiver = { wrap: () => ({ who: 'widget' }), encoding: 'form' });
    const widget = await sent(hub, {}, own);
    expect(widget.body).to.equal('who=widget');
    expect(widget.contentType).to.match(/^application\/x-www-form-urlencoded/);
    const routed = await sent(
      { ...hub, routes: { 'type:suggestion': { endpoint: '/s', preset: 'json' } } },
      {},
      own,
    );
    expect(JSON.parse(routed.body)).to.deep.include(value);
  });

  it('rename and constants: the route’s before the widget’s before the hub’s', async () => {
    const { body } = await sent(
      {
        preset: 'json',
        constants: { a: 'hub', b: 'hub', c: 'hub' },
        rename: { text: 'words' },
        routes: { 'kind:feedback': { endpoint: '/f', constants: { c: 'route' } } },
        endpoint: '',
      },
      { constants: '{"b": "widget", "c": "widget"}' },
    );
    expect(JSON.parse(body)).to.deep.include({ a: 'hub', b: 'widget', c: 'route', words: 'More benches' });
  });

  it('a preset is loaded by whoever uses it, and fixes the bytes when it is saved', async () => {
    const { body, contentType } = await sent({ preset: 'formspree' });
    expect(contentType).to.match(/urlencoded/);
    expect(new URLSearchParams(body).get('id')).to.match(/^[0-9a-f-]{36}$/);
  });

  it('a preset that nobody knows keeps what was sent, and needs attention', async () => {
    const { element, hub } = await kitFixture<FeedbackElement>(
      'linkage-feedback',
      {},
      { config: { preset: 'telegraph' } },
    );
    element.value = value;
    await element.submit();
    const desk = await hub.kit.desk();
    await waitUntil(async () => (await desk.entries())[0]?.state === 'parked');
    expect((await desk.entries())[0]!.problem!.code).to.equal('unknown-preset');
  });

  it('a captcha that holds nothing parks, and goes once it does', async () => {
    const { element, hub, transport } = await kitFixture<FeedbackElement>(
      'linkage-feedback',
      {},
      { children: '<div slot="captcha"><input type="hidden" name="token"></div>' },
    );
    element.value = value;
    const token = element.querySelector('input')!;
    token.value = 'first';
    transport.answers = [{ type: 'retry', problem: { code: 'network' } }];
    const submitted = element.submit();
    await waitUntil(() => transport.requests.length === 1);
    // It is good for one try.
    token.value = '';
    const { submission } = await submitted;
    const desk = await hub.kit.desk();
    await desk.resend(submission!.id);
    await waitUntil(async () => (await desk.entries())[0]?.problem?.code === 'captcha');
    transport.requests.length = 0;
    transport.answers = [{ type: 'accepted', receipt: {} }];
    token.value = 'once';
    await desk.resend(submission!.id);
    expect(transport.requests[0]!.captcha).to.deep.equal({ token: 'once' });
    expect(transport.requests[0]!.body).not.to.include('once');
  });

  it('a captcha that was not done is a problem of the form; one that is not there yet keeps nobody from saving', async () => {
    const { element, transport } = await kitFixture<FeedbackElement>(
      'linkage-feedback',
      {},
      { children: '<div slot="captcha"><input type="hidden" name="token"></div>' },
    );
    element.value = value;
    const { state, issues } = await element.submit();
    expect(state).to.equal('invalid');
    expect(issues![0]).to.include({ code: 'captcha' });
    element.querySelector('input')!.remove();
    expect((await element.submit()).state).to.equal('parked');
    expect(transport.requests).to.have.length(0);
  });
});
