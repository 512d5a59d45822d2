/** The value that so large a part of the values does not exceed; not a number where there are none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? NaN;
}

/** The middle value, or the mean of the two. */
export function median(values: readonly number[]): number {
  const lower = quantile(values, 0.5);
  return values.length % 2 ? lower : (lower + quantile(values, 0.5 + 1 / values.length)) / 2;
}
