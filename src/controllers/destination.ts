import { warnOnce } from '../domain/problem.js';
import type { Destination, Subject } from '../domain/submission.js';
import { parseJsonAttribute, resolveDestination } from '../kit/kit-config.js';
import type { Kit } from '../kit/kit.js';
import { clean } from './clean.js';
import type { SubmissionHost, SubmissionOptions } from './submission-options.js';
import type { WidgetAttributes } from './widget-properties.js';

/** Whether a browser would post there from this page. */
function isUsable(endpoint: string): boolean {
  try {
    const { protocol } = new URL(endpoint, document.baseURI);
    if (protocol === 'https:' || (protocol === 'http:' && location.protocol !== 'https:')) return true;
  } catch {
    // Said below.
  }
  warnOnce(`endpoint "${endpoint}" is none that this page can post to.`);
  return false;
}

const places = new WeakMap<HTMLElement, number>();

/** Tells tags of a kind on a page apart: by their id, else by the place where they were first. */
export function placeOf(host: HTMLElement): string | number {
  if (!places.has(host)) {
    const alike = (host.getRootNode() as ParentNode).querySelectorAll(host.localName);
    places.set(host, [...alike].indexOf(host));
  }
  return host.id || places.get(host)!;
}

/** To whom a form as it stands would go; nothing where none is set. */
export function findDestination(
  kit: Kit,
  host: SubmissionHost,
  { route, kind }: SubmissionOptions,
  subject: Subject | null,
): Destination | undefined {
  const { endpoint, preset, receiver, localName } = host;
  const own = receiver && kit.addReceiver(`${localName}#${placeOf(host)}`, receiver);
  const query = { endpoint: endpoint || undefined, preset: own || preset || undefined };
  const { config } = kit;
  const destination = resolveDestination(config, {
    ...clean({ ...route?.(), ...query }),
    kind,
    subject,
    area: config.area,
  });
  return destination && isUsable(destination.endpoint) ? destination : undefined;
}

/** A host with the attributes that say how it is sent. */
export type EncodingHost = HTMLElement & Pick<WidgetAttributes, 'rename' | 'constants' | 'receipt'>;

/** What the page says of how a submission is sent. */
export function encodingOf({ config }: Kit, { localName, rename, constants, receipt }: EncodingHost) {
  return {
    userKey: config.userKey,
    receiptMode: (receipt || config.receipt) === 'echo' ? ('echo' as const) : ('status' as const),
    rename: parseJsonAttribute<Record<string, string>>(localName, 'rename', rename) ?? {},
    constants: parseJsonAttribute<Record<string, unknown>>(localName, 'constants', constants) ?? {},
  };
}

export const warnNotSetUp = ({ localName }: Element): void =>
  warnOnce(`<${localName}> has no endpoint: it sends nothing.`);
