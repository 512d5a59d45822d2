/** The value that so large a part of the values does not exceed; not a number where there are none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
