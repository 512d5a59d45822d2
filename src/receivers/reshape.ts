const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

function walk(
  body: Record<string, unknown>,
  path: string,
  create: boolean,
): [Record<string, unknown>, string] | undefined {
  const keys = path.split('.');
  const last = keys.pop()!;
  if (forbidden.has(last)) return undefined;
  let at = body;
  for (const key of keys) {
    if (forbidden.has(key)) return undefined;
    if (typeof at[key] !== 'object' || at[key] === null) {
      if (!create) return undefined;
      at[key] = {};
    }
    at = at[key] as Record<string, unknown>;
  }
  // An entry of a list is a number; a list's own properties are no fields.
  return Array.isArray(at) && !/^\d+$/.test(last) ? undefined : [at, last];
}

/** Applies `rename` and then `constants` to a copy of a body. */
export function reshape(
  body: unknown,
  rename: Record<string, string> = {},
  constants: Record<string, unknown> = {},
): unknown {
  const names = Object.entries(rename);
  const values = Object.entries(constants);
  if (!names.length && !values.length) return body;
  const copy = structuredClone(body) as Record<string, unknown>;
  for (const [from, to] of names) {
    // An attribute may hold anything.
    if (typeof to !== 'string') continue;
    const source = walk(copy, from, false);
    if (!source || !Object.hasOwn(source[0], source[1])) continue;
    const value = source[0][source[1]];
    delete source[0][source[1]];
    const target = walk(copy, to, true);
    if (target) target[0][target[1]] = value;
  }
  for (const [path, value] of values) {
    const target = walk(copy, path, true);
    if (target) target[0][target[1]] = value;
  }
  return copy;
}
