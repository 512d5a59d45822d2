/** What goes into a calendar entry. Times are ISO 8601; a bare date as `end` is the last day. */
export interface CalendarEntry {
  id: string;
  name: string;
  start: string;
  end?: string | undefined;
  place?: string | undefined;
  description?: string | undefined;
  url?: string | undefined;
}

// RFC 5545, 3.3.11
const escape = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')

    .replace(/[\u0000-\u001f\u007f]/g, '');

const DAY = 86_400_000;

/** `20261120T010000Z`; nothing for no date. */
function stamp(moment: number): string | undefined {
  // Ten digits of a year have no place in the format.
  if (!(Math.abs(moment) < 2.5e14)) return undefined;
  return new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** RFC 5545, 3.3.4 and 3.8.2.2: whole days, the end is the day after the last. */
function dayLines(start: string, end: string | undefined): string[] | undefined {
  const date = (value: number) => stamp(value)?.slice(0, 8);
  const first = Date.parse(start.slice(0, 10));
  const last = Date.parse(end?.slice(0, 10) ?? '');
  const from = date(first);
  const to = last > first && date(last + DAY);
  return from ? [`DTSTART;VALUE=DATE:${from}`, ...(to ? [`DTEND;VALUE=DATE:${to}`] : [])] : undefined;
}

/** In UTC; a start without offset stays local time (RFC 5545, 3.3.5, form 1), and its end with it. */
function timeLines(start: string, end: string | undefined): string[] | undefined {
  const [, offset = ''] = /T.*?(Z|[+-]\d\d:?\d\d)?$/.exec(start) ?? [];
  const local = (text: string) => {
    const [, date, time = 'T24:00', zone = offset] =
      /^(\d{4}-\d\d-\d\d)(T[\d:.]+)?(Z|[+-]\d\d:?\d\d)?$/.exec(text) ?? [];
    return Date.parse(`${date}${time}${offset ? zone : 'Z'}`);
  };
  const text = (moment: number) => (offset ? stamp(moment) : stamp(moment)?.slice(0, -1));
  const first = local(start);
  const last = local(end ?? '');
  const from = text(first);
  const to = last > first && text(last);
  return from ? [`DTSTART:${from}`, ...(to ? [`DTEND:${to}`] : [])] : undefined;
}

/** RFC 5545, 3.1: lines of at most 75 octets, continued by a space; never within a character. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 74) {
      parts.push(part);
      part = '';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

/**
 * An iCalendar file (RFC 5545) of one entry; empty where `start` is no date, since an entry must have one. `now` is ms
 * since 1970.
 */
export function createCalendar(entry: CalendarEntry, now: number): string {
  const { id, name, start, end, place, description, url } = entry;
  // A date whose time is nonsense is worth keeping as a day.
  const times = (start.length > 10 && timeLines(start, end)) || dayLines(start, end);
  if (!times) return '';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//linkage-kit//EN',
    'BEGIN:VEVENT',
    `UID:${escape(id)}`,
    `DTSTAMP:${stamp(now)}`,
    ...times,
    `SUMMARY:${escape(name)}`,
    place && `LOCATION:${escape(place)}`,
    description && `DESCRIPTION:${escape(description)}`,
    url && `URL:${url.replace(/\s/g, '')}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines
    .filter((line): line is string => Boolean(line))
    .map(fold)
    .join('\r\n')}\r\n`;
}
