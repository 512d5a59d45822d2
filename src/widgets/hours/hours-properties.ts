import type { PropertyDeclarations } from 'lit';
import type { WidgetAttributes } from '../../controllers/widget-properties.js';

/** What the tag is for. */
export type HoursMode = 'log' | 'check-in' | 'verify';

/** Attributes of `<linkage-hours>` beside those that all five widgets share. */
export interface HoursAttributes extends WidgetAttributes {
  /** What is done: `log` hours afterwards, `check-in` and out, or `verify` hours of others. @default log */
  mode?: string;
  /** URL of the hours that the receiver already holds. */
  historySrc?: string;
  /** Most hours that one entry can have. @default 16 */
  maxHoursPerDay: number;
}

/** Lit declarations of {@link HoursAttributes}. */
export const hoursProperties = {
  mode: {},
  historySrc: { attribute: 'history-src' },
  maxHoursPerDay: { type: Number, attribute: 'max-hours-per-day' },
} satisfies PropertyDeclarations;
