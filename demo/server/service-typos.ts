import { hasHan } from '../../src/search/normalize.js';
import type { Query } from './database.js';

/** How many letters must be changed, put in, left out or swapped with their neighbour. */
export function slips(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const isSame = one[at - 1] === other[to - 1];
      let least = Math.min(next[to - 1]! + 1, row[to]! + 1, row[to - 1]! + (isSame ? 0 : 1));
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1])
        least = Math.min(least, before[to - 2]! + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[other.length]!;
}

const maxNear = 6;

/** Words of the services that a word may have been meant to be, likeliest first. */
export async function nearWords(query: Query, table: string, word: string): Promise<string[]> {
  if (word.length < 3 || word.length > 60 || hasHan(word)) return [];
  const allowed = word.length > 7 ? 2 : 1;
  const rows = await query<{ word: string; number: number }>(
    `select word, number from ${table}_words where word % $1 and length(word) between $2 and $3
     order by similarity(word, $1) desc, number desc limit 50`,
    [word, word.length - allowed, word.length + allowed],
  );
  return rows
    .map((row) => ({ ...row, slips: slips(word, row.word) }))
    .filter((row) => row.slips > 0 && row.slips <= allowed)
    .sort((one, other) => one.slips - other.slips || other.number - one.number)
    .slice(0, maxNear)
    .map((row) => row.word);
}
