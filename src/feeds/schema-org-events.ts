import { feedItems } from './feed.js';
import { isRecord, line, list, record } from './values.js';
import type { Raw } from './values.js';

/** An event and what it inherits from, nearest first. */
export type EventChain = [Raw, ...Raw[]];

/** Events of a feed, and the sessions that came as records of their own, by the id of their event. */
export interface EventFeed {
  events: EventChain[];
  sessions: Map<Raw, Raw[]>;
  /** Follows `{"@id"}` to the node it names. */
  resolve: (value: unknown) => unknown;
  /** Whether it holds records, none of them an event. */
  isForeign: boolean;
}

const EVENT = /(Event|EventSeries|SessionSeries|Session|Course|CourseInstance|Festival|Hackathon)$/;

/** Local names of the types of a node: `https://schema.org/Event` is `Event`. */
export const typesOf = (node: Raw): string[] =>
  list(node['@type'] ?? node['type']).map((type) => (line(type) ?? '').replace(/^.*[/:#]/, ''));

const isEvent = (node: Raw): boolean => {
  const types = typesOf(node);
  return types.length ? types.some((type) => EVENT.test(type)) : Boolean(node['name'] ?? node['startDate']);
};

/** Nodes of an array, `@graph`, `ItemList`, RPDE page or single node; deleted RPDE items are left out. */
function nodesOf(value: unknown, depth = 0): Raw[] {
  if (depth > 4) return [];
  return feedItems(value, ['@graph', 'itemListElement', 'items', 'events']).flatMap((node): Raw[] => {
    if (!isRecord(node) || node['state'] === 'deleted') return [];
    const { data, item } = node;
    if (isRecord(data)) return [{ id: node['id'], ...data }];
    if (isRecord(item)) return nodesOf(item, depth + 1);
    if (Array.isArray(node['@graph']) || Array.isArray(node['itemListElement']))
      return nodesOf(node, depth + 1);
    return isEvent(node) ? [node] : [node, ...nodesOf(list(node['event']), depth + 1)];
  });
}

const idsOf = (node: Raw): string[] =>
  [node['@id'], node['id']].map((id) => line(id)).filter((id) => id !== undefined);

/** Finds the events in schema.org and OpenActive data, whatever it is wrapped in. */
export function findEvents(value: unknown): EventFeed {
  const nodes = nodesOf(value);
  const known = new Set(nodes);
  const byId = new Map(nodes.flatMap((node) => idsOf(node).map((id) => [id, node] as const)));
  const resolve = (node: unknown): unknown => {
    if (!isRecord(node)) return node;
    const keys = Object.keys(node);
    return keys.length === 1 && keys[0] === '@id' ? (byId.get(line(node['@id']) ?? '') ?? node) : node;
  };
  const above = (node: Raw): Raw | undefined => {
    const parent = resolve(list(node['superEvent'] ?? node['instanceOfCourse'])[0]);
    return isRecord(parent) ? parent : byId.get(line(parent) ?? '');
  };
  const sessions = new Map<Raw, Raw[]>();
  const events: EventChain[] = [];
  const add = (node: Raw, given?: Raw) => {
    const parent = above(node) ?? given;
    const grandparent = parent && above(parent);
    if (parent && !node['name'] && known.has(parent)) {
      const others = sessions.get(parent);
      if (others) others.push(node);
      else sessions.set(parent, [node]);
    } else events.push([node, ...[parent, grandparent].filter((chained) => chained !== undefined)]);
  };
  for (const node of nodes.filter(isEvent)) {
    add(node);
    // Parts with names of their own are activities of their own, as in the programme of a festival.
    for (const part of list(node['subEvent']).map((sub) => record(resolve(sub)))) {
      if (part['name'] && line(part['name']) !== line(node['name']) && !known.has(part)) add(part, node);
    }
  }
  return { events, sessions, resolve, isForeign: nodes.length > 0 && !events.length && !sessions.size };
}
