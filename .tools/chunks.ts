/** The one thing of the bundler's that is used here. */
interface Graph {
  getModuleInfo(
    id: string,
  ): { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null;
}

const NEARLY_EVERY_TAG = 5;
/** What reading any feed takes, whatever its format. */
const READING =
  /\/src\/(controllers\/read-attributes|compose\/(feed-source|mapped-input)|transport\/feed-reader)\.ts$/;
/** What reading a feed shares with the worker that reads services. */
const FEEDS = /\/src\/feeds\/(feed|feed-caps|collect|values|content)\.ts$/;
const LISTS = /\/src\/(styles\/lists|widgets\/parts\/(state-(box|mark)|joined|safe-href))\.ts$/;
/** What was entered, in words: in the outbox, and in what a receipt lets residents take along. */
const ANSWERS = /\/src\/widgets\/parts\/(contents|copy-text|parked-sentence|download)\.ts$/;
/** A language's core, with how it counts: a file of a hundred bytes that the texts of most tags want. */
const LANGUAGE = /\/src\/i18n\/(?:count-)?(en|es|fr|ar|vi|ru|zh-hans|zh-hant)(?:\/core)?\.ts$/;
const FORMS = new Set(['signup', 'hours', 'pledge', 'feedback']);

/**
 * Few chunks, and no widget's code in another widget's page; few, because what is packed together packs better:
 * `base`: what the loader shares with anyone, because nothing may import the loader itself;
 * `data`: what the worker shares with nearly every tag, apart from `core` because Lit throws where there is no document;
 * `core`: what the hub or nearly every tag needs at once, and the little that a few unlike tags share;
 * `forms`: what form widgets share, and they only;
 * `reading`: what every page with a feed needs, and no other; `feeds`: that of it that a worker needs, too;
 * `search`: what the directory shares with its worker;
 * `answers`: what the outbox and receipts say of what was entered;
 * `lists`: what a list shows where there are no entries, and how entries stand, which a form does without;
 * `time`: what one form needs at once and others later; `party`: what kinds of organizations there are, in the directory and later elsewhere;
 * `own-TAG`: what one tag alone needs at once.
 * All else (languages, feeds, receivers, parts that are loaded when used) the bundler splits by itself.
 */
function chunkOf(from: ReadonlySet<string>): string | undefined {
  const everywhere = from.has('hub') || from.size >= NEARLY_EVERY_TAG;
  if (from.has('loader')) return from.size > 1 ? 'base' : undefined;
  if (from.has('worker')) return everywhere ? 'data' : from.size > 1 ? 'search' : undefined;
  if (everywhere) return 'core';
  if (from.size === 0) return undefined;
  if (from.size === 1) return `own-${[...from][0]}`;
  return [...from].every((root) => FORMS.has(root)) ? 'forms' : 'core';
}

/**
 * Groups for the bundler, from the modules that each root (`loader`, a tag's define) imports statically, and from those
 * that the `worker` imports in any way.
 */
export function chunkGroups(roots: Record<string, string>) {
  let reach: Map<string, Set<string>> | undefined;

  const explore = (graph: Graph): Map<string, Set<string>> => {
    const found = new Map<string, Set<string>>();
    for (const [root, start] of Object.entries(roots)) {
      const todo = [start];
      for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
        const from = found.get(id) ?? new Set();
        if (from.has(root)) continue;
        found.set(id, from.add(root));
        const info = graph.getModuleInfo(id);
        todo.push(...(info?.importedIds ?? []));
        // Whatever a worker loads, and whenever, must come without what needs a document.
        if (root === 'worker') todo.push(...(info?.dynamicallyImportedIds ?? []));
      }
    }
    return found;
  };

  const find = (id: string, graph: Graph): string | undefined => {
    reach ??= explore(graph);
    if (id.startsWith('\0rolldown') || id.endsWith('/i18n/plural.ts')) return 'base';
    if (READING.test(id)) return 'reading';
    if (FEEDS.test(id)) return 'feeds';
    // Also wanted by what other tags load later, which must not bring a whole tag along.
    if (id.endsWith('/domain/local-time.ts')) return 'time';
    if (id.endsWith('/styles/party.ts')) return 'party';
    if (LISTS.test(id)) return 'lists';
    if (ANSWERS.test(id)) return 'answers';
    const [, language] = LANGUAGE.exec(id) ?? [];
    return language ?? chunkOf(reach.get(id) ?? new Set());
  };

  const names = [
    'base',
    'data',
    'feeds',
    'search',
    'core',
    'forms',
    'reading',
    'lists',
    'answers',
    'party',
    ...['en', 'es', 'fr', 'ar', 'vi', 'ru', 'zh-hans', 'zh-hant'],
    ...Object.keys(roots).map((root) => `own-${root}`),
  ];
  return names.map((name, rank) => ({
    debugName: name,
    priority: names.length - rank,
    name: (id: string, graph: Graph) => (find(id, graph) === name ? name : null),
  }));
}
