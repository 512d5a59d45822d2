import { ContextProvider } from '@lit/context';
import { fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { DefaultKit } from '../../src/compose/default-kit.js';
import { preparePage } from '../../src/compose/page.js';
import { defaultConfig, type KitConfig } from '../../src/kit/kit-config.js';
import { kitContext } from '../../src/kit/kit-context.js';
import { FakeTransport } from './fake-transport.js';

preparePage();
// A test that leaves something unsent would be asked whether to leave, and the runner cannot answer.
addEventListener('beforeunload', (event) => event.isTrusted && event.stopImmediatePropagation());
document.documentElement.lang = 'en';

/** Stands where a hub stands, with a fake transport. Every fixture has a hub name of its own, so that records do not mix. */
export class TestHub extends LitElement {
  transport = new FakeTransport();
  config: KitConfig = {
    ...defaultConfig,
    name: `test-${crypto.getRandomValues(new Uint32Array(2)).join('')}`,
    endpoint: '/submissions',
    currency: 'CNY',
  };
  readonly kit: DefaultKit = new DefaultKit((): KitConfig => this.config, {
    transport: { send: (request) => this.transport.send(request) },
  });
  readonly provider = new ContextProvider(this, { context: kitContext, initialValue: this.kit });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.kit.stop();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
customElements.define('test-hub', TestHub);

/** A tag under a test hub; `config` joins the hub's settings before the tag connects. */
export async function kitFixture<E extends LitElement>(
  tag: string,
  attributes: Record<string, string> = {},
  options: { config?: Partial<KitConfig>; children?: string; data?: unknown; transport?: FakeTransport } = {},
): Promise<{ element: E; hub: TestHub; transport: FakeTransport }> {
  const hub = await fixture<TestHub>(html`<test-hub></test-hub>`);
  Object.assign(hub.config, options.config);
  if (options.transport) hub.transport = options.transport;
  const element = document.createElement(tag) as E;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (options.children) element.append(document.createRange().createContextualFragment(options.children));
  if (options.data !== undefined) (element as unknown as { data: unknown }).data = options.data;
  const ready = new Promise((resolve) => element.addEventListener('linkage-ready', resolve, { once: true }));
  hub.append(element);
  await ready;
  await element.updateComplete;
  return { element, hub, transport: hub.transport };
}
