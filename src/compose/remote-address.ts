import type { FacetName, ServiceQuestion } from '../domain/service-search.js';
import { expandTemplate, isTemplate } from '../feeds/uri-template.js';
import type { TemplateValue } from '../feeds/uri-template.js';

type Variables = Record<string, TemplateValue>;

/** The parameters that facets are asked by; the first is of HSDS 3, the others carry on in its way. */
const PARAMETERS: Record<FacetName, string> = {
  category: 'taxonomy_term_id',
  party: 'party',
  audience: 'audience',
  area: 'area',
  language: 'language',
  delivery: 'delivery',
  cost: 'cost',
  accessibility: 'accessibility',
  open: 'open',
  age: 'age',
};

/** Which page of the answer is wanted. */
export interface PageAsked {
  /** From 1. */
  page: number;
  perPage: number;
}

/** What a template may name, for a question; what is not asked is left out. */
function variablesOf(question: ServiceQuestion, { page, perPage }: PageAsked, lang?: string): Variables {
  const { words, facets, near, ids } = question;
  const search = words.trim() || undefined;
  const chosen = Object.entries(PARAMETERS).map(([facet, parameter]): [string, TemplateValue] => {
    const values = facets[facet as FacetName];
    return [parameter, values?.length ? values : undefined];
  });
  return {
    ...Object.fromEntries(chosen),
    search,
    // For query languages in which a bracket or a quote of a resident's would be a mistake.
    words: search?.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim() || undefined,
    page,
    per_page: perPage,
    offset: (page - 1) * perPage,
    latitude: near?.latitude,
    longitude: near?.longitude,
    ids,
    lang,
  };
}

/** A value within quotes, or as plain as to need none. */
function quoted(value: string, quote: string): string {
  if (quote === '"') return value.replace(/[\\"]/g, '\\$&');
  return value.replace(quote ? /[`'\\]/g : /[^\p{L}\p{N}\p{M}\s._-]/gu, '');
}

/** A part of a composed variable; nothing where something that it names is not asked. */
function composePart(part: string, variables: Variables, or: string): string | undefined {
  let isWhole = true;
  const composed = part.replace(/(["`']?)\{(\w+)\}\1/g, (_, quote: string, name: string) => {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const values = (Array.isArray(value) ? value : [value]) as unknown[];
    isWhole &&= value !== undefined && values.length > 0;
    return values.map((entry) => quote + quoted(String(entry), quote) + quote).join(or);
  });
  return isWhole ? composed : undefined;
}

/**
 * Variables that a `field-map` composes for the query language of a search engine: `query.NAME.PART` is a part of the
 * variable NAME, left out where what it names in braces is not asked. Parts are joined by `query.NAME.and` (` AND `),
 * several values by `query.NAME.or` (`,`); `query.NAME.else` stands where no part does.
 */
function composedVariables(fieldMap: Record<string, string>, variables: Variables): Variables {
  const composed: Record<string, string[]> = {};
  for (const [key, part] of Object.entries(fieldMap)) {
    const [, name, role = ''] = /^query\.(\w+)\.(\w+)$/.exec(key) ?? [];
    if (!name || typeof part !== 'string') continue;
    const parts = (composed[name] ??= []);
    const whole = /^(and|or|else)$/.test(role)
      ? undefined
      : composePart(part, variables, fieldMap[`query.${name}.or`] ?? ',');
    if (whole !== undefined) parts.push(whole);
  }
  return Object.fromEntries(
    Object.entries(composed).map(([name, parts]) => [
      name,
      parts.join(fieldMap[`query.${name}.and`] ?? ' AND ') || fieldMap[`query.${name}.else`],
    ]),
  );
}

/** What a template asks for; nothing for a plain address, to which all is added. */
export function askedNames(src: string, fieldMap: Record<string, string> = {}): Set<string> | undefined {
  if (!isTemplate(src)) return undefined;
  const parts = Object.entries(fieldMap).flatMap(([key, part]) => (key.startsWith('query.') ? [part] : []));
  const braces = [src, ...parts].flatMap((text) => text.match(/\{[^{}]+\}/g) ?? []);
  return new Set(braces.flatMap((expression) => expression.match(/\w+/g) ?? []));
}

/** Whether the server of a template is asked by ids; else they are looked up one by one. */
export const asksIds = (src: string, fieldMap?: Record<string, string>): boolean =>
  askedNames(src, fieldMap)?.has('ids') ?? false;

/** Whether a server is asked for a facet. */
export const asksFacet = (facet: FacetName, names: Set<string> | undefined): boolean =>
  names?.has(PARAMETERS[facet]) ?? true;

/** The address that answers a question: HSDS parameters are added to a plain one, those it has are kept. */
export function addressOf(
  { url = '', fieldMap = {}, lang }: { url?: string; fieldMap?: Record<string, string>; lang?: string },
  base: string,
  question: ServiceQuestion,
  asked: PageAsked,
): string {
  const variables = variablesOf(question, asked, lang);
  if (isTemplate(url))
    return new URL(expandTemplate(url, { ...variables, ...composedVariables(fieldMap, variables) }), base)
      .href;
  const address = new URL(url, base);
  const { words: _words, offset: _offset, ids: _ids, lang: _lang, ...parameters } = variables;
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) continue;
    address.searchParams.delete(name);
    // Several are repeated, as OpenAPI has it for a list.
    for (const entry of Array.isArray(value) ? (value as string[]) : [value])
      address.searchParams.append(name, String(entry));
  }
  return address.href;
}

/** The address of one service at an HSDS interface, with the parameters that the list has; nothing for a template. */
export function detailAddress(url: string, base: string, id: string): string | undefined {
  if (isTemplate(url)) return undefined;
  const address = new URL(url, base);
  for (const name of ['page', 'per_page', 'search']) address.searchParams.delete(name);
  address.pathname = `${address.pathname.replace(/\/$/, '')}/${encodeURIComponent(id)}`;
  return address.href;
}
