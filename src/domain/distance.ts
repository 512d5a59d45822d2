import type { Point } from './service-search.js';

/** Mean radius of the earth in kilometres. */
const EARTH = 6371;
const RADIAN = Math.PI / 180;

/** A point on a ball of radius 1: the straight line between two orders as the way over the ground, for a few products. */
export function onBall({ latitude, longitude }: Point): [number, number, number] {
  const ring = Math.cos(latitude * RADIAN);
  return [
    ring * Math.cos(longitude * RADIAN),
    ring * Math.sin(longitude * RADIAN),
    Math.sin(latitude * RADIAN),
  ];
}

/** Kilometres over the ground between two points of the ball, by the straight line between them. */
export const overGround = (line: number): number => 2 * EARTH * Math.asin(Math.min(1, line / 2));

/** Kilometres between two points as the crow flies. */
export function distanceBetween(one: Point, other: Point): number {
  const [x, y, z] = onBall(one);
  const [east, north, up] = onBall(other);
  return overGround(Math.hypot(east - x, north - y, up - z));
}
