import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { describeDifference, differenceOf, shrink } from './compare.js';
import { scriptsOf, type Fingerprint, type Script } from './fingerprint.js';
import { halve, readPng, type Picture } from './small-png.js';
import type { StoryTab } from './story-tab.js';

/** English, light and wide; English, dark and narrow; Arabic, in between. */
export const views = ['light', 'dark', 'ar'] as const;
export type View = (typeof views)[number];

const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** Where the pictures are that stories are to look like. */
export const pictures = folderOf('./pictures/');
/** Where pictures go that differ, beside one that shows where. */
const shots = folderOf('../../.shots/pictures/');

/** How long what is pictured anew has to stand still, in ms. */
const STILL = 700;
/** Longest wait for a story to look as it did, in ms; each is twice the one before. */
const LONGEST = 1600;

const png = ({ width, height, data }: Picture): Buffer =>
  PNG.sync.write(Object.assign(new PNG({ width, height }), { data: Buffer.from(data) }));

/** The pictures that stories are held against, or that are written anew. */
export class PictureBook {
  readonly #folder: string;
  readonly #here: Fingerprint;
  readonly #isUpdate: boolean;
  /** How many pictures could not be compared, by the script that is painted otherwise here. */
  readonly skipped: Record<Script, number> = { latin: 0, chinese: 0, arabic: 0 };
  compared = 0;
  written = 0;

  constructor(folder: string, here: Fingerprint, use: 'compare' | 'update' = 'compare') {
    this.#folder = folder;
    this.#here = here;
    this.#isUpdate = use === 'update';
  }

  /** Whether no picture has been taken yet. */
  get isEmpty(): boolean {
    return !existsSync(this.#fingerprintFile);
  }

  /** The scripts that are painted otherwise here than where the pictures were taken. */
  get foreign(): Script[] {
    if (this.isEmpty) return [];
    const there = JSON.parse(readFileSync(this.#fingerprintFile, 'utf8')) as Fingerprint;
    return (Object.keys(this.#here) as Script[]).filter((script) => this.#here[script] !== there[script]);
  }

  /** What is different about what the tab shows now; where something is, it is looked at again first. */
  async compare(id: string, view: View, tab: StoryTab): Promise<string | undefined> {
    if (this.isEmpty && !this.#isUpdate) return undefined;
    const shown = await scriptsOf(tab.page);
    const foreign = this.#isUpdate ? [] : this.foreign.filter((script) => shown.includes(script));
    for (const script of foreign) this.skipped[script]++;
    if (foreign.length > 0) return undefined;
    const file = join(this.#folder, `${id}.${view}.png`);
    const isThere = existsSync(file);
    if (!isThere && !this.#isUpdate) return `no picture ${id}.${view}.png: npm run pictures:update`;
    this.compared++;
    const was = isThere ? readPng(readFileSync(file)) : undefined;
    let is = this.#isUpdate ? await this.#still(tab) : halve(readPng(await tab.picture()));
    for (let wait = 100; was && describeDifference(was, is) && wait <= LONGEST; wait *= 2) {
      await tab.settle(wait);
      is = halve(readPng(await tab.picture()));
    }
    const difference = was ? describeDifference(was, is) : 'is new';
    if (!difference) return undefined;
    if (!this.#isUpdate) return this.#show(was!, is, `${id}.${view}`, difference);
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(file, shrink(is));
    this.written++;
    return undefined;
  }

  /** What is still the same a good while later: what is kept must not show a story that is not whole yet. */
  async #still(tab: StoryTab): Promise<Picture> {
    let is = halve(readPng(await tab.picture()));
    for (let turn = 0; turn < 8; turn++) {
      await tab.settle(STILL);
      const before = is;
      is = halve(readPng(await tab.picture()));
      if (!describeDifference(before, is)) break;
    }
    return is;
  }

  /** Notes how this machine paints, and throws away what shows no story any more. */
  finish(ids: ReadonlySet<string>): void {
    writeFileSync(this.#fingerprintFile, `${JSON.stringify(this.#here, null, 2)}\n`);
    for (const name of this.orphans(ids)) rmSync(join(this.#folder, name));
  }

  /** Pictures of stories that are no more. */
  orphans(ids: ReadonlySet<string>): string[] {
    return this.#names.filter((name) => !ids.has(name.split('.')[0]!));
  }

  /** How many pictures there are, and their bytes, in words. */
  get size(): string {
    const sizes = this.#names.map((name) => statSync(join(this.#folder, name)).size);
    const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
    const all = sizes.reduce((sum, size) => sum + size, 0);
    return `${sizes.length} pictures of ${kilobytes(all)}, the largest ${kilobytes(Math.max(0, ...sizes))}`;
  }

  get #names(): string[] {
    return existsSync(this.#folder) ? readdirSync(this.#folder).filter((name) => name.endsWith('.png')) : [];
  }

  get #fingerprintFile(): string {
    return join(this.#folder, 'fingerprint.json');
  }

  #show(was: Picture, is: Picture, name: string, difference: string): string {
    mkdirSync(shots, { recursive: true });
    writeFileSync(join(shots, `${name}.png`), png(is));
    if (was.width === is.width && was.height === is.height)
      writeFileSync(join(shots, `${name}.difference.png`), png(differenceOf(was, is).shown));
    return `looks different: the picture ${name} ${difference}; see .shots/pictures/, and npm run pictures:update where it is meant`;
  }
}
