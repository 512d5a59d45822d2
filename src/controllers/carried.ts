type Data = Record<string, unknown>;

/** A part of `data` that no field of a form took: where it was, and what. */
export interface Carried {
  keys: readonly string[];
  value: unknown;
}

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** The parts of `data` that no field of a form took: they go out as they came. `taken` holds dotted paths. */
export function findCarried(data: Data, taken: ReadonlySet<string>): Carried[] {
  const carried: Carried[] = [];
  const paths = [...taken];
  const visit = (value: unknown, keys: readonly string[]): void => {
    const path = keys.join('.');
    if (taken.has(path) || value === undefined) return;
    if (!path || (isObject(value) && paths.some((other) => other.startsWith(`${path}.`)))) {
      for (const [key, part] of Object.entries(value as Data)) visit(part, [...keys, key]);
    } else {
      carried.push({ keys, value });
    }
  };
  visit(data, []);
  return carried;
}

/** Puts carried parts back where the form has nothing of its own. An entry of a list that is gone stays gone. */
export function addCarried(data: Data, carried: readonly Carried[]): void {
  for (const { keys, value } of carried) {
    // What a page was handed in its address must not reach a prototype.
    if (keys.some((key) => forbidden.has(key))) continue;
    let at: unknown = data;
    for (const key of keys.slice(0, -1)) {
      if (!isObject(at)) break;
      if (!Object.hasOwn(at, key) && !Array.isArray(at)) at[key] = {};
      at = at[key];
    }
    const last = keys.at(-1)!;
    if (isObject(at) && at[last] === undefined && !Array.isArray(at)) at[last] = value;
  }
}
