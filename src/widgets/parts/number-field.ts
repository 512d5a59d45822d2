import type { TemplateResult } from 'lit';
import { textField, type FieldContext, type FieldOptions } from './field.js';

/** What stands beside a number without being part of it. */
export interface NumberContext {
  unit?: string | undefined;
  /** ISO 4217 code. */
  currency?: string | undefined;
}

type NumberReader = (text: string, context?: NumberContext) => string | undefined;

/** What the wire has, but for what could be thousands: all that there is before anybody types. */
let reader: NumberReader = (text) => /^\s*(?![1-9]\d?\d?\.\d{3}\s*$)(-?\d+(\.\d+)?)\s*$/.exec(text)?.[1];

/** What the first touch of a form loads brings what reads numbers as people write them. */
export const setNumberReader = (read: NumberReader): void => void (reader = read);

/** A number as plain digits with a point; nothing where it is none. */
export const plainNumber: NumberReader = (text, context) => reader(text, context);

/** {@link plainNumber} as a number; NaN where it is none. */
export const parseNumber = (text: string, unit?: string): number =>
  Number(plainNumber(text, { unit }) ?? NaN);

/** A number as a field shows it: one of three decimals ends in a nought, not to be read as thousands. */
export const writeNumber = (value: unknown): string => String(value).replace(/^-?[1-9]\d?\d?\.\d{3}$/, '$&0');

/** A number with an optional unit beside it. */
export function numberField(
  context: FieldContext,
  options: FieldOptions & { unit?: string | undefined; isUnitFirst?: boolean; decimals?: boolean },
): TemplateResult {
  const { decimals = false, ...rest } = options;
  return textField(context, {
    ...rest,
    inputmode: decimals ? 'decimal' : 'numeric',
    size: 'short',
    autocomplete: 'off',
    pattern: '\\d+(\\.\\d+)?',
  });
}
