import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildFeed, onePage } from '../data/build.js';
import { buildServices, type HsdsService } from '../data/build-services.js';
import { generateServices } from '../data/generate-services.js';
import { dateInPingan, type Language } from '../data/vocabulary.js';
import { fileBelow, filesBelow } from './static-files.js';

/** Files of a data folder that are larger are served, but not searched for services. Bytes. */
const maxFileBytes = 40 * 1_048_576;

const isService = (record: unknown): record is HsdsService => {
  if (!record || typeof record !== 'object') return false;
  const { id, name, organization, organization_id, service_at_locations, status } = record as Record<
    string,
    unknown
  >;
  const isGiven =
    Boolean(organization) || typeof organization_id === 'string' || Array.isArray(service_at_locations);
  return typeof id === 'string' && typeof name === 'string' && isGiven && typeof status === 'string';
};

function recordsIn(json: unknown): unknown[] {
  if (Array.isArray(json)) return json;
  const { contents, content } = (json ?? {}) as { contents?: unknown; content?: unknown };
  if (Array.isArray(contents)) return contents;
  if (Array.isArray(content)) return content;
  return [json];
}

/** HSDS services in the JSON files of a folder, each id once, fullest record first. */
async function servicesIn(folder: string): Promise<HsdsService[]> {
  const found = new Map<string, HsdsService>();
  for (const path of await filesBelow(folder)) {
    if (!path.endsWith('.json')) continue;
    const file = join(folder, path);
    if ((await stat(file)).size > maxFileBytes) continue;
    try {
      for (const record of recordsIn(JSON.parse(await readFile(file, 'utf8')))) {
        if (!isService(record)) continue;
        const before = found.get(record.id);
        if (!before || Object.keys(record).length > Object.keys(before).length) found.set(record.id, record);
      }
    } catch {
      console.warn(`${path} is not JSON; it is served as it is.`);
    }
  }
  return [...found.values()];
}

/** Where feeds come from: a folder that the server was started with, else our own sample data. */
export class FeedSource {
  /** The folder, or nothing. */
  readonly folder: string | undefined;
  #services: HsdsService[] = [];
  #generated: HsdsService[] = [];
  #built = new Map<Language, { date: string; services: HsdsService[] }>();

  private constructor(folder: string | undefined) {
    this.folder = folder;
  }

  /** Opens a folder and looks for HSDS services in it; so many made up ones are added. */
  static async open(folder: string | undefined, generated = 0): Promise<FeedSource> {
    const source = new FeedSource(folder);
    source.#generated = generateServices(generated);
    const found = folder ? await servicesIn(folder) : [];
    if (found.length) source.#services = [...found, ...source.#generated];
    return source;
  }

  /** Services of the folder where it has any, else those of Pingan as of today. */
  services(language: Language, now = Date.now()): HsdsService[] {
    if (this.#services.length > 0) return this.#services;
    const date = dateInPingan(now);
    let built = this.#built.get(language);
    if (built?.date !== date)
      this.#built.set(
        language,
        (built = { date, services: [...buildServices(language, now), ...this.#generated] }),
      );
    return built.services;
  }

  /** A feed as text: `NAME-LANGUAGE.json` or `NAME.json` of the folder, else our own; nothing where there is none. */
  async feed(fileName: string): Promise<string | undefined> {
    const own = await this.folderFeed(fileName);
    if (own !== undefined) return own;
    const [, language] = /^services-(en|zh)\.json$/.exec(fileName) ?? [];
    const feed = language ? onePage(this.services(language as Language)) : buildFeed(fileName);
    return feed === undefined ? undefined : JSON.stringify(feed);
  }

  /** As {@link feed}, from the folder only. */
  async folderFeed(fileName: string): Promise<string | undefined> {
    if (!this.folder) return undefined;
    for (const name of [fileName, fileName.replace(/-(en|zh)\.json$/, '.json')]) {
      const file = await fileBelow(this.folder, name);
      if (file) return readFile(file, 'utf8');
    }
    return undefined;
  }
}
