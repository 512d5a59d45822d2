/** Writes a JSON Schema for every wire and data format to dist/schema/; with --check, says whether they are there. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { schemas } from '../src/domain/schemas.js';

const folder = fileURLToPath(new URL('../dist/schema/', import.meta.url));
const names = Object.keys(schemas).sort();
if (names.length === 0) throw new Error('src/domain/schemas.ts exports no schema');

function textOf(name: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schemas[name]!, { io: 'input', unrepresentable: 'any' });
  const $id = `https://linkage-kit.example/schema/1/${name}.json`;
  return `${JSON.stringify({ $schema, $id, title: name, ...rest }, null, 2)}\n`;
}

const fileOf = (name: string): string => `${folder}${name}.json`;

if (process.argv.includes('--check')) {
  const stale = names.filter(
    (name) => !existsSync(fileOf(name)) || readFileSync(fileOf(name), 'utf8') !== textOf(name),
  );
  console.log(stale.length === 0 ? `${names.length} schemas are up to date` : `stale: ${stale.join(', ')}`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of names) writeFileSync(fileOf(name), textOf(name));
  console.log(`dist/schema: ${names.length} schemas (${names.join(', ')})`);
}
