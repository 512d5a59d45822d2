// Reads the feed and scans it away from the page.
import { topCategories } from './frame.js';
import { FIRST, readRows, textOf, wordsOf, type Row } from './records.js';

/** What the page asks. */
export interface Question {
  at: number;
  text: string;
  categories: string[];
}

/** What it hears. */
export interface Answer {
  at: number;
  total: number;
  rows: Row[];
  /** With the first answer. */
  categories?: string[];
}

const ASCII = /^[\0-\x7f]*$/;
const normalize = (text: string): string =>
  ASCII.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();

const rows = await readRows();
const answer = (message: Answer): void => self.postMessage(message);
answer({ at: 0, total: rows.length, rows: rows.slice(0, FIRST), categories: topCategories(rows) });
const texts = rows.map((row) => normalize(textOf(row)));

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const words = wordsOf(normalize(data.text));
  const [first = '', ...others] = words;
  const chosen = data.categories.length ? new Set(data.categories) : undefined;
  const found: Row[] = [];
  let total = 0;
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at]!;
    if (!text.includes(first) || (chosen && !chosen.has(rows[at]!.category))) continue;
    if (!others.every((word) => text.includes(word))) continue;
    if (total++ < FIRST) found.push(rows[at]!);
  }
  answer({ at: data.at, total, rows: found });
});
