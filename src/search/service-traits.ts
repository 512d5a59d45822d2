import type { Service, ServiceSchedule } from '../domain/service.js';
import { NumberList } from './number-list.js';

/** What services can be narrowed by that has no values to list: opening hours and ages. */
export interface Traits {
  /** All different schedules that tell days or times. */
  schedules: readonly ServiceSchedule[];
  /** Positions in `schedules`, one service after the other. */
  hours: Uint32Array;
  /** Where those of each service begin; one more at the end. */
  hourStarts: Uint32Array;
  /** Positions of the services that name an age, and the youngest and oldest of each. */
  aged: Uint32Array;
  youngest: Float64Array;
  oldest: Float64Array;
  /** Whether any place is on the map. */
  hasPlaces: boolean;
}

/** All that tells days and times. */
const KEYS = [
  'freq',
  'interval',
  'dtstart',
  'byday',
  'bymonthday',
  'opensAt',
  'closesAt',
  'validFrom',
  'validTo',
  'timezone',
] as const;

/** Takes the traits of services one by one. */
export class TraitCollector {
  readonly #schedules: ServiceSchedule[] = [];
  readonly #positions = new Map<string, number>();
  readonly #hours = new NumberList();
  readonly #starts = new NumberList();
  readonly #aged = new NumberList();
  readonly #ages: number[] = [];
  #hasPlaces = false;

  add({ schedules, minimumAge, maximumAge, locations, status = '' }: Service): void {
    this.#starts.push(this.#hours.length);
    // What is closed for the time being is not open, whatever its hours.
    for (const schedule of /clos/.test(status) ? [] : schedules)
      if (schedule.opensAt || schedule.byday || schedule.bymonthday) this.#hours.push(this.#place(schedule));
    if (minimumAge !== undefined || maximumAge !== undefined) {
      this.#aged.push(this.#starts.length - 1);
      this.#ages.push(minimumAge ?? 0, maximumAge ?? Infinity);
    }
    this.#hasPlaces ||= locations.some(({ latitude }) => latitude !== undefined);
  }

  /** The traits of what was added so far. */
  finish(): Traits {
    const aged = this.#aged.copy();
    return {
      schedules: [...this.#schedules],
      hours: this.#hours.copy(),
      hourStarts: this.#starts.copy(this.#hours.length),
      aged,
      youngest: Float64Array.from(aged, (_, at) => this.#ages[at * 2]!),
      oldest: Float64Array.from(aged, (_, at) => this.#ages[at * 2 + 1]!),
      hasPlaces: this.#hasPlaces,
    };
  }

  #place(schedule: ServiceSchedule): number {
    const key = KEYS.map((name) => schedule[name]).join('|');
    let position = this.#positions.get(key);
    if (position === undefined) this.#positions.set(key, (position = this.#schedules.push(schedule) - 1));
    return position;
  }
}
