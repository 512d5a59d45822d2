import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warnOnce, type Problem } from '../domain/problem.js';
import type { FeedAnswer, FeedKind, FeedRequest, FeedTypes, ListKind } from '../kit/kit.js';
import { loadChunk } from '../kit/load-chunk.js';
import { LinkageLoadErrorEvent, LinkageReadyEvent } from '../kit/submission-events.js';
import type { KitController } from './kit-controller.js';
import type { FeedAttributes } from './widget-properties.js';

/** A host with the attributes of a feed. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement, FeedAttributes {}

/** How reading stands. `none`: the page names no feed. */
export type FeedStatus = 'none' | 'loading' | 'ready' | 'error';

/** What can be told of a feed. */
export interface FeedOptions {
  /** URL of a second feed of the host's. Then `src`, inline script and `data` are not read, and readiness is not announced. */
  url?(): string | undefined;
  /** Language that is wanted where a feed has its texts in several. */
  lang?(): string;
}

/** Reads the host's `src`, inline script or `data`, again when one of them changes; stale answers are dropped. */
export class FeedController<K extends FeedKind> implements ReactiveController {
  readonly #host: FeedHost;
  readonly #kit: KitController;
  readonly #kind: K;
  readonly #url: FeedOptions['url'];
  readonly #lang: FeedOptions['lang'];
  #key: unknown[] = [];
  #abort: AbortController | undefined;
  #inlineObserver: MutationObserver | undefined;
  #isAnnounced = false;
  status: FeedStatus = 'none';
  answer: FeedAnswer<K> | undefined;
  problem: Problem | undefined;
  /** Resolves when the current read has ended, well or not. */
  settled: Promise<void> = Promise.resolve();

  constructor(host: FeedHost, kit: KitController, kind: K, options: FeedOptions = {}) {
    this.#url = options.url;
    this.#lang = options.lang;
    this.#isAnnounced = options.url !== undefined;
    this.#host = host;
    this.#kit = kit;
    this.#kind = kind;
    host.addController(this);
  }

  get content(): FeedTypes[K] | undefined {
    return this.answer?.content;
  }

  hostConnected(): void {
    // What was on its way when the host was moved is asked for again.
    this.#host.requestUpdate();
    if (this.#url) return;
    // An inline script may be parsed after the tag, or replaced later.
    this.#inlineObserver = new MutationObserver(() => this.#host.requestUpdate());
    this.#inlineObserver.observe(this.#host, { childList: true, characterData: true, subtree: true });
  }

  hostDisconnected(): void {
    this.#inlineObserver?.disconnect();
    this.#abort?.abort();
    if (this.status === 'loading') this.#key = [];
  }

  hostUpdate(): void {
    const kit = this.#kit.value;
    if (!kit) return;
    const { src, data, srcFormat, fieldMap, dateFormat }: FeedAttributes = this.#url
      ? { src: this.#url() }
      : this.#host;
    const inline = this.#url || src || data !== undefined ? undefined : this.#inlineText();
    const lang = this.#lang?.();
    const key = [kit, src, data, srcFormat, fieldMap, dateFormat, inline, lang];
    if (key.every((part, index) => part === this.#key[index])) return;
    this.#key = key;
    if (!src && data === undefined && inline === undefined) {
      this.#abort?.abort();
      this.answer = undefined;
      this.#finish('none');
      return;
    }
    this.#read({ src, data: data ?? inline, srcFormat, fieldMap, dateFormat }, lang);
  }

  /** Reads again, for instance after an error. */
  reload(): void {
    this.#key = [];
    this.#host.requestUpdate();
  }

  #read(attributes: FeedAttributes, lang: string | undefined): void {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.status = 'loading';
    this.problem = undefined;
    this.settled = loadChunk(() => import('./read-attributes.js'))
      .then(({ requestOf }) => this.read(requestOf(this.#host, { ...attributes, lang, signal })))
      .then(
        (answer) => {
          if (signal.aborted) return;
          this.answer = answer;
          this.#finish('ready');
        },
        (error: unknown) => {
          if (signal.aborted) return;
          this.problem = { code: 'feed', detail: error instanceof Error ? error.message : String(error) };
          this.#finish('error');
          const { localName } = this.#host;
          warnOnce(`<${localName}> ${this.problem.detail}`);
          this.#host.dispatchEvent(new LinkageLoadErrorEvent(attributes.src ?? '', this.problem));
        },
      );
  }

  /** Reads by way of the kit. */
  protected read(request: FeedRequest): Promise<FeedAnswer<K>> {
    return this.#kit.value!.readFeed(this.#kind as ListKind, request) as Promise<FeedAnswer<K>>;
  }

  #finish(status: FeedStatus): void {
    this.status = status;
    this.#host.requestUpdate();
    if (this.#isAnnounced || status === 'error') return;
    this.#isAnnounced = true;
    void this.#host.updateComplete.then(() =>
      this.#host.dispatchEvent(new LinkageReadyEvent(this.#host.localName)),
    );
  }

  #inlineText(): string | undefined {
    for (const child of this.#host.children) {
      if (child instanceof HTMLScriptElement && child.type === 'application/json') return child.text;
    }
    return undefined;
  }
}
