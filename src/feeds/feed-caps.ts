/** How much of a feed is read. */
export interface FeedCaps {
  depth: number;
  records: number;
}

/** Depth and number of records up to which a feed is read. */
export const feedCaps: FeedCaps = { depth: 32, records: 200_000 };

/** Whether brackets nest deeper than `max`; looked up before parsing, since parsers differ in what they survive. */
export function isDeeper(json: string, max: number = feedCaps.depth): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === 34) {
      for (let escaped = true; escaped;) {
        at = json.indexOf('"', at + 1);
        if (at < 0) return false;
        let back = at;
        while (json[back - 1] === '\\') back--;
        escaped = (at - back) % 2 === 1;
      }
    } else if (code === 91 || code === 123) {
      if (++depth > max) return true;
    } else if (code === 93 || code === 125) depth--;
  }
  return false;
}
