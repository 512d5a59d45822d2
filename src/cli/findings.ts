/** How a finding weighs: a `problem` keeps submissions from arriving, or from arriving once, or a feed from being shown; a `warning` is worth mending. */
export type Level = 'ok' | 'warning' | 'problem' | 'skipped';

/** What a finding is about; stable names, for scripts that read `--json`. */
export type CheckName =
  | 'address'
  | 'reach'
  | 'redirect'
  | 'preflight'
  | 'cors'
  | 'accepted'
  | 'time'
  | 'receipt'
  | 'echo'
  | 'repeat'
  | 'same-moment'
  | 'other-contents'
  | 'refusal'
  | 'pointers'
  | 'cors-refusal'
  | 'retry-after'
  | 'files'
  | 'format'
  | 'records'
  | 'fields'
  | 'filters'
  | 'field-map'
  | 'not-understood'
  | 'size'
  | 'paging'
  | 'caching';

/** One line of the report. */
export interface Finding {
  check: CheckName;
  level: Level;
  /** What was seen, in a sentence. */
  text: string;
  /** What to change, where there is something to change. */
  change?: string;
}

/** Everything that was found at an endpoint, or in a feed. */
export interface Report {
  url: string;
  /** Of an endpoint. */
  preset?: string;
  origin: string;
  problems: number;
  warnings: number;
  findings: Finding[];
}

/** A finding that all is well. */
export const ok = (check: CheckName, text: string): Finding => ({ check, level: 'ok', text });
/** A finding worth mending. */
export const warning = (check: CheckName, text: string, change: string): Finding => ({
  check,
  level: 'warning',
  text,
  change,
});
/** A finding that has to be mended. */
export const problem = (check: CheckName, text: string, change: string): Finding => ({
  check,
  level: 'problem',
  text,
  change,
});
/** Something that could not be looked at. */
export const skipped = (check: CheckName, text: string): Finding => ({ check, level: 'skipped', text });

/** The report of findings. */
export function reportOf(about: Pick<Report, 'url' | 'preset' | 'origin'>, findings: Finding[]): Report {
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  return { ...about, problems: count('problem'), warnings: count('warning'), findings };
}
