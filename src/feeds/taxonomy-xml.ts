import { plainText } from './content.js';
import { feedCaps } from './feed.js';
import type { Diagnostic } from './feed.js';
import { taxonomyTree } from './taxonomy.js';
import type { TaxonomyTerm, TaxonomyTree } from './taxonomy.js';
import { line } from './values.js';

// No value holds "<": each pattern ends at the next tag at the latest, so the whole is passed over once.
const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
/** What stands between these is no markup. */
const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

interface Element {
  tag: string;
  term?: string;
  group?: string;
  isDescription: boolean;
}

function attributesOf(source: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
    // Entities are read as everywhere else; a name with "<" in it stays text.
    const value = line(
      (double ?? single ?? '').replace(/&(lt|gt);/g, (_, which) => (which === 'lt' ? '<' : '>')),
    );
    const name_ = name.toLowerCase();
    if (value && !found.has(name_))
      found.set(name_, value.includes('&') ? (plainText(value) ?? value) : value);
  }
  return found;
}

/**
 * The tree of a taxonomy in XML, as Open Eligibility writes it: any element with a title (or name) is a term, and the
 * one around it the term above. An element below the root that is none groups them (`services`, `situations`).
 * Tags that close nothing are passed over. Nothing is read where elements nest deeper than `feedCaps.depth`.
 */
export function readTaxonomyXml(source: string): { tree: TaxonomyTree; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const terms: TaxonomyTerm[] = [];
  const seen = new Map<string, string>();
  const open: Element[] = [];
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    const skipped = SKIPPED.find(([start]) => source.startsWith(start, at));
    if (skipped) {
      const end = source.indexOf(skipped[1], at + skipped[0].length);
      if (end < 0) break;
      at = end + skipped[1].length;
      continue;
    }
    TAG.lastIndex = at;
    const match = TAG.exec(source);
    if (!match) {
      at++;
      continue;
    }
    at = TAG.lastIndex;
    const [, isClosing, tag = '', attributes = '', isEmpty] = match;
    if (isClosing) {
      const from = open.findLastIndex((element) => element.tag === tag);
      if (from >= 0) open.length = from;
      continue;
    }
    if (open.length >= feedCaps.depth)
      return {
        tree: taxonomyTree([]),
        diagnostics: [{ message: `nested deeper than ${feedCaps.depth} levels` }],
      };
    const above = open.at(-1);
    const found = attributesOf(attributes);
    const name = found.get('title') ?? found.get('name');
    const isDescription = above?.isDescription || /^descriptions?$/i.test(tag);
    const element: Element = { tag, isDescription };
    element.group = above?.group || (open.length === 1 && !name ? tag : '');
    if (above?.term !== undefined) element.term = above.term;
    if (name && !isDescription) {
      const parentId = above?.term;
      let id = found.get('id') ?? name;
      const place = `${parentId ?? ''} ${name}`;
      if (seen.has(id) && seen.get(id) !== place) {
        if (diagnostics.length < 500)
          diagnostics.push({
            record: id,
            field: 'id',
            message: `is the id of two terms; "${name}" is given another`,
          });
        // Rather a made id than a term that nobody finds.
        id = `${id} ${name}`;
      }
      if (!seen.has(id)) {
        seen.set(id, place);
        terms.push({
          id,
          name,
          ...(parentId && { parentId }),
          ...(element.group && { group: element.group }),
        });
      }
      element.term = id;
    }
    if (!isEmpty) open.push(element);
    if (terms.length > feedCaps.records) break;
  }
  if (!terms.length) diagnostics.push({ message: 'holds no terms' });
  return { tree: taxonomyTree(terms, diagnostics), diagnostics };
}
