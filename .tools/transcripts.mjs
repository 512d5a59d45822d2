// Writes test/widgets/transcripts anew from what the screen reader tests hear now: `node .tools/transcripts.mjs`. Read the difference before committing it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/@web/test-runner/dist/bin.js', '--files', 'test/widgets/screen-reader.test.ts'],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, WRITE_TRANSCRIPTS: '1' },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
