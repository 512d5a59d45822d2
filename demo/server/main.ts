import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from './app.js';

const usage = `Usage: npm start -- [--data DIR] [--services N] [--faults]
  --data DIR   serve feeds from this folder (below /feeds/; HSDS services in it become the directory)
  --services N adds so many made up services, to try a large directory with
  --faults     add /api/_faults, with which tests make submissions fail
Environment: PORT (5173; the next free one if taken), DATABASE_URL (a PostgreSQL server instead of demo/.data/)`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      services: { type: 'string' },
      faults: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  const dataDir = values.data === undefined ? undefined : resolve(values.data);
  if (dataDir && !(await stat(dataDir).catch(() => undefined))?.isDirectory())
    throw new Error(`--data: ${dataDir} is not a folder.`);
  const port = Number(process.env['PORT'] || 5173);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT: "${process.env['PORT']}" is not a port.`);

  const generated = Number(values.services ?? 0);
  if (!Number.isInteger(generated) || generated < 0)
    throw new Error(`--services: "${values.services}" is not a number of services.`);

  const faults = values.faults ?? false;
  const server = await startServer({ port, nextFreePort: true, dataDir, generated, faults, preload: true });
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
