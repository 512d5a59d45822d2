import { onBall, overGround } from '../domain/distance.js';
import type { Point } from '../domain/service-search.js';
import type { Service } from '../domain/service.js';
import type { Steps } from './sliced.js';

const AT_ONCE = 2048;
const HALF = 2 ** 16;
/** Beyond the square of the longest chord. */
const NOWHERE = 5;

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

  /** Scores with a mark for services that have no place. */
  only(scores: Uint16Array, mark: number): Uint16Array {
    return scores.map((score, at) => (this.#starts[at] === this.#starts[at + 1] ? mark : score));
  }

  /** Services nearest first, those at one distance as they were, those without a place last. */
  sorted(services: Uint32Array, point: Point): Uint32Array {
    const center = onBall(point);
    const squares = new Float32Array(services.length);
    for (let rank = 0; rank < services.length; rank++)
      squares[rank] = this.#squareOf(this.#nearest(services[rank]!, center), center);
    // Positive floats are in the order of their bits, which are sorted by their lower half, then by their upper.
    const bits = new Uint32Array(squares.buffer);
    let order: Uint32Array = Uint32Array.from(bits.keys());
    for (const shift of [0, 16]) {
      const starts = new Uint32Array(HALF + 1);
      for (const key of bits) starts[((key >>> shift) & (HALF - 1)) + 1]!++;
      for (let key = 0; key < HALF; key++) starts[key + 1]! += starts[key]!;
      const next = new Uint32Array(order.length);
      for (const rank of order) next[starts[(bits[rank]! >>> shift) & (HALF - 1)]!++] = rank;
      order = next;
    }
    return order.map((rank) => services[rank]!);
  }

  /** Kilometres to the nearest place of a service, and its position among the `locations`; endless and -1 without any. */
  nearest(service: number, point: Point): { distance: number; location: number } {
    const center = onBall(point);
    const place = this.#nearest(service, center);
    if (place < 0) return { distance: Infinity, location: -1 };
    const line = Math.sqrt(this.#squareOf(place, center));
    return { distance: overGround(line), location: this.#locations[place]! };
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
