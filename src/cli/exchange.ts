import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { TLSSocket } from 'node:tls';

/** One request as it goes over the wire. */
export interface WireRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string | Uint8Array;
  /** In ms, until the end of the answer. */
  timeout: number;
  /** So much of the answer is read; a receipt is short. @default 1 MiB */
  maxBytes?: number;
}

/** One answer, read to its end; redirects are answers like others. */
export interface Reply {
  url: string;
  method: string;
  status: number;
  body: string;
  /** From sending to the end of the body. */
  milliseconds: number;
  /** A header by name, all its lines joined, or null. */
  header(name: string): string | null;
  /** When the certificate ends, in ms since 1970; nothing without TLS. */
  certificateEnd?: number;
}

/** Why no answer came. */
export interface Failure {
  url: string;
  method: string;
  /** `ENOTFOUND`, `ECONNREFUSED`, `CERT_HAS_EXPIRED` …; `TIMEOUT` is ours. */
  code: string;
  message: string;
  milliseconds: number;
}

const maxAnswerBytes = 1_048_576;

/** Whether no answer came. */
export const isFailure = (result: Reply | Failure): result is Failure => !('status' in result);

function certificateEnd(answer: IncomingMessage): number | undefined {
  const socket = answer.socket as Partial<TLSSocket>;
  const end = Date.parse(socket.getPeerCertificate?.().valid_to ?? '');
  return Number.isNaN(end) ? undefined : end;
}

/** Sends one request and reads its answer; never rejects, never follows a redirect. */
export function exchange({
  url,
  method,
  headers,
  body,
  timeout,
  maxBytes = maxAnswerBytes,
}: WireRequest): Promise<Reply | Failure> {
  const start = performance.now();
  const milliseconds = () => Math.round(performance.now() - start);
  return new Promise((done) => {
    const fail = (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      done({
        url,
        method,
        code: error.code ?? 'ERROR',
        message: error.message,
        milliseconds: milliseconds(),
      });
    };
    const send = url.startsWith('https:') ? requestSecure : requestPlain;
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    const outgoing = send(url, {
      method,
      agent: false,
      headers: {
        ...headers,
        'accept-encoding': 'identity',
        ...(bytes && { 'content-length': String(bytes.byteLength) }),
      },
    });
    const timer = setTimeout(
      () => outgoing.destroy(Object.assign(new Error('no answer in time'), { code: 'TIMEOUT' })),
      timeout,
    );
    outgoing.on('error', fail);
    outgoing.on('response', (answer) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const end = certificateEnd(answer);
      const finish = () => {
        clearTimeout(timer);
        done({
          url,
          method,
          status: answer.statusCode ?? 0,
          body: Buffer.concat(chunks).toString('utf8'),
          milliseconds: milliseconds(),
          header: (name) => answer.headersDistinct[name.toLowerCase()]?.join(', ') ?? null,
          ...(end !== undefined && { certificateEnd: end }),
        });
        outgoing.destroy();
      };
      answer.on('error', fail);
      answer.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if ((size += chunk.byteLength) > maxBytes) finish();
      });
      answer.on('end', finish);
    });
    outgoing.end(bytes);
  });
}
