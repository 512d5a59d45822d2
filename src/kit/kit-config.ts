import type { MessageOverrides } from '../i18n/messages.js';
import { warnOnce } from '../domain/problem.js';
import type { OwnReceiver } from '../domain/receiving.js';
import type { Destination, Kind, Subject } from '../domain/submission.js';

/** One target of `routes`. */
export interface Route {
  endpoint: string;
  preset?: string;
  name?: string;
  party?: string;
  /** Dotted path → value to add, and → other path, in what is posted there. */
  constants?: Record<string, unknown>;
  rename?: Record<string, string>;
}

/** Who is signed in to the portal, to prefill forms with. */
export interface Identity {
  name?: string;
  email?: string;
  phone?: string;
}

/** Settings that the tags under one hub share. */
export interface KitConfig {
  name: string;
  endpoint: string;
  preset: string;
  /** A bare string is an endpoint. */
  routes: Record<string, Route | string>;
  csrf: string;
  credentials: RequestCredentials;
  storage: 'device' | 'tab' | 'none';
  sharedDevice: boolean;
  /** Seconds without a touch after which a shared device forgets. */
  idleTimeout: number;
  userKey: string;
  keepDays: number;
  /** Numbers shown where someone may be in danger. */
  emergency: string;
  currency: string;
  timezone: string;
  area: string;
  receipt: 'status' | 'echo';
  rename: Record<string, string>;
  constants: Record<string, unknown>;
  /** Asked for at each send, with the address that is posted to: a token is for one receiver. */
  headers?:
    Record<string, string> | ((endpoint: string) => Record<string, string> | Promise<Record<string, string>>);
  /** A receiver that the kit does not know, in the place of `preset`. */
  receiver?: OwnReceiver;
  messages?: MessageOverrides;
  identity?: Identity;
  geocode?: (query: string) => Promise<unknown>;
}

/** Settings of a page without a hub. */
export const defaultConfig: KitConfig = {
  name: 'default',
  endpoint: '',
  preset: 'linkage',
  routes: {},
  csrf: '',
  credentials: 'same-origin',
  storage: 'device',
  sharedDevice: false,
  idleTimeout: 300,
  userKey: '',
  keepDays: 30,
  emergency: '',
  currency: '',
  timezone: '',
  area: '',
  receipt: 'status',
  rename: {},
  constants: {},
};

/** Parses a JSON attribute that holds an object; a bad one warns once and counts as absent. */
export function parseJsonAttribute<T extends object>(
  tag: string,
  name: string,
  value: string | null | undefined,
): T | undefined {
  if (!value) return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as T;
  } catch {
    // Said below, with the name of the attribute.
  }
  warnOnce(`<${tag} ${name}> is not a JSON object; it is ignored.`);
  return undefined;
}

/** What decides to whom a submission goes. */
export interface DestinationQuery {
  kind: Kind;
  type?: string;
  topic?: string;
  subject?: Subject | null;
  area?: string | null;
  /** The widget's own attributes. */
  endpoint?: string;
  preset?: string;
}

/**
 * To whom a submission goes, CONTRACT 2.2: type, topic, subject, organization, the widget's own endpoint, area, kind,
 * the hub's endpoint. Nothing where none is set.
 */
export function resolveDestination(config: KitConfig, query: DestinationQuery): Destination | undefined {
  const { routes } = config;
  const shared = config.receiver ? 'own:hub' : config.preset;
  const route = (...keys: (string | false | null | undefined)[]): Destination | undefined => {
    for (const key of keys) {
      const named = key && Object.hasOwn(routes, key) ? routes[key] : undefined;
      const found = typeof named === 'string' ? { endpoint: named, preset: undefined } : named;
      if (found?.endpoint) return { ...found, preset: found.preset ?? shared };
    }
    return undefined;
  };
  const organizationId =
    query.subject?.kind === 'organization' ? query.subject.id : query.subject?.organization?.id;
  const to = (endpoint: string | undefined) =>
    endpoint ? { endpoint, preset: query.preset ?? shared } : undefined;
  return (
    route(query.type && `type:${query.type}`) ??
    route(query.topic && `topic:${query.topic}`) ??
    route(query.subject && `subject:${query.subject.id}`, query.subject?.id) ??
    route(organizationId && `organization:${organizationId}`, organizationId) ??
    to(query.endpoint) ??
    route(query.area && `area:${query.area}`) ??
    route(`kind:${query.kind}`) ??
    to(config.endpoint)
  );
}
