import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/widgets/feedback/define.js';
import '../../src/widgets/signup/define.js';
import type { HubElement } from '../../src/widgets/hub/hub-element.js';
import type { SignupElement } from '../../src/widgets/signup/signup-element.js';
import { listen, textOf } from '../support/query.js';

const value = { activityId: 'a1', role: 'participant', people: [{ name: 'Li' }], contact: { name: 'Li' } };
const name = () => `hub-${crypto.getRandomValues(new Uint32Array(1))[0]}`;

describe('linkage-hub', () => {
  let fetch: sinon.SinonStub<Parameters<typeof globalThis.fetch>, Promise<Response>>;
  beforeEach(() => {
    document.documentElement.lang = 'en';
    fetch = sinon.stub(globalThis, 'fetch');
    fetch.callsFake(() => Promise.resolve(new Response('{"reference":"PA-7"}', { status: 201 })));
  });
  afterEach(() => fetch.restore());

  it('tags that stand inside a hub that is not defined yet wait for it: nothing of a kiosk touches the disk', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        <linkage-hub endpoint="/kiosk" name=${name()} storage="tab"
          ><linkage-signup subject-kind="activity" subject-id="a1"></linkage-signup
        ></linkage-hub>
      </div>`,
    );
    const signup = box.querySelector<SignupElement>('linkage-signup')!;
    await signup.updateComplete;
    expect(signup.shadowRoot!.querySelector('form'), 'no kit yet').to.equal(null);
    await import('../../src/widgets/hub/define.js');
    await waitUntil(() => signup.shadowRoot!.querySelector('form'));
    const heard = listen(box, 'linkage-saved', 'linkage-unsent', 'linkage-accepted');
    signup.value = value;
    expect((await signup.submit()).state).to.equal('accepted');
    expect(heard.map(({ type }) => type)).to.deep.equal(['linkage-unsent', 'linkage-accepted']);
    expect(new URL(fetch.firstCall.args[0] as string).pathname).to.equal('/kiosk');
  });

  it('settings take effect at once, and keep what was typed', async () => {
    const hub = await fixture<HubElement>(
      html`<linkage-hub name=${name()}
        ><linkage-signup subject-kind="activity" subject-id="a1"></linkage-signup
      ></linkage-hub>`,
    );
    const signup = hub.querySelector<SignupElement>('linkage-signup')!;
    await signup.updateComplete;
    expect(textOf(signup)).to.include('not set up');
    signup.value = value;
    hub.endpoint = '/now';
    await waitUntil(() => !textOf(signup).includes('not set up'));
    expect(signup.value).to.deep.equal(value);
    hub.routes = JSON.stringify({ 'kind:signup': { endpoint: '/route', name: 'Sports office' } });
    await waitUntil(() => textOf(signup).includes('Goes to Sports office'));
    hub.messages = { signup: { send: 'Count me in' } };
    await waitUntil(() => textOf(signup).includes('Count me in'));
  });

  it('a bad attribute is ignored and breaks nothing', async () => {
    const hub = await fixture<HubElement>(
      html`<linkage-hub
        name=${name()}
        endpoint="/x"
        routes="{not json"
        accent="no-colour"
        timezone="Mars/Base"
        storage="cloud"
        ><linkage-signup subject-kind="activity" subject-id="a1" prefill="[1]"></linkage-signup
      ></linkage-hub>`,
    );
    const signup = hub.querySelector<SignupElement>('linkage-signup')!;
    await signup.updateComplete;
    expect(signup.shadowRoot!.querySelector('form')).to.not.equal(null);
  });

  it('CSRF goes to the page’s own origin only, read at send time; headers are asked for at each send', async () => {
    document.head.insertAdjacentHTML('beforeend', '<meta name="csrf-token" content="t1">');
    const hub = await fixture<HubElement>(
      html`<linkage-hub name=${name()} endpoint="/own" csrf="rails"
        ><linkage-signup subject-kind="activity" subject-id="a1"></linkage-signup
      ></linkage-hub>`,
    );
    let asked = 0;
    hub.headers = () => Promise.resolve({ 'X-Count': String(++asked) });
    const signup = hub.querySelector<SignupElement>('linkage-signup')!;
    signup.value = value;
    await signup.submit();
    expect(fetch.firstCall.args[1]!.headers).to.include({ 'X-CSRF-Token': 't1', 'X-Count': '1' });
    document.querySelector('meta[name=csrf-token]')!.setAttribute('content', 't2');
    hub.endpoint = 'https://elsewhere.example/api';
    await hub.updateComplete;
    signup.reset();
    signup.value = value;
    await signup.submit();
    expect(fetch.secondCall.args[1]!.headers)
      .to.include({ 'X-Count': '2' })
      .and.not.have.property('X-CSRF-Token');
    document.querySelector('meta[name=csrf-token]')!.remove();
  });

  it('prefills who is signed in, and never overwrites what was typed', async () => {
    const hub = await fixture<HubElement>(
      html`<linkage-hub name=${name()} endpoint="/x"
        ><linkage-signup subject-kind="activity" subject-id="a1"></linkage-signup
      ></linkage-hub>`,
    );
    const signup = hub.querySelector<SignupElement>('linkage-signup')!;
    await signup.updateComplete;
    signup.value = { contact: { name: 'Typed' } };
    hub.identity = { name: 'Li Na', email: 'li@example.org' };
    await hub.updateComplete;
    await signup.updateComplete;
    expect((signup.value as { contact: unknown }).contact).to.deep.equal({
      name: 'Typed',
      email: 'li@example.org',
    });
  });

  it('pending(), export(), discard() and purge() work on what this hub holds', async () => {
    fetch.callsFake(() => Promise.reject(new TypeError('offline')));
    const hub = await fixture<HubElement>(
      html`<linkage-hub name=${name()} endpoint="/x"
        ><linkage-signup subject-kind="activity" subject-id="a1"></linkage-signup
      ></linkage-hub>`,
    );
    const signup = hub.querySelector<SignupElement>('linkage-signup')!;
    const ids: string[] = [];
    for (let index = 0; index < 2; index++) {
      signup.value = value;
      ids.push((await signup.submit()).submission!.id);
      signup.reset();
    }
    expect((await hub.pending()).map(({ id }) => id)).to.have.members(ids);
    expect(await (await hub.export()).text()).to.include(ids[0]!);
    await hub.discard(ids[0]!);
    expect((await hub.pending()).map(({ id }) => id)).to.deep.equal([ids[1]]);
    await hub.purge();
    expect(await hub.pending()).to.deep.equal([]);
  });

  it('events of a widget that has left the page come from the hub', async () => {
    let answer!: (response: Response) => void;
    fetch.callsFake(() => new Promise((resolve) => (answer = resolve)));
    const hub = await fixture<HubElement>(
      html`<linkage-hub name=${name()} endpoint="/x"
        ><linkage-signup subject-kind="activity" subject-id="a1"></linkage-signup
      ></linkage-hub>`,
    );
    const signup = hub.querySelector<SignupElement>('linkage-signup')!;
    let target: EventTarget | null = null;
    hub.addEventListener('linkage-accepted', (event) => (target = event.target));
    signup.value = value;
    const done = signup.submit();
    await waitUntil(() => fetch.callCount === 1);
    signup.remove();
    answer(new Response('', { status: 200 }));
    expect((await done).state).to.equal('accepted');
    expect(target).to.equal(hub);
  });
});
