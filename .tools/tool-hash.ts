import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rolldownVersion } from 'vite';

/** What a tool of this folder is, and the bundler: where they change what is written, names of files change as well. */
export const toolHash = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(`.tools/${name}.ts`))
    .update(rolldownVersion)
    .digest('hex');
