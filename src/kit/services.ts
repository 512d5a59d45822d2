import type { Service } from '../domain/service.js';
import type {
  FacetName,
  FacetValue,
  FoundServices,
  NamedPlace,
  ServiceQuestion,
} from '../domain/service-search.js';
import type { FeedRequest } from './kit.js';

/** Headers for an address, as they are or as a function of it. */
export type SourceHeaders =
  Record<string, string> | ((url: string) => Record<string, string> | Promise<Record<string, string>>);

/** Where services come from. */
export interface ServicesRequest extends FeedRequest {
  /** `remote` asks the server each question, `local` reads everything; `auto` decides by the first page. */
  mode?: 'auto' | 'local' | 'remote';
  /** Headers for what is asked, such as a search-only key; asked for at each request, never stored. */
  headers?: SourceHeaders;
  /** Called whenever `state` is another. */
  onChange(): void;
}

/** What is known of the services by now. */
export interface ServicesState {
  /** How many there are in all, as far as is known. */
  size: number;
  /** `size` is what the source says, and not what has come by now. */
  isDeclared?: boolean;
  /** Nothing more comes. */
  isComplete: boolean;
  /** Whether a server answers the questions. */
  isRemote: boolean;
  /** The values of each facet; empty until they are known. Day and age have none. */
  facets: Partial<Record<FacetName, readonly FacetValue[]>>;
  /** How many services have opening hours that can be told; without any, `open` is not offered. */
  hasHours: boolean;
  /** Whether ages are named. */
  hasAges: boolean;
  /** Whether places are on the map, so that distances can be told. */
  hasPlaces: boolean;
  /** Names of the sources, where several are read as one. */
  sources: readonly string[];
  /** Whether some of it could not be read. */
  isPartial?: boolean;
  /** Set where the network failed, or is slow, and this is the last good read: when that was, ms since 1970. */
  staleSince?: number;
}

/** Services of one or several feeds, or of a server that is asked, ready to be searched. */
export interface ServiceSource {
  /** Replaced at each change. */
  readonly state: ServicesState;
  /** Resolves once all that was first asked for is there, and rejects where nothing can be read. */
  readonly ready: Promise<void>;
  /**
   * Finds services. A newer question ends the one before it, which rejects with an `AbortError`.
   * @param isAside neither ends others nor is ended by them
   */
  find(question: ServiceQuestion, isAside?: boolean): Promise<FoundServices>;
  /** The service of an id, in full where a list is thin; nothing where there is none. */
  get(id: string): Promise<Service | undefined>;
  /** Places whose name begins with, or holds, the text; at most 8. */
  places(text: string): Promise<NamedPlace[]>;
  /** Lets go of everything. */
  close(): void;
}
