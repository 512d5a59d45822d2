import type { Service } from '../domain/service.js';
import type { FoundServices, NamedPlace, ServiceQuestion } from '../domain/service-search.js';
import type { WantedFile } from '../feeds/hsds.js';
import type { ServicesState } from '../kit/services.js';

/** How services are read and searched; all of it can be cloned to a worker. */
export interface DeskOptions {
  /** Absolute addresses; empty where the services stand in the page. */
  sources: readonly string[];
  format: string;
  fieldMap?: Record<string, string>;
  dateFormat?: string;
  lang?: string;
  /** IANA zone of opening hours. @default the device's */
  timeZone?: string;
}

/** What one document of a source said beside its services. */
export interface DeskPage {
  /** Services that came, those known already too. */
  held: number;
  /** Services that were new. */
  added: number;
  total?: number;
  /** Address of the next document. */
  next?: string;
  /** Files that belong to it, such as the tables of a data package. */
  wants?: readonly WantedFile[];
  /** What was wrong, for the console. */
  warnings: readonly string[];
}

/** Services as they are kept on the device. */
export interface PackedServices {
  /** JSON in UTF-8. */
  services: Uint8Array<ArrayBuffer>;
  categories: Service['categories'];
  /** Whether none was left out. */
  isWhole: boolean;
}

/**
 * Reads, indexes and finds services, in a worker or on the page: the same calls for both. Whatever goes wrong rejects
 * with a sentence for the console.
 */
export interface ServiceDesk {
  /** Once, before anything else. */
  open(options: DeskOptions): Promise<void>;
  /** More of a document. Not waited for. */
  push(source: number, part: Uint8Array<ArrayBuffer> | string): void;
  /**
   * The document is at its end.
   * @param address where it came from
   * @param isAgain it broke off before: what is known already is no mistake of the feed's
   */
  end(source: number, address?: string, isAgain?: boolean): Promise<DeskPage>;
  /** Services as a value of the page's. */
  take(source: number, value: unknown): Promise<DeskPage>;
  /** The files that the last document of a source wanted, as texts by name. */
  takeFiles(source: number, files: readonly (readonly [name: string, text: string])[]): Promise<DeskPage>;
  /** Nothing more comes. */
  finish(): Promise<void>;
  /** The services to keep on the device; nothing where they are too many. */
  pack(): Promise<PackedServices | undefined>;
  /** Takes what was kept, and when that was (ms since 1970), as all there is. */
  unpack(packed: PackedServices, at: number): Promise<void>;
  find(question: ServiceQuestion, isAside?: boolean): Promise<FoundServices>;
  get(id: string): Promise<Service | undefined>;
  /** What was read about one service alone, in the place of what a thin list had. */
  complete(id: string, text: string, address: string): Promise<Service | undefined>;
  places(text: string): Promise<NamedPlace[]>;
  close(): void;
}

/** What a desk tells by itself. */
export type OnDeskState = (state: ServicesState) => void;

/** A call that crosses to a worker; without an id nobody waits for its answer. */
export interface DeskCall {
  id?: number;
  method: keyof ServiceDesk;
  parameters: readonly unknown[];
  /** The answer comes over the channel. */
  isFast?: boolean;
}
/** Name of a `BroadcastChannel` on which answers may come. */
export interface DeskChannel {
  channel: string;
}
/** What comes back: the answer to a call, a refusal, or news. */
export type DeskMessage =
  | { id: number; value: unknown }
  | { id: number; error: string; name: string }
  | { state: ServicesState }
  | { isReady: true };
