import type { ServiceSource } from '../kit/services.js';

type Record = { id: string; lang?: string | undefined };

const isRecord = (value: unknown): value is Record => typeof value === 'object' && value !== null;

/** Records that do not say what language they are in, with that of the page. */
const named = <T extends Record>(records: readonly T[], lang: string): T[] =>
  records.map((record) => (isRecord(record) && !record.lang ? { ...record, lang } : record));

/** The lists of a feed, each record with its language. */
export const nameContent = <T>(content: T, lang: string): T =>
  Object.fromEntries(
    Object.entries(content as object).map(([name, value]) => [
      name,
      Array.isArray(value) ? named(value as Record[], lang) : (value as unknown),
    ]),
  ) as T;

/** Services, each with its language, whoever asks for them. */
export function nameServices(source: ServiceSource, lang: string): void {
  const find = source.find.bind(source);
  const get = source.get.bind(source);
  source.find = async (...question) => {
    const found = await find(...question);
    return { ...found, records: named(found.records, lang) };
  };
  source.get = async (id) => {
    const service = await get(id);
    return service && named([service], lang)[0];
  };
}
