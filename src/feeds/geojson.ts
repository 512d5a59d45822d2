import type { FeedOptions } from './feed.js';
import { valueAt } from './field-map.js';
import { pointOf } from './geometry.js';
import { guessFields } from './guess-fields.js';
import { isRecord, list, record, records } from './values.js';
import type { Raw } from './values.js';

/** Whether a record is a feature of GeoJSON or of ArcGIS. */
export const isFeature = (value: unknown): value is Raw =>
  isRecord(value) && (value['type'] === 'Feature' || isRecord(value['attributes']));

const propertiesOf = (feature: Raw): unknown => feature['properties'] ?? feature['attributes'];

/** Whether a parsed feed is GeoJSON or as ArcGIS answers: a feature collection, a feature, or a list of features. */
export function isGeoJson(value: unknown): boolean {
  if (Array.isArray(value)) return isFeature(value[0]);
  return (
    isFeature(value) ||
    (isRecord(value) && (value['type'] === 'FeatureCollection' || isFeature(list(value['features'])[0])))
  );
}

/** Where a page's field map finds a value: from the feature on, else from its properties. */
function mapped(feature: Raw, map: Record<string, string>, lang: string | undefined): Raw {
  const properties = propertiesOf(feature);
  const { items: _items, ...fields } = map;
  const found = Object.entries(fields).map(([field, path]): [string, unknown] => {
    if (typeof path !== 'string') return [field, undefined];
    const own = valueAt(feature, path, lang);
    const isNothing = own === undefined || (Array.isArray(own) && !own.length);
    return [field, isNothing ? valueAt(properties, path, lang) : own];
  });
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

/** The properties and the place of a feature as a record with our field names. */
export function flatFeature(feature: Raw, { fieldMap, lang }: FeedOptions): Raw {
  const properties = record(propertiesOf(feature));
  const flat = fieldMap ? mapped(feature, fieldMap, lang) : guessFields(properties, lang);
  const id = flat['id'] ?? feature['id'] ?? properties['id'];
  const isPlaced = flat['latitude'] !== undefined && flat['longitude'] !== undefined;
  const point = fieldMap && isPlaced ? undefined : pointOf(feature['geometry']);
  return {
    ...flat,
    ...(id !== undefined && { id }),
    ...(point && { longitude: point[0], latitude: point[1] }),
  };
}

/** The features of a parsed feed. */
export const featuresOf = (value: unknown): Raw[] =>
  Array.isArray(value)
    ? records(value).flatMap((entry) => (isFeature(entry) ? [entry] : records(entry['features'])))
    : isFeature(value)
      ? [value]
      : records(list(record(value)['features']));
