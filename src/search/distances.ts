import type { Point } from '../domain/service-search.js';
import type { Service } from '../domain/service.js';
import type { Steps } from './sliced.js';

const EARTH = 6371;
const RADIAN = Math.PI / 180;
const AT_ONCE = 2048;
/** More than any record's position. */
const RANKS = 2 ** 20;
/** Beyond the square of the longest chord. */
const NOWHERE = 5;

/** A point on a ball of radius 1: the straight line between two orders as the way over the ground, for a few products. */
function onBall({ latitude, longitude }: Point): [number, number, number] {
  const ring = Math.cos(latitude * RADIAN);
  return [
    ring * Math.cos(longitude * RADIAN),
    ring * Math.sin(longitude * RADIAN),
    Math.sin(latitude * RADIAN),
  ];
}

/** Where services are. */
export class Places {
  /** Three numbers a place. */
  readonly #points: Float64Array;
  /** Where the places of each service begin; one more at the end. */
  readonly #starts: Uint32Array;
  readonly #locations: Uint16Array;

  constructor(points: number[], locations: number[], starts: Uint32Array) {
    this.#points = Float64Array.from(points);
    this.#locations = Uint16Array.from(locations);
    this.#starts = starts;
  }

  /** Marks services that have no place. */
  leaveOut(scores: Uint16Array, mark: number): void {
    for (let at = 0; at < scores.length; at++)
      if (this.#starts[at] === this.#starts[at + 1]) scores[at] = mark;
  }

  /** Services nearest first, those at one distance as they were, those without a place last. */
  sorted(services: Uint32Array, point: Point): Uint32Array {
    const center = onBall(point);
    // Positive floats order as their bits do: with the rank below them, one plain sort does.
    const float = new Float32Array(1);
    const bits = new Uint32Array(float.buffer);
    const keys = Float64Array.from(services, (at, rank) => {
      float[0] = this.#squareOf(this.#nearest(at, center), center);
      return bits[0]! * RANKS + rank;
    }).sort();
    return Uint32Array.from(keys, (key) => services[key % RANKS]!);
  }

  /** Kilometres to the nearest place of a service, and its position among the `locations`; endless and -1 without any. */
  nearest(service: number, point: Point): { distance: number; location: number } {
    const center = onBall(point);
    const place = this.#nearest(service, center);
    if (place < 0) return { distance: Infinity, location: -1 };
    const chord = Math.sqrt(this.#squareOf(place, center));
    return { distance: 2 * EARTH * Math.asin(Math.min(1, chord / 2)), location: this.#locations[place]! };
  }

  #nearest(service: number, center: readonly number[]): number {
    let nearest = -1;
    let least = NOWHERE;
    for (let place = this.#starts[service]!; place < this.#starts[service + 1]!; place++) {
      const square = this.#squareOf(place, center);
      if (square >= least) continue;
      least = square;
      nearest = place;
    }
    return nearest;
  }

  #squareOf(place: number, [x, y, z]: readonly number[]): number {
    if (place < 0) return NOWHERE;
    const points = this.#points;
    const [east, north, up] = [
      points[place * 3]! - x!,
      points[place * 3 + 1]! - y!,
      points[place * 3 + 2]! - z!,
    ];
    return east * east + north * north + up * up;
  }
}

/** Reads where the first `size` services are. */
export function* readPlaces(services: readonly Service[], size: number): Steps<Places> {
  const points: number[] = [];
  const locations: number[] = [];
  const starts = new Uint32Array(size + 1);
  for (let at = 0; at < size; at++) {
    if (at % AT_ONCE === 0) yield;
    for (const [position, { latitude, longitude }] of services[at]!.locations.entries()) {
      if (latitude === undefined || longitude === undefined) continue;
      points.push(...onBall({ latitude, longitude }));
      locations.push(position);
    }
    starts[at + 1] = locations.length;
  }
  return new Places(points, locations, starts);
}
