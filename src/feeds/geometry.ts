import { isRecord, list, number, records } from './values.js';
import type { Raw } from './values.js';

/** Longitude and latitude, as GeoJSON writes a position. */
export type Position = readonly [longitude: number, latitude: number];

/** Geometry collections hold collections; a bound keeps hand-made cycles out. */
const MAX_NESTING = 8;

function position(value: unknown): Position | undefined {
  if (!Array.isArray(value)) return undefined;
  const [longitude, latitude] = [number(value[0]), number(value[1])];
  return longitude === undefined || latitude === undefined ? undefined : [longitude, latitude];
}

const positions = (value: unknown): Position[] =>
  list(value)
    .map(position)
    .filter((found) => found !== undefined);

/** The corner half-way along a line. */
const middle = (points: Position[]): Position | undefined => points[Math.floor((points.length - 1) / 2)];

/** Twice the signed area of a ring, and its centre of mass; the middle corner where it has no area. */
function centreOf(ring: Position[]): { area: number; centre: Position | undefined } {
  const [origin] = ring;
  let [area, east, north] = [0, 0, 0];
  if (!origin) return { area, centre: undefined };
  ring.forEach(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    // Seen from a corner of its own: far from the origin small areas lose their digits.
    const [ax, ay, bx, by] = [x - origin[0], y - origin[1], nextX - origin[0], nextY - origin[1]];
    const cross = ax * by - bx * ay;
    area += cross;
    east += (ax + bx) * cross;
    north += (ay + by) * cross;
  });
  const centre: Position = [origin[0] + east / (3 * area), origin[1] + north / (3 * area)];
  return { area, centre: area && centre.every(Number.isFinite) ? centre : middle(ring) };
}

/** Where the borders of a polygon cross a parallel, from west to east. */
function crossings(rings: Position[][], latitude: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    ring.forEach(([x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length]!;
      if (y > latitude !== nextY > latitude) found.push(x + ((latitude - y) / (nextY - y)) * (nextX - x));
    });
  }
  return found.sort((a, b) => a - b);
}

/** A point inside a polygon: its centre, or where that is in a hole or a bay the middle of the widest part beside it. */
function inside(rings: Position[][]): Position | undefined {
  const { centre } = centreOf(rings[0] ?? []);
  if (!centre) return undefined;
  const [longitude, latitude] = centre;
  const borders = crossings(rings, latitude);
  let best: [number, number] | undefined;
  for (let at = 0; at + 1 < borders.length; at += 2) {
    const [west, east] = [borders[at]!, borders[at + 1]!];
    if (west <= longitude && longitude <= east) return centre;
    if (!best || east - west > best[1] - best[0]) best = [west, east];
  }
  return best ? [(best[0] + best[1]) / 2, latitude] : centre;
}

const largest = <T>(values: T[], size: (value: T) => number): T | undefined =>
  values.reduce<T | undefined>(
    (best, value) => (best === undefined || size(value) > size(best) ? value : best),
    undefined,
  );

/** Half the way round the earth in metres of Web Mercator, in which ArcGIS answers unless it is asked for degrees. */
const MERCATOR = 20_037_508.342789244;

function degreesOf([x, y]: Position): Position {
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return [x, y];
  const latitude = (360 / Math.PI) * Math.atan(Math.exp((y / MERCATOR) * Math.PI)) - 90;
  return [(x / MERCATOR) * 180, latitude];
}

/** A geometry of ArcGIS as one of GeoJSON. */
function fromEsri({ x, y, points, paths, rings }: Raw): Raw | undefined {
  if (x !== undefined) return { type: 'Point', coordinates: [x, y] };
  if (points) return { type: 'MultiPoint', coordinates: points };
  if (paths) return { type: 'MultiLineString', coordinates: paths };
  return rings ? { type: 'Polygon', coordinates: rings } : undefined;
}

/** A point to show for a geometry of GeoJSON or ArcGIS: itself, one inside a polygon, one on a line; nothing where it has none. */
export function pointOf(geometry: unknown, nesting = 0): Position | undefined {
  if (!isRecord(geometry) || nesting > MAX_NESTING) return undefined;
  const { type, coordinates } = geometry;
  if (type === undefined) {
    const point = pointOf(fromEsri(geometry), nesting + 1);
    return point && degreesOf(point);
  }
  const parts = list(coordinates);
  switch (type) {
    case 'Point':
      return position(coordinates);
    case 'MultiPoint':
      return positions(parts)[0];
    case 'LineString':
      return middle(positions(parts));
    case 'MultiLineString':
      return middle(largest(parts.map(positions), (points) => points.length) ?? []);
    case 'Polygon':
      return inside(parts.map(positions));
    case 'MultiPolygon': {
      const polygons = parts.map((rings) => list(rings).map(positions));
      return inside(largest(polygons, ([outer = []]) => Math.abs(centreOf(outer).area)) ?? []);
    }
    case 'GeometryCollection':
      for (const part of records(geometry['geometries'])) {
        const point = pointOf(part, nesting + 1);
        if (point) return point;
      }
      return undefined;
    default:
      return undefined;
  }
}
