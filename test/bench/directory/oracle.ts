import type { Service } from '../../../src/domain/service.js';
import type { Peer } from './peers.js';

const FIRST = 20;
// The kit takes the two for one, its peers do not.
const fold = (text: string) => text.replaceAll('护', '護');
const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

interface Entry {
  name: string;
  category: string;
  cells: string[];
  /** What is shown everywhere, and what else is in the feed. */
  text: string;
  all: string;
}

/** Knows from the records themselves whether what is shown answers what was asked. */
export class Oracle {
  readonly #entries: Entry[];
  readonly #below = new Map<string, Set<string>>();
  readonly #known = new Map<string, { first: string[]; all: ReadonlySet<string> }>();

  constructor(services: readonly Service[]) {
    this.#entries = services.map((service) => {
      const { name, description, organization, categories, audience, areas, languages, locations } = service;
      const cells = [name, organization!.name, categories[0]!.name, description!, locations[0]!.address!];
      const more = [...categories.map((category) => category.name), ...audience, ...areas, ...languages];
      return {
        name,
        category: categories[0]!.name,
        cells: cells.map((cell) => cell.toLowerCase()),
        text: cells.join('\n').toLowerCase(),
        all: fold([...cells, ...more, service.cost ?? ''].join('\n').toLowerCase()),
      };
    });
    const parents = new Map<string, string | undefined>();
    const names = new Map<string, string>();
    for (const { id, name, parentId } of services.flatMap(({ categories }) => categories)) {
      parents.set(id, parentId);
      names.set(id, name);
    }
    const pairs = services.map(({ name, categories }) => ({ name, ids: categories.map(({ id }) => id) }));
    for (const { name, ids } of pairs)
      for (let above of ids as (string | undefined)[])
        for (let levels = 0; above !== undefined && levels < 9; levels++, above = parents.get(above)) {
          const label = names.get(above);
          if (label) this.#below.set(label, (this.#below.get(label) ?? new Set()).add(name));
        }
  }

  /** Whether these names, in order, are an answer to a text. */
  isAnswer(peer: Peer, text: string, names: readonly string[]): boolean {
    const { first, all } = this.#answer(peer, text);
    if (peer.isPlain) return first.length === names.length && first.every((name, at) => name === names[at]);
    // What is like the query may follow on what holds it.
    return names.length >= first.length && names.slice(0, first.length).every((name) => all.has(name));
  }

  /** Whether nothing holds a text as it is. */
  isNowhere(peer: Peer, text: string): boolean {
    return !this.#answer(peer, text).first.length;
  }

  /** Whether all of these are of the category that a label begins with; a count may follow there. */
  isOfCategory(peer: Peer, label: string, names: readonly string[]): boolean {
    const known = [...this.#below.keys()].filter((name) => label.startsWith(name));
    const category = known.sort((a, b) => b.length - a.length)[0];
    if (!category) throw new Error(`${peer.title} offers a category "${label}" that the feed does not have`);
    const below = this.#below.get(category)!;
    if (!peer.isPlain) return names.length > 0 && names.every((name) => below.has(name));
    const own = this.#entries.filter((entry) => entry.category === category).slice(0, FIRST);
    return own.length === names.length && own.every(({ name }, at) => name === names[at]);
  }

  #answer({ matching, isPlain }: Peer, text: string) {
    const key = `${matching} ${isPlain} ${text}`;
    const known = this.#known.get(key);
    if (known) return known;
    const phrase = text.trim().toLowerCase();
    const words = wordsOf(phrase);
    const matches =
      matching === 'phrase'
        ? ({ cells }: Entry) => cells.some((cell) => cell.includes(phrase))
        : (entry: Entry) => words.every((word) => entry.text.includes(word));
    const first: string[] = [];
    for (const entry of this.#entries) {
      if (first.length === FIRST) break;
      if (matches(entry)) first.push(entry.name);
    }
    const folded = wordsOf(fold(phrase));
    const all = isPlain
      ? []
      : this.#entries.filter((entry) => folded.every((word) => entry.all.includes(word)));
    const answer = { first, all: new Set(all.map(({ name }) => name)) };
    this.#known.set(key, answer);
    return answer;
  }
}
