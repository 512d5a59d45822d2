// Letters that Unicode does not take apart, and marks that word processors put in the place of plain ones.
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۃ: 'ه',
  '’': "'",
  '‘': "'",
  ʼ: "'",
};
const FOLD =
  /[\u00ad\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u061c\u0640\u064b-\u065f\u0660-\u0669\u0670\u06d6-\u06ed\u06f0-\u06f9\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]|[ßæœøłđħıςٱىیېکڪةہھەۃ’‘ʼ]/g;
const HAN = /[\u3400-\u9fff]/;
const EDGES = /^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu;

/** Turns text into what is compared. Any text must give the same as its characters one by one. */
export type Normalize = (text: string) => string;
/** Characters that stand for another, one for one: see `han-table.ts`. */
export type HanTable = ReadonlyMap<string, string>;

/** Digits of Arabic and Persian become those of ASCII; other marks are dropped. */
function foldMark(mark: string): string {
  const code = mark.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return LETTERS[mark] ?? '';
}

/**
 * Text as it is compared: compatibility forms (full-width and the like) made plain, lower case, Latin, Greek, Cyrillic,
 * Hebrew and Arabic diacritics dropped. Any text gives the same as its characters one by one.
 */
export function normalize(text: string): string {
  // Most text is ASCII or Chinese, where lower case is all there is to do.
  if (!/[\u0080-\u3000\u3003-\u33ff\ua000-\uffff]/.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').toLowerCase().replace(FOLD, foldMark);
}

/** The common blocks of Chinese characters. */
export const FIRST_HAN = 0x3400;
export const LAST_HAN = 0x9fff;

/** Whether a code unit is a Chinese character of the common blocks. */
export const isHan = (code: number): boolean => code >= FIRST_HAN && code <= LAST_HAN;

/** `normalize` that also takes traditional Chinese characters for their simplified forms. */
export function normalizeWith(table: HanTable): Normalize {
  const codes = new Uint16Array(LAST_HAN + 1 - FIRST_HAN);
  for (const [traditional, simplified] of table) {
    const code = traditional.charCodeAt(0);
    if (isHan(code)) codes[code - FIRST_HAN] = simplified.charCodeAt(0);
  }
  return (text) => {
    const plain = normalize(text);
    let made = '';
    let done = 0;
    for (let at = 0; at < plain.length; at++) {
      const code = plain.charCodeAt(at);
      const simplified = isHan(code) ? codes[code - FIRST_HAN]! : 0;
      if (!simplified) continue;
      made += plain.slice(done, at) + String.fromCharCode(simplified);
      done = at + 1;
    }
    return done ? made + plain.slice(done) : plain;
  };
}

/** Whether there are Chinese characters in a text. */
export const hasHan = (text: string): boolean => HAN.test(text);

const isPlain = (code: number): boolean => isHan(code) || (code >= 97 && code <= 122);

/** A word without the punctuation around it. */
export const trimWord = (word: string): string =>
  isPlain(word.charCodeAt(0)) && isPlain(word.charCodeAt(word.length - 1)) ? word : word.replace(EDGES, '');

const SEPARATORS = /[\s,;、，。；]+/;

/** Whether a code unit is white space or a comma of some script: what parts words. */
export function isSeparator(code: number): boolean {
  if (code < 0xa0) return code <= 32 || code === 44 || code === 59;
  if (code >= 0x3003 && code < 0xfe00) return false;
  return SEPARATORS.test(String.fromCharCode(code));
}

/** The words of a query, normalised, each once, without punctuation around them; white space and commas of any script part them. */
export const splitWords = (query: string, plain: Normalize = normalize): string[] => [
  ...new Set(plain(query).split(SEPARATORS).map(trimWord).filter(Boolean)),
];
