import type { Service } from '../domain/service.js';
import {
  facetNames,
  type FoundServices,
  type NamedPlace,
  type ServiceQuestion,
} from '../domain/service-search.js';
import type { Diagnostic } from '../feeds/feed.js';
import type { ServicePage } from '../feeds/hsds.js';
import { ServiceMerger } from '../feeds/service-merger.js';
import type { TableFile } from '../feeds/tables.js';
import { openServiceReader, readServicesFrom, type ServiceReader } from '../feeds/service-reader.js';
import type { ServicesState } from '../kit/services.js';
import { ServiceAnswers } from '../search/answer.js';
import { hasHan, normalize, normalizeWith, type Normalize } from '../search/normalize.js';
import { IndexBuilder } from '../search/service-index.js';
import { nextTask, runSliced } from '../search/sliced.js';
import type { DeskOptions, DeskPage, OnDeskState, PackedServices, ServiceDesk } from './service-desk-api.js';

/** Work before other tasks have their turn, in ms. */
const SLICE = 8;
/** So much of a document is read before the rest, in bytes. */
const FIRST = 16 * 1024;
const MOST_WARNINGS = 20;
/** As many services as a page shows at first. */
const SCREEN = 20;
/** Which names are asked for to warm up, by their place in the list, and how much of them. */
const WARMED = [0, 0.5, 0.9];
const WARM_LENGTH = 4;

/** One source while it is read. */
interface Document {
  reader: ServiceReader | undefined;
  decoder: TextDecoder;
  parts: (Uint8Array<ArrayBuffer> | string)[];
  held: number;
  added: number;
  repeated: string[];
  diagnostics: Diagnostic[];
}

const newDocument = (): Document => ({
  reader: undefined,
  decoder: new TextDecoder(),
  parts: [],
  held: 0,
  added: 0,
  repeated: [],
  diagnostics: [],
});

/** Reads, indexes and finds services on the thread it is made on, in slices. */
export class LocalServiceDesk implements ServiceDesk {
  readonly #onState: OnDeskState;
  #options: DeskOptions = { sources: [], format: 'auto' };
  #merger = new ServiceMerger([]);
  #documents: Document[] = [];
  /** By source, what named files that are still to come. */
  readonly #wanting: { page: ServicePage; address: string | undefined }[] = [];
  /** The work on the documents: one step after the other. */
  #work: Promise<unknown> = Promise.resolve();
  /** How words are compared: characters of both Chinese scripts alike, once there are any. */
  #fold: Normalize = normalize;
  readonly #normalize: Normalize = (text) => this.#fold(text);
  #builder = new IndexBuilder({ normalize: this.#normalize });
  #answers: ServiceAnswers | undefined;
  /** How many services the index holds. */
  #indexed = 0;
  #isGrown = false;
  /** Terms came that the index does not have. */
  #hasTerms = false;
  #declared = 0;
  #isComplete = false;
  #staleSince: number | undefined;
  #asking: AbortController | undefined;
  readonly #closing = new AbortController();
  #hasIndex!: () => void;
  readonly #whenIndexed = new Promise<void>((resolve) => (this.#hasIndex = resolve));
  #facets: ServicesState['facets'] = {};
  #has = { hasHours: false, hasAges: false, hasPlaces: false };

  constructor(onState: OnDeskState) {
    this.#onState = onState;
  }

  open(options: DeskOptions): Promise<void> {
    this.#options = options;
    this.#merger = new ServiceMerger(options.sources);
    return Promise.resolve();
  }

  push(source: number, part: Uint8Array<ArrayBuffer> | string): void {
    const document = (this.#documents[source] ??= newDocument());
    document.parts.push(part);
    if (document.parts.length === 1) void this.#then(() => this.#drain(source)).catch(() => undefined);
  }

  end(source: number, address?: string, isAgain = false): Promise<DeskPage> {
    return this.#then(async () => {
      await this.#drain(source, address);
      const document = (this.#documents[source] ??= newDocument());
      delete this.#documents[source];
      const rest = document.decoder.decode();
      const reader = (document.reader ??= this.#openReader(address));
      if (rest) await this.#takePart(await reader.push(rest), document, source);
      const page = await reader.end();
      if (page.wants) this.#wanting[source] = { page, address };
      if (isAgain) document.repeated.length = 0;
      return this.#endDocument(page, document, source, address);
    });
  }

  take(source: number, value: unknown): Promise<DeskPage> {
    return this.#then(async () => {
      const page = await readServicesFrom(value, this.#feedOptions());
      return this.#endDocument(page, newDocument(), source);
    });
  }

  takeFiles(source: number, files: readonly TableFile[]): Promise<DeskPage> {
    return this.#then(async () => {
      const { page, address } = this.#wanting[source]!;
      const { readServiceFiles } = await import('../feeds/service-text.js');
      const read = await readServiceFiles(page, files, this.#feedOptions(address));
      return this.#endDocument(read, newDocument(), source, address);
    });
  }

  finish(): Promise<void> {
    return this.#then(async () => {
      this.#isComplete = true;
      await this.#reindex();
      this.#tell();
    });
  }

  async pack(): Promise<PackedServices | undefined> {
    const { packServices } = await import('./pack-services.js');
    const { records, categories } = this.#merger;
    return packServices(records, [...categories.values()]);
  }

  async unpack(packed: PackedServices, at: number): Promise<void> {
    const { unpackServices } = await import('./pack-services.js');
    await this.#then(async () => {
      const services = unpackServices(packed);
      this.#merger.restore(services, packed.categories);
      this.#tell();
      await this.#learn(services);
      await runSliced(this.#builder.add(services), { signal: this.#closing.signal, budget: SLICE });
    });
    this.#staleSince = at;
    await this.finish();
  }

  async find(question: ServiceQuestion, isAside = false): Promise<FoundServices> {
    const { signal } = isAside ? this.#closing : this.#newest();
    if (!this.#answers && !isPlain(question)) {
      const stopped = new Promise<never>((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason as Error)),
      );
      await Promise.race([this.#whenIndexed, stopped]);
    }
    const { records } = this.#merger;
    if (!this.#answers) {
      const { from = 0, count } = question;
      const total = this.#size;
      return { records: records.slice(from, from + count), total, exact: total, suggestions: [] };
    }
    const found = await runSliced(this.#answers.find(question), { signal, budget: SLICE });
    const isAsked = question.words.trim() || question.ids || Object.keys(question.facets).length > 0;
    return isAsked || this.#isComplete ? found : { ...found, total: this.#size, exact: this.#size };
  }

  get(id: string): Promise<Service | undefined> {
    return Promise.resolve(this.#merger.find(id));
  }

  async complete(id: string, text: string, url: string): Promise<Service | undefined> {
    const known = this.#merger.find(id);
    const { records } = await readServicesFrom(text, { ...this.#feedOptions(), url });
    // A server that does not know the address may answer with its list.
    const full = records.find((record) => record.id === (known?.source?.id ?? id));
    if (!known || !full) return known;
    const service = { ...known, ...full, id, ...(known.source && { source: known.source }) };
    this.#merger.replace(service);
    return service;
  }

  async places(text: string): Promise<NamedPlace[]> {
    const { placeSteps } = await import('../search/places.js');
    return runSliced(placeSteps(this.#merger.records, text), { signal: this.#closing.signal, budget: SLICE });
  }

  /** Asks what nobody asked, so that the first who asks something finds quick code. */
  async warm(): Promise<void> {
    const { records } = this.#merger;
    const asking = this.#asking;
    for (const share of WARMED) {
      const words = records[Math.floor(records.length * share)]?.name.slice(0, WARM_LENGTH) ?? '';
      // As it is typed, then with a letter too few.
      const typed = Array.from(words, (_, end) => words.slice(0, end + 1));
      for (const text of [...typed, words.slice(1), '']) {
        // Somebody asks: that warms as well.
        if (this.#asking !== asking) return;
        await this.find({ words: text, facets: {}, count: SCREEN }, true);
      }
    }
  }

  close(): void {
    this.#closing.abort(new Error('closed'));
    this.#asking?.abort(new DOMException('closed', 'AbortError'));
  }

  #newest(): AbortController {
    this.#asking?.abort(new DOMException('a newer question was asked', 'AbortError'));
    return (this.#asking = new AbortController());
  }

  get #size(): number {
    return this.#isComplete
      ? this.#merger.records.length
      : Math.max(this.#declared, this.#merger.records.length);
  }

  #then<T>(step: () => Promise<T>): Promise<T> {
    const work = this.#work.then(() => {
      this.#closing.signal.throwIfAborted();
      return step();
    });
    this.#work = work.catch(() => undefined);
    return work;
  }

  #openReader(url = this.#options.sources[0]): ServiceReader {
    return openServiceReader(this.#feedOptions(url));
  }

  #feedOptions(url?: string) {
    const { format, fieldMap, dateFormat, lang } = this.#options;
    return {
      format,
      ...(fieldMap && { fieldMap }),
      ...(dateFormat && { dateFormat }),
      ...(lang && { lang }),
      ...(url && { url }),
    };
  }

  /** Reads what has come of a document; questions that come meanwhile are answered in between. */
  async #drain(source: number, address?: string): Promise<void> {
    const document = this.#documents[source];
    if (!document) return;
    const { parts, decoder } = document;
    if (!document.reader) {
      document.reader = this.#openReader(address ?? this.#options.sources[source]);
      // Something to show first; all code is slow the first time.
      const [first] = parts;
      if (first) parts.splice(0, 1, ...([first.slice(0, FIRST), first.slice(FIRST)] as typeof parts));
    }
    for (let end = performance.now() + SLICE; parts.length;) {
      const part = parts[0]!;
      const text = typeof part === 'string' ? part : decoder.decode(part, { stream: true });
      await this.#takePart(await document.reader.push(text), document, source);
      parts.shift();
      if (performance.now() < end) continue;
      await nextTask();
      this.#closing.signal.throwIfAborted();
      end = performance.now() + SLICE;
    }
  }

  async #takePart(
    page: Pick<ServicePage, 'records' | 'categories' | 'diagnostics'>,
    document: Document,
    source: number,
  ) {
    document.held += page.records.length;
    document.diagnostics.push(...page.diagnostics.slice(0, MOST_WARNINGS - document.diagnostics.length));
    if (!page.records.length && !page.categories.length) return;
    const { fresh, repeated } = await this.#add(page, source);
    document.added += fresh;
    document.repeated.push(...repeated.slice(0, MOST_WARNINGS));
  }

  async #add(page: Parameters<ServiceMerger['add']>[0], source: number) {
    const isScreen = this.#merger.records.length >= SCREEN;
    const terms = this.#merger.categories.size;
    const { fresh, isGrown, repeated } = this.#merger.add(page, source);
    this.#isGrown ||= isGrown;
    // A feed of terms alone is the tree of another's services.
    this.#hasTerms ||= this.#merger.categories.size > terms;
    // What is there is shown before it is indexed, until there is as much as is shown at first.
    if (!isScreen && fresh.length) this.#tell();
    await this.#learn(fresh);
    await runSliced(this.#builder.add(fresh), { signal: this.#closing.signal, budget: SLICE });
    return { fresh: fresh.length, repeated };
  }

  /** Learns which Chinese characters are the same, where there are any. */
  async #learn(services: readonly Service[]): Promise<void> {
    const isHan = ({ name, description = '' }: Service) => hasHan(name) || hasHan(description);
    if (this.#fold !== normalize || !services.some(isHan)) return;
    // Without it each script finds its own.
    const table = await import('../search/han-table.js')
      .then((module) => module.readHanTable())
      .catch(() => new Map());
    this.#fold = normalizeWith(table);
  }

  async #endDocument(
    page: ServicePage,
    document: Document,
    source: number,
    address?: string,
  ): Promise<DeskPage> {
    await this.#takePart(page, document, source);
    const { total, next, wants } = page;
    this.#declared = Math.max(this.#declared, total ?? 0);
    const { length } = this.#merger.records;
    // Doubling: the index is made a few times, not once a page.
    if (!next || length >= 2 * this.#indexed) await this.#reindex();
    this.#tell();
    const from = address ?? this.#options.sources[source] ?? 'inline data';
    const repeats = document.repeated.map((id) => `${id}: id: id is taken by an earlier record`);
    const told = document.diagnostics.map(({ record, field, message }) =>
      [record, field, message].filter((part) => part !== undefined).join(': '),
    );
    return {
      held: document.held,
      added: document.added,
      ...(total !== undefined && { total }),
      ...(next && { next }),
      ...(wants && { wants }),
      warnings: [...told, ...repeats].slice(0, MOST_WARNINGS).map((text) => `${from}: ${text}`),
    };
  }

  async #reindex(): Promise<void> {
    const { records, categories } = this.#merger;
    const isCurrent = this.#indexed === records.length && !this.#isGrown && !this.#hasTerms;
    if (this.#answers && isCurrent) return;
    this.#hasTerms = false;
    const options = { signal: this.#closing.signal, budget: SLICE };
    if (this.#isGrown) {
      this.#isGrown = false;
      this.#builder = new IndexBuilder({ normalize: this.#normalize });
      await runSliced(this.#builder.add(records), options);
    }
    const index = await runSliced(this.#builder.finish([...categories.values()]), options);
    const { timeZone } = this.#options;
    this.#answers = new ServiceAnswers(index, records, { ...(timeZone && { timeZone }) });
    this.#indexed = records.length;
    this.#facets = Object.fromEntries(facetNames.map((name) => [name, index.facets[name]?.values ?? []]));
    this.#has = {
      hasHours: records.some(({ schedules }) => schedules.length > 0),
      hasAges: records.some(({ minimumAge, maximumAge }) => (minimumAge ?? maximumAge) !== undefined),
      hasPlaces: records.some(({ locations }) => locations.some(({ latitude }) => latitude !== undefined)),
    };
    this.#hasIndex();
  }

  #tell(): void {
    this.#onState({
      size: this.#size,
      // What one of several sources says is not how many there are in all.
      ...(this.#options.sources.length === 1 && this.#declared > 0 && { isDeclared: true }),
      isComplete: this.#isComplete,
      isRemote: false,
      facets: this.#facets,
      ...this.#has,
      sources: this.#merger.names,
      ...(this.#staleSince !== undefined && { staleSince: this.#staleSince }),
    });
  }
}

/** Whether a question is only for what there is, in its order. */
const isPlain = ({ words, facets, near, ids, area, highlightIds }: ServiceQuestion): boolean =>
  !words.trim() && !near && !ids && !area && !highlightIds?.length && !Object.keys(facets).length;
