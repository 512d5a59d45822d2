import type { Service } from '../domain/service.js';
import type { Draft, Report } from './collect.js';
import { plainText } from './content.js';
import type { Terms } from './hsds-terms.js';
import { deliveryIn } from './service-parts.js';
import { amount, distinct, isRecord, line, list, number, record, records, text } from './values.js';
import type { Raw } from './values.js';

const ELIGIBILITY = ['eligibilitys', 'eligibilities', 'eligibility'];

const eligibilities = (raw: Raw): Raw[] => ELIGIBILITY.flatMap((key) => records(raw[key]));

/** What it costs: the prose, then each option. */
function costOf(raw: Raw, lang: string | undefined): string | undefined {
  const options = records(raw['cost_options']).map((option) => {
    const price = amount(option['amount']);
    const said = plainText(option['amount'], lang);
    const currency = line(option['currency'])?.toUpperCase();
    // "£5" and "varies" say it themselves.
    const isPlain = price !== undefined && !/\p{Sc}/u.test(said ?? '');
    const figure = isPlain ? [String(price), currency].filter(Boolean).join(' ') : said;
    const terms = [figure, plainText(option['amount_description'], lang)].filter(Boolean).join(' ');
    return [plainText(option['option'], lang), terms].filter(Boolean).join(': ') || undefined;
  });
  const prose = plainText(raw['fees_description'], lang) ?? plainText(raw['fees'], lang);
  return distinct([prose, ...options]).join('\n') || undefined;
}

/** The organization of a service, its record and its name, whether nested, listed, or known by its id. */
export function organizationOf(
  raw: Raw,
  organizations: Map<string, Raw>,
  lang: string | undefined,
): { source: Raw; name?: Service['organization'] } {
  const nested = [raw['organization'], raw['organisation'], ...list(raw['organizations'])].find(
    (entry) => isRecord(entry) || line(entry),
  );
  const id = line(raw['organization_id']) ?? line(record(nested)['id']);
  // A list of organizations is a directory too: each is its own.
  const isItself = !nested && !id && ITSELF.some((key) => raw[key]);
  const source = isItself ? raw : { ...organizations.get(id ?? line(nested) ?? ''), ...record(nested) };
  const name = line(source['name'], lang) ?? (isRecord(nested) ? undefined : line(nested));
  const key = id ?? line(source['id']);
  return name ? { source, name: { ...(key && { id: key }), name } } : { source };
}

const ITSELF = ['website', 'organization_identifiers', 'legal_status', 'tax_status', 'year_incorporated'];

/** Youngest and oldest age, of the service or over all its eligibilities; a range the wrong way round is reported. */
function agesOf(raw: Raw, report: Report): { minimumAge?: number; maximumAge?: number } {
  const among = eligibilities(raw);
  const find = (field: string, best: (...ages: number[]) => number) => {
    const own = amount(raw[field]);
    if (own === undefined && text(raw[field]) && (number(raw[field]) ?? 0) >= 0)
      report('is not an age', field);
    const ages = among.map((entry) => amount(entry[field])).filter((age) => age !== undefined);
    return own ?? (ages.length ? best(...ages) : undefined);
  };
  const minimumAge = find('minimum_age', Math.min);
  const maximumAge = find('maximum_age', Math.max);
  // Nought to nought is how some feeds write "any".
  if (minimumAge === 0 && maximumAge === 0) return {};
  if (minimumAge !== undefined && maximumAge !== undefined && maximumAge < minimumAge) {
    if (maximumAge) report('is below minimum_age', 'maximum_age');
    return { minimumAge };
  }
  return { ...(minimumAge !== undefined && { minimumAge }), ...(maximumAge !== undefined && { maximumAge }) };
}

/** Who it is for, in words. */
function eligibilityOf(raw: Raw, lang: string | undefined): string | undefined {
  const own = plainText(raw['eligibility_description'], lang) ?? plainText(raw['eligibility'], lang);
  const among = eligibilities(raw).map((entry) =>
    plainText(entry['eligibility'] ?? entry['description'] ?? entry['name'], lang),
  );
  return own ?? (distinct(among).join('\n') || undefined);
}

/** Groups of people that the taxonomies of its eligibilities name. */
const audienceOf = (raw: Raw, lang: string | undefined): (string | undefined)[] =>
  eligibilities(raw)
    .flatMap((entry) => [...records(entry['taxonomys']), ...records(entry['taxonomies'])])
    .map((entry) => line(record(entry['taxonomy'])['name'] ?? entry['name'], lang));

/** How to apply, what access asks for (`referral`, `drop-in`), which documents to bring. */
const applicationOf = (raw: Raw, lang: string | undefined): string | undefined =>
  distinct([
    plainText(raw['application_process'], lang),
    ...list(raw['attending_access']).map((entry) =>
      plainText(record(entry)['attending_access'] ?? entry, lang),
    ),
    ...records(raw['required_documents']).map((entry) => plainText(entry['document'], lang)),
  ]).join('\n') || undefined;

/** What it gives (`Advice`, `Equipment`), as categories. */
const deliverablesOf = (raw: Raw): Service['categories'] =>
  list(raw['deliverable_type'])
    .map((entry) => line(record(entry)['deliverable_type'] ?? entry))
    .filter((name) => name !== undefined)
    .map((name) => ({ id: name, name }));

const PLACED = ['addresses', 'physical_addresses', 'address', 'latitude', 'longitude', 'location_type'];
const OWN_PLACE = [...PLACED, 'accessibility', 'accessibility_for_disabilities', 'transportation'];

/** A record that has an address itself, as a place: a flat service, or a location in the place of a service. */
export function ownPlace(raw: Raw): Raw[] {
  const isPlace = PLACED.some((key) => raw[key] !== undefined && raw[key] !== null);
  return isPlace ? [Object.fromEntries(OWN_PLACE.map((key) => [key, raw[key]]))] : [];
}

/**
 * What it costs, for whom it is and how one gets it, as all versions of HSDS and Open Referral UK say it; what is a term
 * is added to `terms`.
 */
export function detailsOf(
  raw: Raw,
  { categories, audience, delivery }: Terms,
  report: Report,
  lang: string | undefined,
): Pick<Partial<Draft<Service>>, 'minimumAge' | 'maximumAge' | 'eligibility' | 'application' | 'cost'> {
  categories.push(...deliverablesOf(raw));
  audience.push(...audienceOf(raw, lang));
  delivery.push(...deliveryIn(raw['attending_type']));
  return {
    ...agesOf(raw, report),
    eligibility: eligibilityOf(raw, lang),
    application: applicationOf(raw, lang),
    cost: costOf(raw, lang),
  };
}
