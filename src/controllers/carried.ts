type Data = Record<string, unknown>;

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** The parts of `data` that no field of a form took, by dotted path: they go out as they came. */
export function findCarried(data: Data, taken: ReadonlySet<string>): Map<string, unknown> {
  const carried = new Map<string, unknown>();
  const paths = [...taken];
  const visit = (value: unknown, path: string): void => {
    if (taken.has(path) || value === undefined) return;
    if (!path || (isObject(value) && paths.some((other) => other.startsWith(`${path}.`)))) {
      for (const [key, part] of Object.entries(value as Data)) visit(part, path ? `${path}.${key}` : key);
    } else {
      carried.set(path, value);
    }
  };
  visit(data, '');
  return carried;
}

/** Puts carried parts back where the form has nothing of its own. An entry of a list that is gone stays gone. */
export function addCarried(data: Data, carried: ReadonlyMap<string, unknown>): void {
  for (const [path, value] of carried) {
    const keys = path.split('.');
    const last = keys.pop()!;
    let at: unknown = data;
    for (const key of keys) {
      if (!isObject(at)) break;
      if (at[key] === undefined && !Array.isArray(at)) at[key] = {};
      at = at[key];
    }
    if (isObject(at) && at[last] === undefined && !Array.isArray(at)) at[last] = value;
  }
}
