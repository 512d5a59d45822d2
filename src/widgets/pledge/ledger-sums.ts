import type { LedgerEntry } from '../../domain/need.js';
import { currencyCode } from './pledge-data.js';

/** Received and spent of one currency. */
export interface LedgerSum {
  currency: string;
  received: number;
  spent: number;
}

/** What was received and spent in money, a sum for each currency; goods and time are in no sum. */
export function sumLedger(entries: readonly LedgerEntry[], currency = ''): LedgerSum[] {
  const sums = new Map<string, LedgerSum>();
  for (const entry of entries) {
    if (entry.amount === undefined) continue;
    const key = currencyCode(entry.currency) ?? currency;
    const sum = sums.get(key) ?? { currency: key, received: 0, spent: 0 };
    // Four decimals, as on the wire: 0.1 + 0.2 is 0.3.
    sum[entry.type] = Math.round((sum[entry.type] + entry.amount) * 10_000) / 10_000;
    sums.set(key, sum);
  }
  return [...sums.values()];
}
