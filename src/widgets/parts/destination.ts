import type { Destination } from '../../domain/submission.js';

/** What a resident is told of a destination: its name, else the host that is posted to. */
export function destinationName({ name, endpoint }: Destination): string {
  if (name) return name;
  try {
    return new URL(endpoint, document.baseURI).host;
  } catch {
    return endpoint;
  }
}
