import type { Answer } from '../receivers/receiver.js';

/** A request whose progress is to be seen. */
export interface Upload {
  url: string;
  headers: Record<string, string>;
  body: string | Blob;
  credentials: RequestCredentials;
  onProgress(share: number): void;
  signal: AbortSignal;
}

/**
 * Posts files by `XMLHttpRequest`, because `fetch` does not say how much has gone out; it cannot leave out the cookies of
 * the page's own origin. Rejects where no answer comes.
 */
export function upload({ url, headers, body, credentials, onProgress, signal }: Upload): Promise<Answer> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Error('The page is leaving.'));
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.withCredentials = credentials === 'include';
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    const stop = () => request.abort();
    signal.addEventListener('abort', stop, { once: true });
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () =>
      resolve({
        status: request.status,
        body: request.responseText,
        url: request.responseURL,
        header: (name) => request.getResponseHeader(name),
      });
    request.onerror = request.onabort = () => reject(new Error('The files could not be sent.'));
    request.onloadend = () => signal.removeEventListener('abort', stop);
    request.send(body);
  });
}
