import { culture } from './modules/culture.js';
import { family } from './modules/family.js';
import { health } from './modules/health.js';
import { home } from './modules/home.js';
import { older } from './modules/older.js';
import { safety } from './modules/safety.js';
import type { Bilingual, Category, Item, Module } from './modules/table.js';
import { welfare } from './modules/welfare.js';
import { hoursIn, schedulesOf, type Hours } from './openings.js';
import { areas, organizationById, socialWorkers, type Organization, type SocialWorker } from './organizations.js';
import { doorOf, outletsOf, workersRoomOf } from './places.js';
import {
  alerts, audiences, dateFromToday, everybody, howToApply, phrases, slug, spoken, steadyNumber, wholeCommunity,
  type Language,
} from './vocabulary.js';

/** The seven modules of the community's work. */
export const modules: Module[] = [welfare, older, family, health, home, safety, culture];

/** An HSDS 3.1 service with everything nested, as `GET /services/{id}` returns it. */
export interface HsdsService {
  id: string;
  name: string;
  [field: string]: unknown;
}

interface Term {
  code: string;
  name: string;
  parent?: string;
}

const attribute = (serviceId: string, taxonomy: string, term: Term) => ({
  id: `${serviceId}-${taxonomy}-${term.code}`,
  link_id: serviceId,
  link_entity: 'service',
  link_type: taxonomy,
  value: term.code,
  label: term.name,
  taxonomy_term: {
    id: `${taxonomy}-${term.code}`,
    code: term.code,
    name: term.name,
    ...(term.parent ? { parent_id: `${taxonomy}-${term.parent}` } : {}),
    taxonomy,
    taxonomy_detail: { id: taxonomy, name: taxonomy },
  },
});

const organizationRecord = (organization: Organization, language: Language) => ({
  id: organization.id,
  name: organization.name[language],
  description: organization.about[language],
  email: `${organization.id}@pingan.example`,
});

function cost(id: string, flags: string[], language: Language) {
  const price = flags.find((flag) => flag.startsWith('¥'))?.slice(1);
  if (flags.includes('own')) return { fees_description: phrases.material[language] };
  if (!price) return { fees_description: phrases.free[language] };
  const option = { id: `${id}-cost`, amount: Number(price), currency: 'CNY', amount_description: phrases.each[language] };
  return { cost_options: [option] };
}

const checkedDaysAgo = (id: string, flags: string[]): number =>
  flags.includes('stale') || steadyNumber(id) % 17 === 0 ? 190 + (steadyNumber(id) % 200) : 2 + (steadyNumber(id) % 150);

function deliveries(flags: string[]): string[] {
  const ways = [flags.includes('home') && 'home', (flags.includes('online') || flags.includes('phone')) && 'online'].filter(
    (way): way is string => Boolean(way),
  );
  return ways.length && !flags.includes('phone') ? ways : ['in-person', ...ways];
}

/** `age:35-`, `age:1-3`; else those of the one audience. */
function agesOf(flags: string[], groups: string[]): { minimumAge?: number; maximumAge?: number } {
  const [, from, to] = /(?:^| )age:(\d*)-(\d*)/.exec(flags.join(' ')) ?? [];
  if (from === undefined) return groups.length === 1 ? audiences[groups[0]!]! : {};
  return { ...(from && { minimumAge: Number(from) }), ...(to && { maximumAge: Number(to) }) };
}

function hoursOf({ id, party }: Organization, flags: string[]): Hours[] {
  const told = hoursIn(flags);
  if (told.length) return told;
  return [id === 'health' ? 'clinic' : party === 'government' ? 'office' : 'week'];
}

/** Where a service is given: at its outlets, else at the organization's door. What must stay secret has no address. */
function placesOf(id: string, organization: Organization, flags: string[], language: Language, now: number) {
  const outlets = Number(valueOf(flags, 'outlets') ?? 0);
  if (outlets) return outletsOf(id, outlets, hoursIn(flags), language, now);
  const isSecret = flags.includes('sensitive') && flags.includes('phone');
  return deliveries(flags).includes('in-person') && !isSecret ? [doorOf(organization, language)] : [];
}

const valueOf = (flags: string[], name: string) => flags.find((flag) => flag.startsWith(`${name}:`))?.slice(name.length + 1);

const sixtyFour = (text: string) => text.slice(0, 64);

function serviceFrom(module: Module, category: Category, item: Item, language: Language, now: number): HsdsService {
  const id = sixtyFour(slug(item.name.en));
  const organization = organizationById(item.organization);
  const { flags } = item;
  const say = (phrase: Bilingual) => phrase[language];
  const groups = flags.filter((flag) => Object.hasOwn(audiences, flag));
  const areaId = steadyNumber(id) % 5 === 0 && !flags.includes('online') ? organization.area : undefined;
  const area = areaId === undefined ? wholeCommunity : areas[areaId]!.name;
  const ages = agesOf(flags, groups);
  const alert = valueOf(flags, 'alert');
  const kind = valueOf(flags, 'in');
  const checked = dateFromToday(-checkedDaysAgo(id, flags), now);
  const languages = ['cmn', ...(steadyNumber(id) % 3 === 0 ? ['yue'] : []), ...(steadyNumber(id) % 4 === 0 ? ['en'] : []),
    ...(organization.id === 'neighbours' ? ['yue', 'ug'] : []), ...(flags.includes('disabled') && steadyNumber(id) % 2 ? ['csl'] : [])];
  const terms: [string, Term][] = [
    ['pingan-services', { code: module.id, name: say(module.name) }],
    ['pingan-services', { code: category.id, name: say(category.name), parent: module.id }],
    ...(kind ? [['pingan-services', { code: `${category.id}-${kind}`, name: say(category.kinds.get(kind)!), parent: category.id }] as [string, Term]] : []),
    ['party', { code: organization.party, name: organization.party }],
    ...(groups.length ? groups : ['everybody']).map((group): [string, Term] => ['audience', { code: group, name: say(audiences[group] ?? everybody) }]),
    ['area', { code: areaId === undefined ? 'pingan' : areas[areaId]!.id, name: say(area) }],
    ...deliveries(flags).map((way): [string, Term] => ['delivery', { code: way, name: way }]),
    ...(flags.includes('sensitive') ? [['sensitive', { code: 'true', name: 'true' }] as [string, Term]] : []),
  ];
  return {
    id,
    name: say(item.name),
    alternate_name: item.name[language === 'en' ? 'zh' : 'en'],
    description: say(item.note),
    status: flags.includes('shut') ? 'temporarily closed' : 'active',
    url: `https://pingan.example/${organization.id}/${id}`,
    email: `${organization.id}@pingan.example`,
    application_process: say(howToApply[organization.party]!),
    ...(groups.length ? { eligibility_description: groups.map((group) => say(audiences[group]!)).join(language === 'en' ? ', ' : '、') } : {}),
    ...(ages.minimumAge !== undefined && { minimum_age: ages.minimumAge }),
    ...(ages.maximumAge !== undefined && { maximum_age: ages.maximumAge }),
    ...(alert ? { alert: say(alerts[alert]!) } : {}),
    ...cost(id, flags, language),
    ...(organization.party === 'government' ? { required_documents: [{ id: `${id}-document`, document: say(phrases.documents) }] } : {}),
    assured_date: checked,
    last_modified: `${checked}T09:00:00+08:00`,
    organization: organizationRecord(organization, language),
    phones: [{ id: `${id}-phone`, number: organization.phone, type: 'voice' }],
    schedules: schedulesOf(id, hoursOf(organization, flags), language, now),
    languages: [...new Set(languages)].map((code) => ({ id: `${id}-${code}`, code, name: say(spoken[code]!) })),
    service_areas: [{ id: `${id}-area`, name: say(area) }],
    service_at_locations: placesOf(id, organization, flags, language, now),
    attributes: terms.map(([taxonomy, term]) => attribute(id, taxonomy, term)),
  };
}

function socialWorkerService(worker: SocialWorker, language: Language, now: number): HsdsService {
  const id = `social-worker-${slug(worker.name.en)}`;
  const organization = organizationById('sunshine');
  const area = areas[worker.area]!;
  const checked = dateFromToday(-(3 + (steadyNumber(id) % 40)), now);
  const say = (phrase: Bilingual) => phrase[language];
  const languages = worker.name.en.startsWith('Abdulla') ? ['cmn', 'ug'] : ['cmn', 'yue'];
  const terms: [string, Term][] = [
    ['pingan-services', { code: 'welfare', name: say(welfare.name) }],
    ['pingan-services', { code: 'welfare-workers', name: say(phrases.workerCategory), parent: 'welfare' }],
    ['party', { code: 'social-worker', name: 'social-worker' }],
    ['audience', { code: 'everybody', name: say(everybody) }],
    ...[area, worker.grid].map(({ id: code, name }): [string, Term] => ['area', { code, name: say(name) }]),
    ...['in-person', 'home'].map((way): [string, Term] => ['delivery', { code: way, name: way }]),
  ];
  return {
    id,
    name: language === 'en' ? `${worker.name.en}, ${phrases.workerTitle.en.toLowerCase()} for ${area.name.en}` : `${area.name.zh}${phrases.workerFor.zh}：${worker.name.zh}`,
    description: `${say(phrases.workerNote)}${language === 'en' ? ` ${worker.focus.en}.` : `${worker.focus.zh}。`}`,
    status: 'active',
    email: `${slug(worker.name.en)}@pingan.example`,
    application_process: say(howToApply['social-worker']!),
    ...cost(id, [], language),
    assured_date: checked,
    last_modified: `${checked}T09:00:00+08:00`,
    organization: organizationRecord(organization, language),
    contacts: [{ id: `${id}-contact`, name: say(worker.name), title: say(phrases.workerTitle), phones: [{ id: `${id}-mobile`, number: worker.phone }] }],
    phones: [{ id: `${id}-phone`, number: worker.phone, type: 'cell' }],
    schedules: schedulesOf(id, ['week'], language, now),
    languages: languages.map((code) => ({ id: `${id}-${code}`, code, name: say(spoken[code]!) })),
    service_areas: [area, worker.grid].map(({ id: code, name }) => ({ id: `${id}-${code}`, name: say(name) })),
    service_at_locations: [workersRoomOf(worker.area, language)],
    attributes: terms.map(([taxonomy, term]) => attribute(id, taxonomy, term)),
  };
}

/** Every service of Pingan as HSDS 3.1. @param now ms since 1970; dates of checking are relative to it */
export function buildServices(language: Language, now = Date.now()): HsdsService[] {
  return [
    ...socialWorkers.map((worker) => socialWorkerService(worker, language, now)),
    ...modules.flatMap((module) =>
      module.categories.flatMap((category) => category.items.map((item) => serviceFrom(module, category, item, language, now))),
    ),
  ];
}
