import { json } from './json.js';
import type { Receiver } from './receiver.js';

/** As `form`, as `multipart/form-data`. */
export const multipart: Receiver = { ...json, encoding: 'multipart' };
