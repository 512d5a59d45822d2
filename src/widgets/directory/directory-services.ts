import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FeedController, type FeedHost } from '../../controllers/feed-controller.js';
import type { KitController } from '../../controllers/kit-controller.js';
import type { Problem } from '../../domain/problem.js';
import type { Service } from '../../domain/service.js';
import type { FoundServices, NamedPlace, ServiceQuestion } from '../../domain/service-search.js';
import type { FeedAnswer, FeedRequest } from '../../kit/kit.js';
import type { ServicesRequest, ServiceSource, ServicesState } from '../../kit/services.js';
import type { NoticedFeed } from '../parts/feed-notice.js';
import { settleChosen } from './directory-facets.js';

/** How long a tag may be out of the page before it lets go of its services, in ms. */
const MOVING = 2000;
/** Who is responsible for an area. */
const WORKER = 'social-worker';

/** What was found, and by which question. */
export interface Answered extends FoundServices {
  question: ServiceQuestion;
  /** Its total is no count of all services before all have come. */
  isWhole: boolean;
}

/** Reads services by way of what is to be asked for them. */
export class ServicesFeed extends FeedController<'services'> {
  readonly #services: DirectoryServices;
  readonly #zone: () => string | undefined;
  #lastZone: string | undefined;

  constructor(host: FeedHost, kit: KitController, services: DirectoryServices, lang: () => string) {
    super(host, kit, 'services', { lang });
    this.#services = services;
    this.#zone = () => kit.value?.config.timezone;
  }

  override hostUpdate(): void {
    const zone = this.#zone();
    // What is open now is told where the services are, in the zone that they were read for.
    if (zone !== this.#lastZone) this.reload();
    this.#lastZone = zone;
    super.hostUpdate();
  }

  protected override read(request: FeedRequest): Promise<FeedAnswer<'services'>> {
    return this.#services.read(request);
  }
}

/** Who is there for the people of an area. */
export interface Responsible {
  area: string;
  services: readonly Service[];
}

/** What a directory needs to be asked by. */
export interface ServicesOptions {
  mode(): ServicesRequest['mode'];
  headers(): ServicesRequest['headers'];
  /** Services were let go of: they are to be read again. */
  onLost(): void;
}

/** The services of a directory: opens their source, asks it, and keeps what it last answered. */
export class DirectoryServices implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #kit: KitController;
  readonly #options: ServicesOptions;
  #source: ServiceSource | undefined;
  #isClosed = false;
  #closing: ReturnType<typeof setTimeout> | undefined;
  /** Counts changes of the source: what was answered before one is asked again. */
  #version = 0;
  #asked = '';
  #askedCount = 0;
  /** The question that `found` answers, but for its count. */
  #answered = '';
  readonly #known = new Map<string, Service>();
  #full = new Map<string, 'loading' | 'done' | 'failed'>();
  #pending: Promise<unknown> = Promise.resolve();
  /** Why the last question was not answered. */
  #problem: Problem | undefined;
  /** What the last question found; the one before, while that is on its way. */
  found: Answered | undefined;
  /** Social workers of the one area that is asked for. */
  responsible: Responsible = { area: '', services: [] };
  #responsibleKey = '';

  constructor(host: ReactiveControllerHost, kit: KitController, options: ServicesOptions) {
    this.#host = host;
    this.#kit = kit;
    this.#options = options;
    host.addController(this);
  }

  /** What is known of the services; nothing before the first are there. */
  get state(): ServicesState | undefined {
    return this.#source?.state;
  }

  /** Resolves when no question is open. */
  get settled(): Promise<unknown> {
    return this.#pending;
  }

  hostConnected(): void {
    clearTimeout(this.#closing);
    if (this.#isClosed) this.#options.onLost();
    this.#isClosed = false;
  }

  hostDisconnected(): void {
    this.#closing = setTimeout(() => {
      this.#isClosed = this.#source !== undefined;
      this.#source?.close();
      this.#source = undefined;
    }, MOVING);
  }

  /** Opens the services that a page's attributes name; what was there before stays until the new ones are. */
  async read(request: FeedRequest): Promise<FeedAnswer<'services'>> {
    const { signal } = request;
    const mode = this.#options.mode();
    const headers = this.#options.headers();
    const source = await this.#kit.value!.openServices({
      ...request,
      ...(mode && { mode }),
      ...(headers && { headers }),
      onChange: () => {
        if (source.state.size) this.#use(source);
        this.#onChange(source);
      },
    });
    const close = () => source.close();
    if (signal?.aborted) close();
    signal?.addEventListener('abort', close);
    await source.ready.catch((error: unknown) => {
      if (source !== this.#source) close();
      throw error;
    });
    signal?.removeEventListener('abort', close);
    if (!signal?.aborted) this.#use(source);
    return { content: source };
  }

  /** Forgets the services, where a page names none any more. */
  clear(): void {
    if (!this.#source) return;
    this.#source.close();
    this.#source = this.found = undefined;
    this.#forget();
  }

  /** Asks, where the question or the services are other ones than before; the host is drawn again with the answer. */
  ask(question: ServiceQuestion): void {
    const source = this.#source;
    if (!source) return;
    const { count, ...rest } = question;
    const asked = JSON.stringify([this.#version, rest]);
    if (asked === this.#asked && count <= this.#askedCount) return;
    // More of the same joins what is there, unless that is still what another question found.
    const before = asked === this.#answered ? this.found : undefined;
    const found = before && count > before.question.count ? before : undefined;
    const from = found?.records.length ?? 0;
    this.#asked = asked;
    this.#askedCount = count;
    this.#problem = undefined;
    const { isComplete, isRemote, isDeclared, size } = source.state;
    const answer = source.find({ ...question, from, count: count - from }).then(
      (fresh) => {
        if (this.#asked !== asked) return;
        for (const service of fresh.records)
          if (!this.#full.has(service.id)) this.#known.set(service.id, service);
        this.#answered = asked;
        // Whoever asks something is told what there is by now.
        const isWhole = isComplete || isRemote || isDeclared === true || fresh.total < size;
        this.found = { ...fresh, question, isWhole };
        if (found) {
          this.found.records = [...found.records, ...fresh.records];
          if (found.nearest) this.found.nearest = [...found.nearest, ...(fresh.nearest ?? [])];
        }
        this.#host.requestUpdate();
      },
      (error: unknown) => {
        if (this.#asked !== asked || (error instanceof Error && error.name === 'AbortError')) return;
        // It stays asked: asked again by itself, a server that refuses it would hear it for ever.
        this.#problem = { detail: error instanceof Error ? error.message : String(error) };
        this.#host.requestUpdate();
      },
    );
    this.#pending = answer;
  }

  /** The feed as it is told: old where its source says so, shown before its end, failed where a question was not answered. */
  noticed(feed: FeedController<'services'>): NoticedFeed {
    const { staleSince } = this.state ?? {};
    return {
      status: this.#problem ? 'error' : feed.status,
      answer: this.found && { ...(staleSince !== undefined && { staleSince }) },
      reload: () => {
        if (!this.#problem) return feed.reload();
        this.#problem = undefined;
        this.#asked = '';
        this.#host.requestUpdate();
      },
    };
  }

  /** The service of an id, as far as it is known by now. */
  find(id: string): Service | undefined {
    return this.#known.get(id);
  }

  /** Whether it is known what an id stands for, were it nothing. */
  isSettled(id: string): boolean {
    if (!id || this.#known.has(id)) return true;
    const { isComplete, isPartial, staleSince } = this.state ?? {};
    // What is not in a part, or in yesterday's, may be there all the same.
    const isWhole = isComplete && !isPartial && staleSince === undefined;
    return isWhole === true && this.#full.get(id) === 'done';
  }

  /** The service of an id and whether more of it is on its way; what is missing is asked for. */
  inFull(id: string): { service: Service | undefined; isLoading: boolean } {
    const source = this.#source;
    if (source && id && !this.#full.has(id)) {
      const full = this.#full.set(id, 'loading');
      this.#pending = source
        .get(id)
        .then(
          (service) => ({ service, end: 'done' as const }),
          () => ({ service: undefined, end: 'failed' as const }),
        )
        .then(({ service, end }) => {
          if (full !== this.#full) return;
          full.set(id, end);
          if (service) this.#known.set(id, service);
          this.#host.requestUpdate();
        });
    }
    return { service: this.#known.get(id), isLoading: this.#full.get(id) === 'loading' };
  }

  /** Places that the services name. */
  places(text: string): Promise<NamedPlace[]> {
    return this.#source?.places(text) ?? Promise.resolve([]);
  }

  /** Services that a question of its own finds, apart from what is shown. */
  async alsoFind(question: ServiceQuestion): Promise<FoundServices | undefined> {
    return this.#source?.find(question, true).catch(() => undefined);
  }

  /** Looks for who is there for the people of the area that is asked for, where it is one, unless that is known. */
  findResponsible({ facets, area: own = '' }: ServiceQuestion): void {
    const [only = '', ...others] = facets.area ?? settleChosen(this.state, { area: [own] }).area!;
    const area = others.length ? '' : only;
    const isKnown = this.state?.facets.party?.some(({ value }) => value === WORKER);
    const key = isKnown && area ? `${this.#version} ${area}` : '';
    if (key === this.#responsibleKey) return;
    this.#responsibleKey = key;
    const question = { words: '', facets: { area: [area], party: [WORKER] }, count: 5 };
    void (key ? this.alsoFind(question) : Promise.resolve(undefined)).then((found) => {
      if (this.#responsibleKey !== key) return;
      this.responsible = { area, services: found?.records ?? [] };
      this.#host.requestUpdate();
    });
  }

  #use(source: ServiceSource): void {
    if (this.#source === source) return;
    this.#source?.close();
    this.#source = source;
    this.#forget();
  }

  #onChange(source: ServiceSource): void {
    if (source !== this.#source) return;
    this.#version++;
    this.#full = new Map();
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#version++;
    this.#asked = '';
    this.#known.clear();
    this.#full = new Map();
    this.#host.requestUpdate();
  }
}
