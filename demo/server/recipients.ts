import { organizations } from '../data/organizations.js';
import type { Bilingual } from '../data/modules/table.js';

/** The community office: whoever has no route of their own. */
export const office = 'office';

const committees: Record<string, Bilingual> = {
  mediation: { en: 'Mediation committee', zh: '人民调解委员会' },
  safety: { en: 'Safety and fire committee', zh: '安全消防委员会' },
  policing: { en: 'Policing committee', zh: '治安保卫委员会' },
};

/** Every receiver by its key (`office`, `committee:mediation`, `organization:sunshine`), with its name. */
export const recipients: ReadonlyMap<string, Bilingual> = new Map([
  [office, { en: 'Pingan community office', zh: '平安社区办公室' }],
  ...Object.entries(committees).map(([id, name]): [string, Bilingual] => [`committee:${id}`, name]),
  ...organizations.map(({ id, name }): [string, Bilingual] => [`organization:${id}`, name]),
]);
