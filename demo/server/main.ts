import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from './app.js';

const usage = `Usage: npm start -- [--data DIR] [--faults]
  --data DIR   serve feeds from this folder (below /feeds/; HSDS services in it become the directory)
  --faults     add /api/_faults, with which tests make submissions fail
Environment: PORT (5173; the next free one if taken), DATABASE_URL (a PostgreSQL server instead of demo/.data/)`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, faults: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(usage);
  const dataDir = values.data === undefined ? undefined : resolve(values.data);
  if (dataDir && !(await stat(dataDir).catch(() => undefined))?.isDirectory())
    throw new Error(`--data: ${dataDir} is not a folder.`);
  const port = Number(process.env['PORT'] || 5173);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT: "${process.env['PORT']}" is not a port.`);

  const server = await startServer({ port, nextFreePort: true, dataDir, faults: values.faults ?? false });
  console.log(`
  Portal   ${server.url}/en/   ${server.url}/zh/
  Inbox    ${server.url}/inbox
  Feeds    ${server.url}/feeds/${dataDir ? `   from ${dataDir}` : ''}
  Stored   ${server.where}
`);
  const stop = () => {
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(`The demo server did not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
