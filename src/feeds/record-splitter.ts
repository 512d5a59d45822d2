import { feedCaps, isDeeper } from './feed-caps.js';

/**
 * Which list is that of the records: asked at its bracket, and again with its first item as text and what came before
 * it. The key is that in the root object, `''` for a root array and for lines.
 */
export type IsList = (key: string, first?: string, head?: string) => boolean;

/** What was left when no more text came. */
export interface Remains {
  /** The whole text, where it was not cut. */
  text?: string;
  /** JSON around the list, with the list empty. */
  envelope?: string;
  /** The last of many lines, as {@link RecordSplitter.push} gives them. */
  line?: string;
  /** The text ends in a record. */
  isCut: boolean;
}

/** Cuts the records out of JSON or NDJSON as it comes, without reading them. */
export interface RecordSplitter {
  /** Takes more text; gives the items that are whole, `''` for one nested too deep. */
  push(text: string): string[];
  end(): Remains;
}

/** Longest name of a list. */
const MAX_KEY = 100;
const BLANK = /^[\s,\uFEFF]*$/;
const LINE_END = /,?\s*$/;

/**
 * Cuts items out of a root array, out of the first array of the root object that `isList` takes, or out of values that
 * follow one another (NDJSON); any other text is gathered whole. Pieces may end anywhere, also within an escape.
 */
export function openSplitter(isList: IsList): RecordSplitter {
  /** `start` and `head`: before a list; `items` in it; `lines` of NDJSON; `rest`: nothing more is cut. */
  let mode: 'start' | 'head' | 'between' | 'items' | 'lines' | 'rest' = 'start';
  /** Text that belongs to what is being read and came in earlier pieces. */
  let parts: string[] = [];
  /** Text before the list, once it is known. */
  let head = '';
  let depth = 0;
  /** Depth at which items stand. */
  let base = 0;
  let isInText = false;
  let isEscaped = false;
  let isDeep = false;
  let hasFirst = false;
  let key = '';

  const take = (piece: string): string => {
    if (!parts.length) return piece;
    const whole = parts.join('') + piece;
    parts = [];
    return whole;
  };

  /** Whether the list is taken with this first item; else all is gathered from here on. */
  function accept(item: string): boolean {
    hasFirst ||= isList(key, item, head);
    if (!hasFirst) {
      mode = 'rest';
      parts = [head, item];
      head = '';
    }
    return hasFirst;
  }

  /** Scans `text` from `at` to where the mode ends; gives the position. */
  function scan(text: string, at: number, items: string[]): number {
    // What was cut off before this point is in `parts` or gone.
    let from = at;
    let keyFrom = at;
    for (; at < text.length; at++) {
      if (isInText) {
        const start = isEscaped ? at + 1 : at;
        isEscaped = false;
        for (at = start; ; at++) {
          at = text.indexOf('"', at);
          let back = at < 0 ? text.length : at;
          const end = back;
          while (back > start && text.charCodeAt(back - 1) === 92) back--;
          const isOdd = (end - back) % 2 === 1;
          if (at < 0) {
            isEscaped = isOdd;
            break;
          }
          if (!isOdd) break;
        }
        if (at < 0) {
          if (mode === 'head' && depth === 1 && key.length < MAX_KEY) key += text.slice(keyFrom);
          break;
        }
        isInText = false;
        if (mode === 'head' && depth === 1) key += text.slice(keyFrom, at);
        continue;
      }
      const code = text.charCodeAt(at);
      if (code === 34) {
        isInText = true;
        if (depth === 1) {
          key = mode === 'head' ? '' : key;
          keyFrom = at + 1;
        }
      } else if (code === 91 || code === 123) {
        if (mode === 'head' && code === 91 && depth === 1 && isList(key)) {
          head = take(text.slice(from, at + 1));
          mode = 'items';
          from = at + 1;
          base = ++depth;
        } else if (++depth > feedCaps.depth) {
          if (mode === 'head') {
            mode = 'rest';
            break;
          }
          isDeep = true;
          parts = [];
          from = at;
        }
      } else if (code === 93 || code === 125) {
        depth--;
        if (mode === 'head') {
          if (depth > 0) continue;
          mode = 'between';
          head = take(text.slice(from, at + 1));
          return at + 1;
        }
        if (depth > base) continue;
        if (depth < base) {
          const last = take(text.slice(from, at));
          if (!BLANK.test(last) && !accept(last)) return at;
          if (!BLANK.test(last)) items.push(last);
          mode = 'rest';
          parts = [];
          return at;
        }
        const item = isDeep ? (take(''), '') : take(text.slice(from, at + 1));
        from = at + 1;
        isDeep = false;
        if (!accept(item)) return from;
        items.push(item);
      } else if (code === 44 && depth === base && mode === 'items') {
        const item = take(text.slice(from, at));
        from = at + 1;
        if (BLANK.test(item)) continue;
        if (!accept(item)) return at;
        items.push(item);
      }
    }
    if (!isDeep) parts.push(text.slice(from));
    return text.length;
  }

  function readLines(text: string, at: number, items: string[]): number {
    for (let end = text.indexOf('\n', at); end >= 0; end = text.indexOf('\n', at)) {
      const line = take(text.slice(at, end)).replace(LINE_END, '');
      if (!BLANK.test(line)) items.push(isDeeper(line) ? '' : line);
      at = end + 1;
    }
    parts.push(text.slice(at));
    return text.length;
  }

  return {
    push(text) {
      const items: string[] = [];
      let at = 0;
      while (at < text.length) {
        if (mode === 'start') {
          const first = /[^\s\uFEFF]/.exec(text)?.[0];
          if (!first) return items;
          at = text.indexOf(first);
          mode = first === '{' ? 'head' : first === '[' && isList('') ? 'items' : 'rest';
          if (mode === 'items') {
            head = '[';
            base = depth = 1;
            at++;
          }
        } else if (mode === 'between') {
          const [blank] = /^[\s,]*/.exec(text.slice(at))!;
          at += blank.length;
          if (text[at] === undefined) break;
          // Another value after the first: a line each, or spread over several.
          key = '';
          if (text[at] === '{' && isList('') && isList('', head)) {
            items.push(head);
            mode = head.includes('\n') ? 'items' : 'lines';
            hasFirst = true;
            base = 0;
            head = '';
          } else {
            mode = 'rest';
            parts = [head];
            head = '';
          }
        } else if (mode === 'rest') {
          parts.push(text.slice(at));
          at = text.length;
        } else at = mode === 'lines' ? readLines(text, at, items) : scan(text, at, items);
      }
      return items;
    },
    end() {
      const tail = take('');
      if (mode === 'between') return { text: head, isCut: false };
      if (mode === 'lines')
        return { isCut: false, ...(!BLANK.test(tail) && { line: isDeeper(tail) ? '' : tail }) };
      if (hasFirst) {
        const isCut = mode === 'items' && (isDeep || base > 0 || !BLANK.test(tail));
        return { isCut, ...(mode === 'rest' && { envelope: head + tail }) };
      }
      return { text: head + tail, isCut: false };
    },
  };
}
