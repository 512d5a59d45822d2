import { nextLink } from '../domain/link-header.js';
import { mergePages } from '../feeds/feed-merge.js';
import type { ServicePage } from '../feeds/hsds.js';
import { openServiceReader } from '../feeds/service-reader.js';
import { readServiceFiles } from '../feeds/service-text.js';
import type { FeedCheckOptions } from './arguments.js';
import { formatOf } from './feed-format.js';
import {
  answerFindings,
  cachingFindings,
  feedCorsFindings,
  pagingFindings,
  sizeFindings,
} from './feed-answer.js';
import { loadFeed } from './feed-load.js';
import type { FeedText } from './feed-load.js';
import { contentFindings } from './feed-contents.js';
import { problem, reportOf } from './findings.js';
import type { Finding, Report } from './findings.js';

/** The pages of a feed, and what each held. */
interface Pages {
  texts: FeedText[];
  pages: ServicePage[];
  /** Where the next page is that was not read. */
  left?: string;
  /** What went wrong on a later page. */
  fault?: string;
}

async function readPage(text: FeedText, options: FeedCheckOptions): Promise<ServicePage> {
  const { format, fieldMap, dateFormat, lang } = options;
  const feed = {
    format,
    url: text.url,
    ...(fieldMap && { fieldMap }),
    ...(dateFormat && { dateFormat }),
    ...(lang && { lang }),
  };
  const reader = openServiceReader(feed);
  const [first, last] = [await reader.push(text.text), await reader.end()];
  const page: ServicePage = {
    ...last,
    records: [...first.records, ...last.records],
    categories: [...first.categories, ...last.categories],
    diagnostics: [...first.diagnostics, ...last.diagnostics],
    held: first.held + last.held,
  };
  if (!page.wants) return page;
  const files: [string, string][] = [];
  for (const { name, url, isOptional } of page.wants) {
    const file = await loadFeed(url, options);
    if (isOptional && (typeof file === 'string' || file.status >= 400)) continue;
    if (typeof file === 'string') page.diagnostics.push({ message: file });
    else if (file.status >= 400) page.diagnostics.push({ message: `${url} answers ${file.status}` });
    else files.push([name, file.text]);
  }
  return readServiceFiles(page, files, feed);
}

async function readPages(first: FeedText, options: FeedCheckOptions): Promise<Pages> {
  const found: Pages = { texts: [first], pages: [await readPage(first, options)] };
  const seen = new Set([first.url]);
  for (let text = first; ;) {
    const next = found.pages.at(-1)!.next ?? nextLink(text.header('link'), text.url);
    // A feed whose last page names itself or an earlier one is at its end.
    if (!next || seen.has(next)) return found;
    if (found.texts.length >= options.pages) return { ...found, left: next };
    seen.add(next);
    const answer = await loadFeed(next, options);
    if (typeof answer === 'string') return { ...found, fault: answer };
    if (answer.status >= 400) return { ...found, fault: `${next} answers ${answer.status}` };
    text = answer;
    found.texts.push(text);
    found.pages.push(await readPage(text, options));
    if (!found.pages.at(-1)!.held) return found;
  }
}

async function probe(options: FeedCheckOptions): Promise<Finding[]> {
  const first = await loadFeed(options.url, options);
  if (typeof first === 'string')
    return [problem('reach', `${first}.`, 'Give an address or a file that can be read.')];
  const reached = answerFindings(first);
  const isHopeless = reached.some(({ level }) => level === 'problem');
  const cors = feedCorsFindings(first, options);
  if (isHopeless) return [...reached, ...cors];
  const { texts, pages, left, fault } = await readPages(first, options);
  return [
    ...reached,
    ...cors,
    ...contentFindings(formatOf(first.text, options), mergePages(pages), first.text, options),
    ...pagingFindings(pages, left, fault),
    ...sizeFindings(texts, pages),
    ...cachingFindings(first),
  ];
}

/** Reads a feed of services as the directory does, and says what was understood of it. */
export async function checkFeed(options: FeedCheckOptions): Promise<Report> {
  const { url, origin } = options;
  return reportOf({ url, origin }, await probe(options));
}
