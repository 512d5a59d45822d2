import { json } from './json.js';
import type { Receiver } from './receiver.js';

/** An ordinary form handler: the fields of `data` urlencoded, nested ones by dots, with `id` `kind` `action` `of`. */
export const form: Receiver = { ...json, encoding: 'form' };
