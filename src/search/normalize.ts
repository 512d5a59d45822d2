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
  ة: 'ه',
  '’': "'",
  '‘': "'",
  ʼ: "'",
};
const FOLD =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]|[ßæœøłđħıςٱىة’‘ʼ]/g;

/**
 * Text as it is compared: compatibility forms (full-width and the like) made plain, lower case, Latin, Greek, Cyrillic,
 * Hebrew and Arabic diacritics dropped. Any text gives the same as its characters one by one.
 */
export function normalize(text: string): string {
  // Most text is ASCII or Chinese, where lower case is all there is to do.
  if (!/[\u0080-\u3000\u3003-\u33ff\ua000-\uffff]/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(FOLD, (mark) => LETTERS[mark] ?? '');
}

/** The words of a query, normalised; white space and commas of any script part them. */
export const splitWords = (query: string): string[] => [
  ...new Set(
    normalize(query)
      .split(/[\s,;、，。；]+/u)
      .filter(Boolean),
  ),
];
