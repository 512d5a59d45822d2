import type { TemplateResult } from 'lit';
import { textField, type FieldContext, type FieldOptions } from './field.js';

/**
 * Reads a number as people write it: any script's digits, spaces or either separator for thousands, comma or point
 * for decimals. NaN where it is none.
 */
export function parseNumber(text: string): number {
  const plain = text
    .normalize('NFKC')
    // Every decimal digit block begins at a multiple that ends in a zero digit.
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/[\s'’٬]/g, '')
    .replace(/٫/g, '.');
  const match = /^([+-]?)([\d.,]+)$/.exec(plain);
  if (!match) return NaN;
  const digits = match[2]!;
  const lastSeparator = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const separators = digits.match(/[.,]/g) ?? [];
  const isMixed = new Set(separators).size === 2;
  // "1,000" is a thousand; "1,5" and "1.000" with a point, the wire format, are decimals.
  const isGrouping = separators.length > 0 && !isMixed && (separators.length > 1 || /,\d{3}$/.test(digits));
  const whole = isGrouping || lastSeparator < 0 ? digits : digits.slice(0, lastSeparator);
  const fraction = isGrouping || lastSeparator < 0 ? '' : digits.slice(lastSeparator + 1);
  return Number(`${match[1]}${whole.replace(/[.,]/g, '')}.${fraction || '0'}`);
}

function digitValue(digit: string): number {
  const code = digit.codePointAt(0)!;
  for (let value = 0; value < 10; value++) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) return value;
  }
  // Adjacent blocks of digits (mathematical ones): NFKC has folded those already.
  return code % 10;
}

/** A number with an optional unit behind it. */
export function numberField(
  context: FieldContext,
  options: FieldOptions & { unit?: string | undefined; decimals?: boolean },
): TemplateResult {
  const { unit, decimals = false, ...rest } = options;
  return textField(context, {
    ...rest,
    inputmode: decimals ? 'decimal' : 'numeric',
    size: 'short',
    autocomplete: 'off',
    suffix: unit,
  });
}
