import type { ServicePage } from '../feeds/hsds.js';
import { feedCaps } from '../feeds/feed-caps.js';
import type { FeedCheckOptions } from './arguments.js';
import { isExposed, originFault } from './cors.js';
import { maxFeedBytes } from './feed-load.js';
import type { FeedText } from './feed-load.js';
import { ok, problem, skipped, warning } from './findings.js';
import type { Finding } from './findings.js';

/** Bytes from which a resident's phone waits. */
const HEAVY = 5_000_000;
const number = (value: number): string => value.toLocaleString('en');
const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Whether there is an answer to read at all. */
export function answerFindings({ isFile, status, milliseconds, text, header, url }: FeedText): Finding[] {
  if (isFile) return [ok('reach', 'The file can be read.')];
  if (status >= 400)
    return [problem('reach', `${url} answers ${status}.`, 'Answer 200 with the feed, without a sign-in.')];
  if (/^[\s\uFEFF]*<(!doctype|html)/i.test(text))
    return [
      problem(
        'reach',
        'The answer is a web page.',
        'Give the address of the data, not of the page about it.',
      ),
    ];
  const type = header('content-type') ?? 'no content type';
  return [ok('reach', `The feed answers ${status} with ${type} in ${number(milliseconds)} ms.`)];
}

/** Whether a page of the origin may read it. */
export function feedCorsFindings({ isFile, url, header }: FeedText, { origin }: FeedCheckOptions): Finding[] {
  if (isFile) return [skipped('cors', 'Not looked at: this is a file.')];
  if (new URL(url).origin === origin) return [ok('cors', 'Page and feed are of the same origin.')];
  const fault = originFault(header('access-control-allow-origin'), origin);
  if (fault)
    return [
      problem(
        'cors',
        `The answer ${fault}: a browser does not let the page read it.`,
        `Send Access-Control-Allow-Origin: ${origin} (or *), or serve the feed from the page's own origin.`,
      ),
    ];
  const isHidden = header('link') && !isExposed(header('access-control-expose-headers'), 'link');
  return isHidden
    ? [
        warning(
          'cors',
          'A page may read the feed, but not its Link header.',
          'Send Access-Control-Expose-Headers: Link.',
        ),
      ]
    : [ok('cors', `A page of ${origin} may read the feed.`)];
}

/** How the pages follow one another. */
export function pagingFindings(pages: ServicePage[], left?: string, fault?: string): Finding[] {
  if (fault)
    return [
      problem(
        'paging',
        `Page ${pages.length + 1} cannot be read: ${fault}.`,
        'Let each page that is named as the next be there.',
      ),
    ];
  const read = `${number(pages.length)} page${pages.length > 1 ? 's' : ''}`;
  if (left)
    return [
      skipped('paging', `Only the first ${read} were looked at; the next is ${left}. --pages reads more.`),
    ];
  const empty = pages.length > 1 && !pages.at(-1)!.held;
  return [
    empty
      ? warning(
          'paging',
          `The last of ${read} is empty.`,
          'Name no next page on the last that holds records.',
        )
      : ok('paging', pages.length > 1 ? `${read}, all of them read.` : 'All is on one page.'),
  ];
}

/** How much there is, against what the directory takes. */
export function sizeFindings(texts: FeedText[], pages: ServicePage[]): Finding[] {
  const largest = Math.max(...texts.map(({ bytes }) => bytes));
  const all = texts.reduce((sum, { bytes }) => sum + bytes, 0);
  const held = pages.reduce((sum, page) => sum + page.held, 0);
  if (largest >= maxFeedBytes)
    return [problem('size', 'A page is over 64 MiB: no more is read.', 'Serve the feed in pages.')];
  if (held > feedCaps.records)
    return [
      problem(
        'size',
        `${number(held)} records are more than the ${number(feedCaps.records)} that are read.`,
        'Split the feed, or let a server search it.',
      ),
    ];
  const text = `${size(all)} before compression, ${number(held)} record${held === 1 ? '' : 's'}.`;
  return [
    all > HEAVY
      ? warning(
          'size',
          text,
          'On a slow connection this takes long: compress it, list services without what only their detail shows, or let a server search.',
        )
      : ok('size', text),
  ];
}

/** Whether a second visit can do without reading it again. */
export function cachingFindings({ isFile, header }: FeedText): Finding[] {
  if (isFile) return [];
  const found = ['etag', 'last-modified', 'cache-control'].filter((name) => header(name));
  if (/no-store/i.test(header('cache-control') ?? ''))
    return [
      warning(
        'caching',
        'Cache-Control says no-store: each visit reads everything again.',
        'Send an ETag and Cache-Control: max-age=300, for instance.',
      ),
    ];
  return [
    header('etag') || header('last-modified')
      ? ok('caching', `The answer can be asked for anew without being sent again (${found.join(', ')}).`)
      : warning(
          'caching',
          'The answer has neither ETag nor Last-Modified: each visit reads everything again.',
          'Send an ETag.',
        ),
  ];
}
