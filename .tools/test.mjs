// `npm test`: every step in order, whatever failed before; `node .tools/test.mjs unit lint` runs just these.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

function testFiles(folder) {
  if (!existsSync(`${root}${folder}`)) return [];
  const files = readdirSync(`${root}${folder}`, { recursive: true }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const tests = files.filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules/'));
  return tests.sort().map((file) => `${folder}/${file}`);
}

// With CI or NODE_ENV set, tools choose other reporters and builds; with NODE_TEST_CONTEXT, no readable output.
const unset = { CI: undefined, NODE_ENV: undefined, NODE_TEST_CONTEXT: undefined };

/** Runs a command, shows what it prints as it prints it, and resolves with that and the exit code. */
function run(command, args) {
  return new Promise((done) => {
    let output = '';
    const shell = process.platform === 'win32' && command === 'npm';
    // A step that hangs must not hold the machine: it fails, and the rest is still run.
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...unset },
      shell,
      timeout: 1_800_000,
    });
    for (const stream of ['stdout', 'stderr']) {
      child[stream].setEncoding('utf8').on('data', (text) => {
        process[stream].write(text);
        output += text;
      });
    }
    child.on('error', (error) => done({ code: 1, output: `${output}${error.message}` }));
    child.on('close', (code) => done({ code: code ?? 1, output: stripVTControlCharacters(output) }));
  });
}

/** A crash is a failure even where no test could be counted; so is a run without a test. */
function counted(passed, failed, code) {
  const silent = failed === 0 && (code !== 0 || passed === 0);
  if (silent) console.error(code === 0 ? 'No test was executed.' : `Ended with exit code ${code}.`);
  return { passed, failed: silent ? 1 : failed };
}

const once = (...commands) =>
  async function step() {
    for (const args of commands) {
      const { code } = await run('npm', ['run', '--silent', ...args]);
      if (code !== 0) return { passed: 0, failed: 1 };
    }
    return { passed: 1, failed: 0 };
  };

const nodeTests = (folder, ...options) =>
  async function step() {
    const files = testFiles(folder);
    if (files.length === 0) return counted(0, 0, 0);
    const args = ['--import', 'tsx', '--test', '--test-reporter=spec', ...options, ...files];
    const { code, output } = await run(process.execPath, args);
    const count = (what) =>
      Number([...output.matchAll(new RegExp(`^ℹ ${what} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0);
    return counted(count('pass'), count('fail') + count('cancelled'), code);
  };

async function widgetTests() {
  if (testFiles('test/widgets').length === 0) return counted(0, 0, 0);
  const { code, output } = await run(process.execPath, ['node_modules/@web/test-runner/dist/bin.js']);
  const [, passed = 0, failed = 0] = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1) ?? [];
  return counted(Number(passed), Number(failed), code);
}

const steps = {
  typecheck: once(['typecheck']),
  lint: once(['lint']),
  // Node's own choice leaves one of two cores idle.
  unit: nodeTests('test/unit', '--test-concurrency=2', '--test-force-exit'),
  build: once(['build']),
  manifest: once(['schemas', '--', '--check'], ['manifest', '--', '--check']),
  readme: once(['docs:readme', '--', '--check']),
  size: once(['size']),
  publint: once(['publint']),
  widgets: widgetTests,
  stories: nodeTests('test/stories', '--test-concurrency=1', '--test-force-exit'),
  // Each file has a browser of its own, which waits more than it works.
  e2e: nodeTests('test/e2e', '--test-concurrency=2', '--test-force-exit'),
};
/** Long, and asked for by name: `npm run test:faults`, `npm run test:services`. */
const long = {
  services: nodeTests('test/large', '--test-force-exit'),
  model: nodeTests('test/faults', '--test-concurrency=1', '--test-force-exit'),
  kill: async () => {
    const args = ['--import', 'tsx', 'test/faults/kill/main.ts', '600', '--queued', '0'];
    const { code } = await run(process.execPath, args);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  },
};

const all = { ...steps, ...long };
const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(steps);
const unknown = chosen.filter((name) => !(name in all));
if (unknown.length > 0)
  throw new Error(`no step ${unknown.join(', ')}: there are ${Object.keys(all).join(', ')}`);

const rows = [];
for (const name of chosen) {
  console.log(`\n=== ${name}`);
  const start = performance.now();
  const { passed, failed } = await all[name]();
  rows.push({ name, passed, failed, seconds: (performance.now() - start) / 1000 });
}

const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
console.log(`\n${'step'.padEnd(12)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(10)}`);
for (const row of rows) {
  const numbers = `${String(row.passed).padStart(8)}${String(row.failed).padStart(8)}`;
  console.log(`${row.name.padEnd(12)}${numbers}${row.seconds.toFixed(1).padStart(10)}`);
}
process.exitCode = sum('failed') > 0 ? 1 : 0;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
