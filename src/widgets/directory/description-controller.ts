import type { LitElement, ReactiveController } from 'lit';
import type { Service } from '../../domain/service.js';
import { loadChunk } from '../../kit/load-chunk.js';

/** Describes the service that is shown for search engines, where the page wants that. */
export class DescriptionController implements ReactiveController {
  readonly #host: LitElement;
  readonly #service: () => Service | undefined;
  #isUsed = false;

  /** @param service what is to be described; nothing where nothing is, or is wanted */
  constructor(host: LitElement, service: () => Service | undefined) {
    this.#host = host;
    this.#service = service;
    host.addController(this);
  }

  hostUpdated(): void {
    void this.#place();
  }

  hostDisconnected(): void {
    void this.#place();
  }

  async #place(): Promise<void> {
    if (!this.#isUsed && !this.#service()) return;
    this.#isUsed = true;
    const { placeJsonLd, serviceJsonLd } = await loadChunk(() => import('./directory-json-ld.js'));
    const service = this.#host.isConnected ? this.#service() : undefined;
    placeJsonLd(this.#host, service && serviceJsonLd(service, { url: location.href }));
  }
}
