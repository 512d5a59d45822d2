import type { Service } from '../domain/service.js';
import type { Diagnostic } from '../feeds/feed.js';
import type { ServicePage } from '../feeds/hsds.js';
import type { FeedCheckOptions } from './arguments.js';
import { firstLine } from './feed-format.js';
import type { FeedFormat } from './feed-format.js';
import { ok, problem, warning } from './findings.js';
import type { Finding } from './findings.js';

/** What residents read of a service, and whether one has it. */
const FIELDS: Record<string, (service: Service) => unknown> = {
  description: ({ description }) => description,
  organization: ({ organization }) => organization,
  category: ({ categories }) => categories.length,
  party: ({ party }) => party,
  audience: ({ audience }) => audience.length,
  area: ({ areas }) => areas.length,
  delivery: ({ delivery }) => delivery.length,
  age: ({ minimumAge, maximumAge }) => minimumAge !== undefined || maximumAge !== undefined,
  phone: ({ phones }) => phones.length,
  email: (service) => service.email,
  url: ({ url }) => url,
  address: ({ locations }) => locations.some(({ address }) => address),
  coordinates: ({ locations }) => locations.some(({ latitude }) => latitude !== undefined),
  hours: ({ schedules }) => schedules.length,
  'hours that can be reckoned': ({ schedules }) => schedules.some(({ byday, opensAt }) => byday && opensAt),
  languages: ({ languages }) => languages.length,
  cost: ({ cost }) => cost,
  eligibility: ({ eligibility }) => eligibility,
  alert: ({ alert }) => alert,
  checked: ({ checked }) => checked,
  sensitive: ({ sensitive }) => sensitive,
};

const counted = (count: number, word: string, many = `${word}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? word : many}`;

function percent(count: number, of: number): string {
  const share = (100 * count) / of;
  // Neither "all" nor "none" unless it is so.
  return `${share > 99 && share < 100 ? 99 : share > 0 && share < 1 ? 1 : Math.round(share)} %`;
}

function fieldFindings(records: Service[]): Finding[] {
  const found = Object.entries(FIELDS).map(([field, has]): [string, number] => [
    field,
    records.filter((record) => has(record)).length,
  ]);
  const filled = found
    .filter(([, count]) => count)
    .map(([field, count]) => `${field} ${percent(count, records.length)}`);
  const absent = found.filter(([, count]) => !count).map(([field]) => field);
  const text = `Filled in: name 100 %${filled.map((one) => `, ${one}`).join('')}.${absent.length ? ` In no record: ${absent.join(', ')}.` : ''}`;
  const isReachable = ['phone', 'email', 'url', 'address'].some((field) => !absent.includes(field));
  return [
    isReachable
      ? ok('fields', text)
      : warning(
          'fields',
          text,
          'Let each service have a phone, an e-mail address, a link or an address: residents cannot reach it.',
        ),
  ];
}

function filterFindings({ records, categories }: ServicePage): Finding[] {
  const terms = new Map(
    [...categories, ...records.flatMap((record) => record.categories)].map((term) => [
      term.id,
      term.parentId,
    ]),
  );
  const level = (id: string | undefined, seen = 0): number =>
    id === undefined || !terms.has(id) || seen > 32 ? 0 : 1 + level(terms.get(id), seen + 1);
  const levels = Math.max(0, ...[...terms.keys()].map((id) => level(id)));
  const values = (word: string, many: string, of: (record: Service) => (string | undefined)[]) => {
    const all = new Set(records.flatMap(of).filter(Boolean));
    return all.size ? [counted(all.size, word, many)] : [];
  };
  const found = [
    ...(terms.size
      ? [`${counted(terms.size, 'category', 'categories')} on ${counted(levels, 'level')}`]
      : []),
    ...values('party', 'parties', ({ party }) => [party]),
    ...values('audience', 'audiences', ({ audience }) => audience),
    ...values('area', 'areas', ({ areas }) => areas),
    ...values('language', 'languages', ({ languages }) => languages),
    ...values('way of delivery', 'ways of delivery', ({ delivery }) => delivery),
  ];
  return [
    found.length
      ? ok('filters', `Residents can filter by ${found.join(', ')}.`)
      : warning(
          'filters',
          'There is nothing to filter by: no category, party, audience, area or language.',
          'Name at least a category of each service.',
        ),
  ];
}

/** Diagnostics of one message and field as one finding. */
function oddFindings(diagnostics: Diagnostic[]): Finding[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    const key = `${one.field ? `${one.field}: ` : ''}${one.message}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].map(([key, found]) => {
    const names = found
      .flatMap(({ record }) => (record === undefined ? [] : [String(record).slice(0, 60)]))
      .slice(0, 3);
    const where = names.length
      ? ` (${counted(found.length, 'record')}: ${names.join('; ')}${found.length > names.length ? '; …' : ''})`
      : '';
    return warning('not-understood', `${key}${where}.`, 'Shown without it. Mend it at the source.');
  });
}

/** What was understood of the contents, and what was not. */
export function contentFindings(
  format: FeedFormat,
  page: ServicePage,
  text: string,
  { fieldMap }: FeedCheckOptions,
): Finding[] {
  const { records, total, diagnostics, held, outlets } = page;
  const findings = [ok('format', `Read as ${format.name}.`)];
  const guess = Object.entries(format.fieldMap ?? {});
  if (guess.length && !fieldMap) {
    const map = JSON.stringify(format.fieldMap);
    const isNamed = format.fieldMap?.['name'] !== undefined;
    findings.push(
      warning(
        'field-map',
        'The fields are read by what they are commonly called.',
        `Say it yourself, so that nothing is guessed: field-map='${map}'${isNamed ? '' : ', with "name" for what stands as the heading'}.`,
      ),
    );
  }
  if (!records.length) {
    const first = diagnostics[0]?.message;
    findings.push(
      problem(
        'records',
        `No service was read${first ? `: ${first}` : ''}. The text begins with: ${firstLine(text)}`,
        'Let it be HSDS or Open Referral UK, GeoJSON, a CSV with our field names, or say with --field-map where things are.',
      ),
    );
    return [...findings, ...oddFindings(diagnostics.slice(first ? 1 : 0))];
  }
  const said = total === undefined ? '' : `; the feed says ${total.toLocaleString('en')} in all`;
  const lost = outlets ? 0 : held - records.length;
  findings.push(
    ok(
      'records',
      `${counted(records.length, 'service')}${lost > 0 ? ` out of ${counted(held, 'record')}` : ''}${said}.`,
    ),
  );
  return [...findings, ...fieldFindings(records), ...filterFindings(page), ...oddFindings(diagnostics)];
}
