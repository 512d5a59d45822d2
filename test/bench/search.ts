// `npx tsx test/bench/search.ts [count]`: how long the index and its answers take here.
import { normalizeWith } from '../../src/search/normalize.js';
import { readHanTable } from '../../src/search/han-table.js';
import { IndexBuilder, type ServiceIndex } from '../../src/search/service-index.js';
import { searchSteps, type SearchQuery } from '../support/search.js';
import { runAtOnce, type Steps } from '../../src/search/sliced.js';
import { generateServices } from '../support/generated-services.js';

const BUDGET = 6;

/** Processor time of this process in milliseconds: what else the machine does counts less. */
const used = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of processor time of the whole, and of the longest slice were it run with a budget. */
function timed<T>(steps: Steps<T>): { value: T; total: number; longest: number } {
  const start = used();
  let slice = start;
  let longest = 0;
  for (;;) {
    const { done, value } = steps.next();
    const now = used();
    if (done || now - slice > BUDGET) {
      longest = Math.max(longest, now - slice);
      slice = now;
    }
    if (done) return { value: value as T, total: now - start, longest };
  }
}

const figure = (value: number) => `${value.toFixed(1)} ms`.padStart(10);
const percentile = (times: number[], part: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]!;

function measure(name: string, index: ServiceIndex, queries: SearchQuery[], isFresh = false): void {
  const times: number[] = [];
  let longest = 0;
  let found = 0;
  for (const query of queries) {
    if (isFresh) index.memory.clear();
    const run = timed(searchSteps(index, query));
    times.push(run.total);
    longest = Math.max(longest, run.longest);
    found += run.value.total;
  }
  console.log(
    `  ${name.padEnd(34)} p50 ${figure(percentile(times, 0.5))}  p95 ${figure(percentile(times, 0.95))}  slice ${figure(longest)}  found ${Math.round(found / queries.length)}`,
  );
}

const swap = (word: string) => `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`;

for (const count of process.argv[2] ? [Number(process.argv[2])] : [13_355, 100_000]) {
  const services = generateServices(count, { categories: 3575 });
  const normalize = normalizeWith(readHanTable());
  let builder = new IndexBuilder({ normalize });
  const adding = timed(builder.add(services));
  const finishing = timed(builder.finish());
  const index = finishing.value;
  builder = undefined as never;
  console.log(
    `${count} services: add ${figure(adding.total)} (slice ${figure(adding.longest)}), finish ${figure(finishing.total)} (slice ${figure(finishing.longest)}), ${index.vocabulary.size} words, ${index.words.postings.length} postings`,
  );
  runAtOnce(searchSteps(index, { words: ['warm'] }));
  const english = services.filter((_, at) => at % 5 !== 4);
  const some = Array.from({ length: 40 }, (_, at) => english[at * 71]!.name.split(' '));
  const chinese = Array.from({ length: 40 }, (_, at) => services[at * 5 + 4]!.name);
  measure('nothing asked', index, Array(20).fill({}));
  measure(
    'one letter',
    index,
    [...'aestcmhop'].map((word) => ({ words: [word] })),
    true,
  );
  measure(
    'common word',
    index,
    ['help', 'care', 'centre', 'community'].map((word) => ({ words: [word] })),
    true,
  );
  measure(
    'first words of names',
    index,
    some.map(([word]) => ({ words: [word!] })),
    true,
  );
  measure(
    'whole names',
    index,
    some.map((words) => ({ words })),
    true,
  );
  measure(
    'infix',
    index,
    some.map(([word]) => ({ words: [word!.slice(1, 4)] })),
    true,
  );
  measure(
    'Chinese, middle of a name',
    index,
    chinese.map((name) => ({ words: [name.slice(2, 5)] })),
    true,
  );
  const typed = some.flatMap(([word]) =>
    [...word!].map((_, at) => ({ words: [word!.slice(0, at + 1)], few: 3 })),
  );
  measure('every keystroke of a name', index, typed);
  measure(
    'slip in the first word',
    index,
    some.map(([word]) => ({ words: [swap(word!)], few: 3 })),
    true,
  );
  measure(
    'slip in a whole name',
    index,
    some.map(([word, ...rest]) => ({ words: [swap(word!), ...rest], few: 3 })),
    true,
  );
  const facets: SearchQuery[] = [
    { facets: { category: ['c1'] } },
    { facets: { category: ['c1', 'c5'], party: ['charity'] } },
    { facets: { audience: ['children'], delivery: ['online'], cost: ['free'] } },
  ];
  measure('facets', index, [...facets, ...facets, ...facets]);
  measure(
    'words and facets',
    index,
    facets.map((query) => ({ ...query, words: ['care'] })),
    true,
  );
}
