import { text } from './values.js';
import type { Raw } from './values.js';

/** Our field → what others call it, best first, as {@link wordOf} writes a name. */
const NAMES: Record<string, string> = {
  id: 'id ref identifier uuid globalid gmlid objectid fid code osmid 編號 编号 代碼',
  name: 'name title label facilityname facname placename sitename servicename locationname displayname 名稱 名称 機構名稱 机构名称 nombre titulo nom nome naam naziv 名前 施設名 이름 الاسم',
  description:
    'description desc summary details about notes note 說明 说明 描述 簡介 简介 descripcion beschreibung descrizione',
  organization:
    'organization organisation operator provider agency owner org 單位 单位 主辦單位 organizacion',
  organizationId: 'organizationid',
  party: 'party',
  category:
    'category categories type kind class facilitytype amenity socialfacility healthcare 類別 类别 類型 类型 categoria categorie',
  audience: 'audience socialfacilityfor targetgroup 對象 对象',
  area: 'area district borough ward city town municipality county region 行政區 行政区 地區 地区 縣市 ciudad municipio commune',
  delivery: 'delivery',
  url: 'url website web link homepage contactwebsite siteweb 網址 网址 網站 网站',
  email: 'email contactemail mail emailaddress correo 電子郵件 邮箱',
  phone:
    'phone telephone tel phonenumber contactphone mobile 電話 电话 聯絡電話 联系电话 telefono téléphone telefon',
  address:
    'address fulladdress addr addrfull streetaddress location 地址 所在地 direccion adresse indirizzo endereco',
  latitude: 'latitude lat 緯度 纬度',
  longitude: 'longitude lon lng long 經度 经度',
  hours:
    'hours openinghours opening businesshours schedule 營業時間 营业时间 開放時間 开放时间 horario horaires',
  languages: 'languages language',
  cost: 'cost price fee fees charge 收費 收费 費用 费用',
  alert: 'alert',
  sensitive: 'sensitive',
  minimumAge: 'minimumage minage',
  maximumAge: 'maximumage maxage',
  checked: 'checked lastchecked lastupdated updated lastmodified checkdate',
};
const FIELDS = Object.entries(NAMES).map(([field, names]): [string, string[]] => [field, names.split(' ')]);

const STREET = ['addr:housenumber', 'addr:street', 'addr:suburb', 'addr:city', 'addr:postcode'];

/** A name of a column without capitals, accents, spaces and punctuation; marks of other scripts stay. */
const wordOf = (key: string): string =>
  key
    .slice(0, 100)
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');

/** Whether a value says anything: `""`, `null` and lists of nothing do not. */
const isSaid = (value: unknown): boolean => text(value) !== undefined || typeof value === 'boolean';

/** Our field → the key of a record that is commonly called so. */
export function guessKeys(source: Raw): Map<string, string> {
  const keys = new Map<string, string>();
  for (const key of Object.keys(source)) {
    const word = wordOf(key);
    if (!keys.has(word) && isSaid(source[key])) keys.set(word, key);
  }
  const found = new Map<string, string>();
  for (const [field, names] of FIELDS) {
    const key = names.map((name) => keys.get(wordOf(name))).find((name) => name !== undefined);
    if (key !== undefined) found.set(field, key);
  }
  return found;
}

/** Records with our field names, by what fields are commonly called; `name:zh` is taken before `name` where `lang` asks for it. */
export function guessFields(source: Raw, lang?: string): Raw {
  const found: [string, unknown][] = [...guessKeys(source)].map(([field, key]) => [field, source[key]]);
  const primary = lang?.split('-', 1)[0]!.toLowerCase();
  for (const field of primary ? ['name', 'description'] : []) {
    const byTag = Object.entries(source).flatMap(([key, value]): [string, unknown][] => {
      const tag = key.toLowerCase().startsWith(field)
        ? /^[:_-]([a-z]{2,3}([-_][a-z\d]+)*)$/i.exec(key.slice(field.length))
        : null;
      return tag && text(value) !== undefined ? [[tag[1]!, value]] : [];
    });
    const isWanted = byTag.some(([tag]) => tag.toLowerCase().split(/[-_]/, 1)[0] === primary);
    if (isWanted || (byTag.length && !found.some(([name]) => name === field)))
      found.push([field, text(Object.fromEntries(byTag), lang)]);
  }
  const street = STREET.map((key) => text(source[key])).filter(Boolean);
  if (street.length) found.push(['address', street.join(', ')]);
  return Object.fromEntries(found);
}
