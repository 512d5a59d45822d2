import type { Submission } from '../domain/submission.js';
import type { Encoding, Receiver } from './receiver.js';
import { reshape } from './reshape.js';

/** The text that is posted, now and at every retry, and how it is labelled. */
export interface EncodedBody {
  body: string;
  contentType: string;
}

/** A file of a submission, as it goes into a multipart body. */
export interface FilePart {
  /** Name of the part: `file-0` … */
  field: string;
  name: string;
  type: string;
}

/** Names and values of a form: nested parts by dots, as in `contact.email` and `people.0.name`. What is empty is left out. */
export function flatten(value: unknown, path = ''): [string, string][] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, part]) => flatten(part, path ? `${path}.${key}` : key));
}

const quote = (name: string): string => name.replace(/\r\n|\r|\n/g, '%0D%0A').replaceAll('"', '%22');

/** The boundary of a multipart body: made from the id, so that every retry has the same bytes. */
export const boundaryOf = (id: string): string => `linkage-kit-${id}`;

/** One part of a multipart body without its contents, https://html.spec.whatwg.org/#multipart-form-data. */
export function partHead(boundary: string, name: string, file?: { name: string; type: string }): string {
  const label = file
    ? `; filename="${quote(file.name)}"\r\nContent-Type: ${file.type.replace(/[\r\n]/g, '')}`
    : '';
  return `--${boundary}\r\nContent-Disposition: form-data; name="${quote(name)}"${label}\r\n\r\n`;
}

/** What ends a multipart body. */
export const partsEnd = (boundary: string): string => `--${boundary}--\r\n`;

function encodeMultipart(fields: [string, string][], boundary: string): string {
  return fields.map(([name, value]) => `${partHead(boundary, name)}${value}\r\n`).join('');
}

const types: Record<Exclude<Encoding, 'multipart'>, string> = {
  json: 'application/json',
  text: 'text/plain;charset=UTF-8',
  form: 'application/x-www-form-urlencoded;charset=UTF-8',
  opaque: 'application/x-www-form-urlencoded;charset=UTF-8',
};

/** What a page or a route adds to a receiver's own shape. */
export type Shape = Pick<Receiver, 'rename' | 'constants'>;

/**
 * The bytes of a submission for a receiver. With files (`hasFiles`) it is the part of a multipart body before them: JSON as the part
 * `submission`, or the fields one by one where the receiver takes a form.
 */
export function encode(
  receiver: Pick<Receiver, 'encoding' | 'wrap' | 'rename' | 'constants'>,
  submission: Submission,
  extra: Shape = {},
  hasFiles = false,
): EncodedBody {
  const shaped = reshape(
    receiver.wrap(submission),
    { ...receiver.rename, ...extra.rename },
    { ...receiver.constants, ...extra.constants },
  );
  const { encoding } = receiver;
  const boundary = boundaryOf(submission.id);
  const isForm = encoding === 'form' || encoding === 'multipart' || encoding === 'opaque';
  if (encoding === 'multipart' || (hasFiles && encoding !== 'opaque')) {
    const head = isForm
      ? encodeMultipart(flatten(shaped), boundary)
      : `${partHead(boundary, 'submission').replace(/\r\n\r\n$/, '\r\nContent-Type: application/json\r\n\r\n')}${JSON.stringify(shaped)}\r\n`;
    return {
      body: hasFiles ? head : head + partsEnd(boundary),
      contentType: `multipart/form-data; boundary=${boundary}`,
    };
  }
  return {
    body: isForm ? new URLSearchParams(flatten(shaped)).toString() : JSON.stringify(shaped),
    contentType: types[encoding],
  };
}
