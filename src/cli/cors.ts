/** What a browser asks of an answer before a page may read it, https://fetch.spec.whatwg.org/#http-cors-protocol. Pure. */

const simpleTypes = new Set(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']);
const simpleNames = new Set(['accept', 'accept-language', 'content-language']);

/** Names of the headers for which a browser asks first, lower case, sorted. */
export function askedHeaders(headers: Record<string, string>): string[] {
  return Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name, value]) =>
      name === 'content-type'
        ? !simpleTypes.has(value.split(';')[0]!.trim().toLowerCase())
        : !simpleNames.has(name),
    )
    .map(([name]) => name)
    .sort();
}

const words = (list: string | null): string[] =>
  (list ?? '')
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter(Boolean);

/** Those of `asked` that `Access-Control-Allow-Headers` does not name; `*` stands for all but Authorization. */
export function refusedHeaders(asked: readonly string[], allowed: string | null): string[] {
  const names = words(allowed);
  return asked.filter((name) => !names.includes(name) && (name === 'authorization' || !names.includes('*')));
}

/** Why `Access-Control-Allow-Origin` does not let a page of `origin` read an answer; nothing where it does. */
export function originFault(allowed: string | null, origin: string): string | undefined {
  if (allowed === null) return 'has no Access-Control-Allow-Origin';
  if (allowed === '*' || allowed === origin) return undefined;
  if (allowed.includes(',')) return `names Access-Control-Allow-Origin more than once ("${allowed}")`;
  return `allows "${allowed}", not "${origin}"`;
}

/** Whether `Access-Control-Allow-Methods` names a method where it is there at all. */
export const methodFault = (allowed: string | null, method: string): boolean =>
  allowed !== null && !words(allowed).includes('*') && !words(allowed).includes(method.toLowerCase());

/** Whether a page of another origin may read a header. */
export const isExposed = (exposed: string | null, name: string): boolean =>
  words(exposed).includes('*') || words(exposed).includes(name.toLowerCase());
