import type { NumberContext } from './number-field.js';

/** In any script, a digit is as far from its block's nought as it counts; NFKC has folded blocks that adjoin. */
function toAscii(digit: string): string {
  const code = digit.codePointAt(0)!;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

/** The mark that the page's language groups thousands with; a digit where it groups none of five. */
function groupMark(): string | undefined {
  try {
    return (11111).toLocaleString(globalThis.document?.documentElement.lang || undefined)[2];
  } catch {
    // `lang` is no language tag.
    return ',';
  }
}

/** How people write a currency beside an amount, longest first, and whether it has three decimals. */
function describeCurrency(code: string): { units: string[]; isFine: boolean } {
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: code,
    currencyDisplay: 'narrowSymbol',
  });
  const symbol = format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? code;
  return {
    units: [
      code,
      code.slice(0, 2) + symbol,
      symbol,
      ...(code === 'CNY' ? ['人民币', 'RMB', '元', '块'] : []),
    ],
    isFine: format.resolvedOptions().maximumFractionDigits! > 2,
  };
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/**
 * A number as people write it, as plain digits with a point: any script's digits, thousands grouped by threes,
 * comma or point for decimals, its unit or currency before or behind. Nothing where it is none, or where it could be
 * two: "1.000" on an English page, unless money has three decimals.
 */
export function readNumber(text: string, { unit, currency }: NumberContext = {}): string | undefined {
  const { units, isFine } = currency ? describeCurrency(currency) : { units: [unit ?? ''], isFine: false };
  let plain = fold(text);
  for (const word of units) {
    const parts = word ? plain.split(fold(word)) : [];
    if (parts.length === 2 && parts.includes('')) plain = parts.join('').trim();
  }
  plain = plain
    .replace(/\p{Nd}/gu, toAscii)
    .replaceAll('٫', '.')
    .replace(/[\s'’٬]/g, ' ');
  const match = /^(?:(-)|\+)?(\d*|[1-9]\d?\d?(?:([ ,.])\d{3}(?:\3\d{3})*))(?:([.,])(\d*))?$/.exec(plain);
  if (!match || !/\d/.test(plain)) return undefined;
  const [, sign = '', whole = '', group, mark, fraction = ''] = match;
  if (group) {
    if (group === mark) return undefined;
  } else if (/^[1-9]\d?\d?[.,]\d{3}$/.test(whole + mark + fraction)) {
    if (mark === groupMark()) return sign + whole + fraction;
    if (!isFine || mark === ',') return undefined;
  } else if (mark === ',' && fraction.length > 2 && Number(whole) && mark === groupMark()) {
    return undefined;
  }
  return sign + (whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '') || '0') + (fraction && `.${fraction}`);
}
