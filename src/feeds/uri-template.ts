/** What a variable of a template may stand for; nothing, and an empty list, expand to nothing. */
export type TemplateValue =
  string | number | readonly string[] | Readonly<Record<string, string>> | undefined;

/** First character, separator, whether names are written, and what follows a name without value (RFC 6570, appendix A). */
const OPERATORS: Record<string, [first: string, separator: string, isNamed: boolean, empty: string]> = {
  '': ['', ',', false, ''],
  '+': ['', ',', false, ''],
  '#': ['#', ',', false, ''],
  '.': ['.', '.', false, ''],
  '/': ['/', '/', false, ''],
  ';': [';', ';', true, ''],
  '?': ['?', '&', true, '='],
  '&': ['&', '&', true, '='],
};
const EXPRESSION = /\{([+#./;?&]?)([\w.%]+(?::\d{1,4}|\*)?(?:,[\w.%]+(?::\d{1,4}|\*)?)*)\}/g;

/** Whether an address is an RFC 6570 template. */
export const isTemplate = (address: string): boolean => address.search(EXPRESSION) >= 0;

const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');
const encodeAll = (text: string): string =>
  encodeURIComponent(wellFormed(text)).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
/** Leaves reserved characters and what is percent-encoded already. */
const encodeRest = (text: string): string =>
  wellFormed(text)
    .split(/(%[\da-f]{2})/i)
    .map((part, at) => (at % 2 ? part : encodeURI(part).replaceAll('%5B', '[').replaceAll('%5D', ']')))
    .join('');

/** Expands an RFC 6570 template, level 4. What is no expression stays, percent-encoded where an address needs that. */
export function expandTemplate(template: string, variables: Readonly<Record<string, TemplateValue>>): string {
  let expanded = '';
  let end = 0;
  for (const match of template.matchAll(EXPRESSION)) {
    expanded += encodeRest(template.slice(end, match.index)) + expand(match[1]!, match[2]!, variables);
    end = match.index + match[0].length;
  }
  return expanded + encodeRest(template.slice(end));
}

function expand(operator: string, list: string, variables: Readonly<Record<string, TemplateValue>>): string {
  const [first, separator, isNamed, empty] = OPERATORS[operator]!;
  const encode = operator === '+' || operator === '#' ? encodeRest : encodeAll;
  const named = (name: string, value: string) => (isNamed ? name + (value ? `=${value}` : empty) : value);
  const parts = list.split(',').flatMap((variable): string[] => {
    const [, name = '', limit, explode] = /^(.+?)(?::(\d+)|(\*))?$/.exec(variable)!;
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value === undefined) return [];
    if (typeof value !== 'object') {
      const text = String(value);
      return [named(name, encode(limit ? [...text].slice(0, Number(limit)).join('') : text))];
    }
    if (isList(value)) {
      if (!value.length) return [];
      const values = value.map(encode);
      return explode ? values.map((entry) => named(name, entry)) : [named(name, values.join())];
    }
    const pairs = Object.entries(value).map((pair) => pair.map(encode) as [string, string]);
    if (!pairs.length) return [];
    // A key is written with its value whatever the operator.
    return explode
      ? pairs.map(([key, entry]) => (isNamed ? named(key, entry) : `${key}=${entry}`))
      : [named(name, pairs.join())];
  });
  return parts.length ? first + parts.join(separator) : '';
}

// `Array.isArray` does not narrow a readonly array.
const isList = (value: object): value is readonly string[] => Array.isArray(value);
