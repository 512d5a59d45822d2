/** What goes into a calendar entry. Times are ISO 8601. */
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

const moment = (value: string) => new Date(value).toISOString().replace(/[-:]|\.\d+/g, '');

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

/** An iCalendar file (RFC 5545) of one entry. `now` is ms since 1970. */
export function createCalendar(entry: CalendarEntry, now: number): string {
  const { id, name, start, end, place, description, url } = entry;
  const isWholeDay = /^\d{4}-\d\d-\d\d$/.test(start);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//linkage-kit//EN',
    'BEGIN:VEVENT',
    `UID:${escape(id)}`,
    `DTSTAMP:${moment(new Date(now).toISOString())}`,
    isWholeDay ? `DTSTART;VALUE=DATE:${start.replaceAll('-', '')}` : `DTSTART:${moment(start)}`,
    end && !isWholeDay && `DTEND:${moment(end)}`,
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
