import { boundaryOf, partHead, partsEnd } from '../receivers/encode.js';
import type { TransportRequest } from './transport.js';

type Composed = Pick<TransportRequest, 'body' | 'contentType' | 'submission' | 'files' | 'captcha'>;

/** What is posted: the stored bytes, the files after them, and beside them the values of a captcha. */
export function composeBody({ body, contentType, submission, files = [], captcha }: Composed): string | Blob {
  const values = Object.entries(captcha ?? {});
  if (contentType?.startsWith('multipart/')) {
    const boundary = boundaryOf(submission.id);
    const end = partsEnd(boundary);
    // A body without files is stored whole.
    const start = body.endsWith(end) ? body.slice(0, -end.length) : body;
    return new Blob([
      start,
      ...files.flatMap((file) => [partHead(boundary, file.field, file), file.bytes, '\r\n']),
      ...values.map(([name, value]) => `${partHead(boundary, name)}${value}\r\n`),
      end,
    ]);
  }
  if (!values.length) return body;
  if (contentType?.startsWith('application/x-www-form-urlencoded'))
    return [body, new URLSearchParams(values).toString()].filter(Boolean).join('&');
  // The stored text stays as it is, up to the last brace of its object, or of the only one in a list.
  const [, start, end] = /^([^]*[^{\s])(\s*\}\s*\]?\s*)$/.exec(body) ?? [];
  const members = values.map(([name, value]) => `,${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return start ? `${start}${members.join('')}${end}` : body;
}
