import { feedCaps, feedItems, openFeed } from './feed.js';
import type { Diagnostic, FeedOptions } from './feed.js';
import { isRecord, line, list, record } from './values.js';
import type { Raw } from './values.js';

/** A term as feeds list it. */
export interface TaxonomyTerm {
  id: string;
  name: string;
  parentId?: string;
  /** What the term is for where a taxonomy has several trees: `services`, `situations`. */
  group?: string;
}

/** A term with those below it. */
export interface TaxonomyNode {
  id: string;
  name: string;
  group?: string;
  children: TaxonomyNode[];
}

/** Terms as a tree, in the order they come. */
export interface TaxonomyTree {
  roots: TaxonomyNode[];
  nodes: Map<string, TaxonomyNode>;
  /** Id of a term → id of the one above it; roots are not in it. */
  parents: Map<string, string>;
}

/**
 * The tree that parent ids make. A term whose parent is unknown is a root, a circle is opened at its first term, and
 * what is deeper than `feedCaps.depth` stands at the last level: no term is lost, but for a second one of the same id.
 */
export function taxonomyTree(terms: Iterable<TaxonomyTerm>, diagnostics: Diagnostic[] = []): TaxonomyTree {
  const tree: TaxonomyTree = { roots: [], nodes: new Map(), parents: new Map() };
  const wanted = new Map<string, string>();
  let isCut = false;
  for (const { id, name, parentId, group } of terms) {
    if (tree.nodes.has(id)) {
      if (diagnostics.length < 500)
        diagnostics.push({ record: id, field: 'id', message: 'id is taken by an earlier record' });
      continue;
    }
    if (tree.nodes.size === feedCaps.records) {
      isCut = true;
      break;
    }
    tree.nodes.set(id, { id, name, ...(group && { group }), children: [] });
    if (parentId !== undefined && parentId !== id) wanted.set(id, parentId);
  }
  if (isCut) diagnostics.push({ message: `only the first ${feedCaps.records} records are read` });
  const found = new Map<string, { record: string; terms: number }>();
  const report = (record: string, message: string) => {
    const known = found.get(message);
    if (known) known.terms++;
    else found.set(message, { record, terms: 1 });
  };
  const levels = new Map<string, number>();
  const place = (id: string) => {
    let above = wanted.get(id);
    if (above !== undefined && !levels.has(above)) above = undefined;
    if (above !== undefined && levels.get(above)! >= feedCaps.depth - 1) {
      report(id, `is nested deeper than ${feedCaps.depth} levels`);
      above = tree.parents.get(above);
    }
    levels.set(id, above === undefined ? 0 : levels.get(above)! + 1);
    if (above !== undefined) tree.parents.set(id, above);
  };
  for (const start of tree.nodes.keys()) {
    // Upwards to a term that has its place, then down again: by hand, since calls run out of stack on long chains.
    const chain: string[] = [];
    const passed = new Set<string>();
    for (let id: string | undefined = start; id !== undefined && tree.nodes.has(id) && !levels.has(id);) {
      if (passed.has(id)) {
        report(id, 'is above itself');
        // The circle is opened at this term: it is placed before all others.
        chain.splice(chain.indexOf(id), 1);
        chain.push(id);
        break;
      }
      passed.add(id);
      chain.push(id);
      id = wanted.get(id);
    }
    for (const id of chain.reverse()) place(id);
  }
  for (const [id, parentId] of wanted) {
    if (!tree.nodes.has(parentId)) report(id, 'names a term that is not there');
  }
  for (const [message, { record, terms }] of found)
    diagnostics.push({
      record,
      field: 'parent_id',
      message: terms > 1 ? `${message} (${terms} terms)` : message,
    });
  for (const [id, node] of tree.nodes) {
    const above = tree.parents.get(id);
    if (above === undefined) tree.roots.push(node);
    else tree.nodes.get(above)!.children.push(node);
  }
  return tree;
}

/** The term of this id and those above it, the root first; empty where there is none. */
export function termPath(tree: TaxonomyTree, id: string): TaxonomyNode[] {
  const path: TaxonomyNode[] = [];
  for (let at: string | undefined = id; at !== undefined; at = tree.parents.get(at)) {
    const node = tree.nodes.get(at);
    if (node) path.unshift(node);
  }
  return path;
}

/** Ids of a term and all those below it, each above its own; empty where there is none. */
export function subtreeIds(tree: TaxonomyTree, id: string): string[] {
  const ids: string[] = [];
  const start = tree.nodes.get(id);
  for (const open = start ? [start] : []; open.length;) {
    const node = open.pop()!;
    ids.push(node.id);
    for (let at = node.children.length - 1; at >= 0; at--) open.push(node.children[at]!);
  }
  return ids;
}

/** The terms of a tree as a service's categories are written, each above its own. */
export const treeTerms = (tree: TaxonomyTree): TaxonomyTerm[] =>
  tree.roots
    .flatMap(({ id }) => subtreeIds(tree, id))
    .map((id) => {
      const { name, group } = tree.nodes.get(id)!;
      const parentId = tree.parents.get(id);
      return { id, name, ...(parentId !== undefined && { parentId }), ...(group && { group }) };
    });

/** A term of HSDS 1.x (`taxonomy_id`), 2.x (`term`) or 3.x, or of ours; nothing without a name. */
export function taxonomyTerm(raw: Raw, lang?: string): TaxonomyTerm | undefined {
  const name = line(raw['name'] ?? raw['term'] ?? raw['title'] ?? raw['label'], lang);
  const id = line(raw['id'] ?? raw['taxonomy_id'] ?? raw['code']) ?? name;
  const parentId = line(raw['parent_id'] ?? raw['parentId'] ?? record(raw['parent'])['id']);
  const group = line(record(raw['taxonomy_detail'])['name'] ?? raw['taxonomy'] ?? raw['vocabulary'], lang);
  if (!name || !id) return undefined;
  return { id, name, ...(parentId && { parentId }), ...(group && { group }) };
}

/** The tree of a list of HSDS taxonomy terms: page envelope, array, NDJSON, rows of a table. Never throws. */
export function readTaxonomyTerms(
  input: unknown,
  options: Pick<FeedOptions, 'lang'> = {},
): { tree: TaxonomyTree; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const items = feedItems(openFeed(input, diagnostics), [
    'contents',
    'taxonomy_terms',
    'terms',
    'items',
    'data',
  ]);
  const terms = list(items).flatMap((item, at): TaxonomyTerm[] => {
    const term = isRecord(item) ? taxonomyTerm(item, options.lang) : undefined;
    if (!term && diagnostics.length < 500)
      diagnostics.push({ record: at + 1, field: 'name', message: 'has no name' });
    return term ? [term] : [];
  });
  return { tree: taxonomyTree(terms, diagnostics), diagnostics };
}
