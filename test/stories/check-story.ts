import { audit } from './axe.js';
import { cutText } from './cut-text.js';
import type { PictureBook, View } from './picture-book.js';
import { rooms, type Room, type StoryTab } from './story-tab.js';
import type { Entry } from './storybook-server.js';

/** Checks stories in one tab, one after the other, and collects what is wrong. */
export class StoryChecker {
  readonly #tab: StoryTab;
  readonly #book: PictureBook | undefined;
  #id = '';
  #problems: string[] = [];
  #where = '';

  constructor(tab: StoryTab, book?: PictureBook) {
    this.#tab = tab;
    this.#book = book;
  }

  /** What is wrong with a story or a page, a line each; in English only, or in the other languages as well. */
  check(entry: Entry, isWhole = true): Promise<string[]> {
    return this.#collect(entry, async () => {
      if (entry.type === 'docs') return this.#tab.read(entry.id);
      await this.#checkInEnglish(isWhole);
      if (isWhole) await this.#checkInArabic();
    });
  }

  /** Brings a story before the picture book only, in the same way. */
  photograph(entry: Entry): Promise<string[]> {
    return this.#collect(entry, async () => {
      await this.#visit('wide', 'en');
      await this.#compare('light');
      await this.#tab.resize('narrow');
      await this.#turn('en', 'dark');
      await this.#compare('dark');
      await this.#visit('medium', 'ar');
      await this.#compare('ar');
    });
  }

  async #collect({ id }: Entry, work: () => Promise<void>): Promise<string[]> {
    this.#id = id;
    this.#problems = [];
    this.#tab.problems.length = 0;
    try {
      await work();
    } catch (error) {
      this.#problems.push(`could not be checked: ${error instanceof Error ? error.message : String(error)}`);
    }
    return [...new Set([...this.#tab.problems, ...this.#problems])];
  }

  /** One visit: colours, language and room change while the story stays open, as they may for a resident. */
  async #checkInEnglish(isWhole: boolean): Promise<void> {
    await this.#visit('wide', 'en');
    await this.#compare('light');
    await this.#audit();
    await this.#measure();
    await this.#resize('narrow', 'en');
    await this.#turn('en', 'dark');
    await this.#compare('dark');
    await this.#audit('colours');
    if (isWhole) {
      await this.#turn('zh-Hans', 'dark');
      await this.#audit('colours');
      await this.#turn('zh-Hans', 'light');
      await this.#audit();
      await this.#measure();
    }
    await this.#turn('en', 'light');
    await this.#resize('zoomed', 'en');
    await this.#resize('wide', 'en', 200);
  }

  async #checkInArabic(): Promise<void> {
    await this.#visit('medium', 'ar');
    await this.#compare('ar');
    await this.#audit();
    await this.#measure();
    await this.#resize('narrow', 'ar');
    await this.#turn('ar', 'dark');
    await this.#audit('colours');
    await this.#turn('ru', 'light');
    await this.#measure();
    await this.#resize('zoomed', 'ru');
    await this.#resize('wide', 'ru');
    await this.#resize('wide', 'ru', 200);
  }

  async #visit(room: Room, lang: string): Promise<void> {
    this.#where = `${lang}, ${rooms[room].width}`;
    await this.#tab.visit(this.#id, room, { lang, scheme: 'light' });
  }

  async #turn(lang: string, scheme: string): Promise<void> {
    this.#where = `${lang}, ${scheme}, 320`;
    await this.#tab.turn({ lang, scheme });
  }

  /** Gives the story other room, and text of another size in percent, and looks whether all is to be seen. */
  async #resize(room: Room, lang: string, percent = 100): Promise<void> {
    const { width } = rooms[room];
    this.#where = [
      lang,
      room === 'zoomed' ? '200 %' : width,
      ...(percent > 100 ? [`text at ${percent} %`] : []),
    ].join();
    await this.#tab.resize(room);
    if (percent !== 100) await this.#tab.setTextSize(percent);
    await this.#measure();
  }

  async #audit(what?: 'colours'): Promise<void> {
    await this.#look(() => audit(this.#tab.page, what));
  }

  /** Whether all is to be seen: nothing beside the page, nothing cut. */
  async #measure(): Promise<void> {
    const { page } = this.#tab;
    await this.#look(async () => {
      const [content, room] = await page.evaluate(
        () => [document.documentElement.scrollWidth, innerWidth] as const,
      );
      const cut = (await cutText(page)).map((text) => `cut: ${text}`);
      return content > room ? [`scrolls sideways: ${content} px in ${room} px`, ...cut] : cut;
    });
  }

  /** Where something is wrong, looks again once nothing changes any more: what follows the width does so a little later. */
  async #look(find: () => Promise<string[]>): Promise<void> {
    let found = await find();
    for (let wait = 200; found.length > 0 && wait <= 800; wait *= 2) {
      await this.#tab.settle(wait);
      found = await find();
    }
    this.#add(found);
  }

  async #compare(view: View): Promise<void> {
    const problem = await this.#book?.compare(this.#id, view, this.#tab);
    if (problem) this.#add([problem]);
  }

  #add(problems: string[]): void {
    this.#problems.push(...problems.map((problem) => `${problem} (${this.#where})`));
  }
}
