/** A phrase in the two languages of the Pingan portal. */
export interface Bilingual {
  en: string;
  zh: string;
}

/** One line of a module table. */
export interface Item {
  name: Bilingual;
  note: Bilingual;
  organization: string;
  /** Words after the organization: audiences, ways, times, costs; read by `build-services.ts`. */
  flags: string[];
}

/** A category of a module with its items. */
export interface Category {
  id: string;
  name: Bilingual;
  /** Kinds below it, by the word after `in:`. */
  kinds: Map<string, Bilingual>;
  items: Item[];
}

/** One of the seven modules of the community's work. */
export interface Module {
  id: string;
  name: Bilingual;
  categories: Category[];
}

/**
 * Reads a module from a table. `# id | en | zh` starts a category, `## id | en | zh` names a kind below it; any other
 * line is an item: `name | 名称 | note | 说明 | organization flag flag`.
 */
export function moduleFrom(id: string, name: Bilingual, table: string): Module {
  const categories: Category[] = [];
  for (const line of table.split('\n').map((text) => text.trim()).filter(Boolean)) {
    const [a = '', b = '', c = '', d = '', e = ''] = line.replace(/^##? /, '').split('|').map((cell) => cell.trim());
    if (line.startsWith('# ')) categories.push({ id: `${id}-${a}`, name: { en: b, zh: c }, kinds: new Map(), items: [] });
    else if (line.startsWith('## ')) categories.at(-1)!.kinds.set(a, { en: b, zh: c });
    else {
      const [organization = '', ...flags] = e.split(' ');
      categories.at(-1)!.items.push({ name: { en: a, zh: b }, note: { en: c, zh: d }, organization, flags });
    }
  }
  return { id, name, categories };
}
