import type { NamedPlace } from '../domain/service-search.js';
import type { Service, ServiceLocation } from '../domain/service.js';
import { orderKey } from './name-order.js';
import { normalize } from './normalize.js';
import { runAtOnce, type Steps } from './sliced.js';

/** A name, and the middle of all that bears it. */
interface Named {
  name: string;
  lang: string | undefined;
  plain: string;
  latitude: number;
  longitude: number;
  count: number;
}

const MOST = 8;
const LONGEST = 40;
const AT_ONCE = 1024;
/** `新北市板橋區` at the beginning of an address without spaces. */
const HAN_TOWN = /[\u3400-\u9fff]{1,3}?[市縣县區区鄉乡鎮镇]/g;

const known = new WeakMap<readonly Service[], { size: number; places: Named[] }>();

/** Towns, districts and postal codes of an address: what follows its street, as written and without its figures. */
function* townsIn(address: string): Generator<string> {
  const parts = address.split(/[,;\n，、]+/).map((part) => part.trim());
  for (const [at, part] of parts.entries()) {
    const words = part.replace(/\S*\d\S*/g, '').trim();
    // A street comes first, unless nothing else is there.
    if (at > 0 || (parts.length === 1 && words === part)) yield part;
    if (at > 0) yield words;
  }
  yield* address.slice(0, LONGEST).match(HAN_TOWN) ?? [];
}

/** All places that services name, those of one name as one. */
function* readSteps(services: readonly Service[]): Steps<Named[]> {
  const places = new Map<string, Named>();
  const add = (name: string | undefined, { latitude, longitude }: ServiceLocation, lang?: string) => {
    if (!name || name.length > LONGEST || latitude === undefined || longitude === undefined) return;
    const plain = normalize(name);
    let place = places.get(plain);
    if (!place) places.set(plain, (place = { name, lang, plain, latitude, longitude, count: 0 }));
    place.count++;
    // The short way round the earth.
    const east = ((((longitude - place.longitude) % 360) + 540) % 360) - 180;
    place.latitude += (latitude - place.latitude) / place.count;
    place.longitude += east / place.count;
  };
  for (const [at, { areas, locations, lang }] of services.entries()) {
    if (at % AT_ONCE === 0) yield;
    for (const location of locations) {
      if (location.latitude === undefined) continue;
      const names = new Set([...areas, location.name, ...townsIn(location.address ?? '')]);
      for (const name of names) add(name, location, lang);
    }
  }
  return [...places.values()];
}

/** How well a place fits: 0 where its name begins with the text, 1 where a word of it does, 2 where it holds it. */
function fitOf({ plain }: Named, text: string): number {
  const at = plain.indexOf(text);
  if (at <= 0) return at < 0 ? 3 : 0;
  return plain.includes(` ${text}`) ? 1 : 2;
}

/** Places whose name begins with, or holds, the text, at most 8: first those that begin with it, then those named most. */
export function* placeSteps(services: readonly Service[], text: string): Steps<NamedPlace[]> {
  const wanted = normalize(text).trim();
  if (!wanted) return [];
  let entry = known.get(services);
  if (entry?.size !== services.length) {
    const { length: size } = services;
    entry = { size, places: yield* readSteps(services) };
    known.set(services, entry);
  }
  yield;
  return entry.places
    .map((place) => ({ place, fit: fitOf(place, wanted) }))
    .filter(({ fit }) => fit < 3)
    .map((found) => ({ ...found, key: orderKey(found.place.plain) }))
    .sort((a, b) => a.fit - b.fit || b.place.count - a.place.count || (a.key < b.key ? -1 : 1))
    .slice(0, MOST)
    .map(({ place: { name, lang, latitude, longitude } }) => ({
      name,
      ...(lang && { lang }),
      latitude,
      longitude: ((((longitude + 180) % 360) + 360) % 360) - 180,
    }));
}

/** `placeSteps` at once. */
export const findPlaces = (services: readonly Service[], text: string): NamedPlace[] =>
  runAtOnce(placeSteps(services, text));
