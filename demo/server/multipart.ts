import { createHash } from 'node:crypto';
import type { Submission } from '../../src/domain/submission.js';
import { problem, type BodyError } from './problem.js';
import { parseJson, readBytes, readJson } from './request-body.js';
import { languageOf } from './validate.js';

/** A file that came with a submission. */
export interface ReceivedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** The JSON of a submission, its bytes, and the files beside it. */
export interface ReadSubmission {
  bytes: Uint8Array;
  json: unknown;
  files: ReceivedFile[];
}

/** Largest body with files: 10 MB of files, and what is around them. */
const maxMultipartBytes = 12 * 1_048_576;

async function filesOf(form: FormData): Promise<ReceivedFile[]> {
  const files: ReceivedFile[] = [];
  for (let index = 0; ; index++) {
    const part = form.get(`file-${index}`);
    if (part === null || typeof part === 'string') return files;
    files.push({ name: part.name, type: part.type, bytes: new Uint8Array(await part.arrayBuffer()) });
  }
}

/** Reads a submission, CONTRACT 4.1: JSON, or multipart with the JSON as part `submission` and files as `file-0` …; else the problem to answer with. */
export async function readSubmission(request: Request): Promise<ReadSubmission | Response> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^\s*multipart\/form-data\b/i.test(contentType)) {
    const read = await readJson(request);
    return read instanceof Response ? read : { ...read, files: [] };
  }
  const body = await readBytes(request.body, maxMultipartBytes);
  if (!body)
    return problem(413, `With files at most ${maxMultipartBytes} bytes are taken.`, {
      headers: { connection: 'close' },
    });
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => undefined);
  const part = form?.get('submission');
  if (!form || part === null || part === undefined)
    return problem(400, 'The body is not multipart/form-data with a part "submission".');
  const bytes = typeof part === 'string' ? Buffer.from(part) : new Uint8Array(await part.arrayBuffer());
  const json = parseJson(bytes);
  return json instanceof Response ? json : { bytes, json: json.value, files: await filesOf(form) };
}

const broken = {
  en: 'This file did not arrive whole. Add it again, please.',
  zh: '该文件未完整送达，请重新添加。',
};

/** What is wrong with the files, compared with the attachments that a submission names. */
export function fileErrors(submission: Submission, files: readonly ReceivedFile[]): BodyError[] {
  const { attachments = [] } = submission.data as {
    attachments?: { size: number; sha256: string }[] | undefined;
  };
  const detail = broken[languageOf(submission)];
  const errors = attachments.flatMap(({ size, sha256 }, index) => {
    const bytes = files[index]?.bytes;
    const isWhole = bytes?.byteLength === size && createHash('sha256').update(bytes).digest('hex') === sha256;
    return isWhole ? [] : [{ detail, pointer: `#/data/attachments/${index}` }];
  });
  return files.length > attachments.length ? [...errors, { detail, pointer: '#/data/attachments' }] : errors;
}
