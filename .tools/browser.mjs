// Which Chromium the tests and the measurements run in.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'chrome-headless-shell',
];

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function installedPaths() {
  if (platform() === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  }
  if (platform() === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const exes = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return roots.filter(Boolean).flatMap((root) => exes.map((exe) => join(root, exe)));
  }
  return linuxNames.map(onPath).filter(Boolean);
}

// A distribution's wrapper script may be there without the browser behind it, so each is asked for its version.
function runs(path) {
  if (!existsSync(path)) return false;
  if (platform() === 'win32') return true;
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 15_000 }).status === 0;
}

// The package points fontconfig at a folder that only AWS Lambda has; with no font at all Chromium's renderer dies.
function provideFonts(folder) {
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`,
  );
  process.env.FONTCONFIG_FILE = file;
}

async function fromNpm() {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  // The package reuses any file of the same name that it finds in TMPDIR, whoever put it there.
  const folder = fileURLToPath(new URL('../node_modules/.cache/sparticuz/', import.meta.url));
  const before = process.env.TMPDIR;
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    chromium.setGraphicsMode = false;
    const path = await chromium.executablePath();
    provideFonts(folder);
    return path;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function fromApt() {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  return onPath('chromium');
}

/** Launch options for puppeteer, and where the browser came from. */
export async function resolveBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!runs(chosen)) throw new Error(`CHROME_PATH is ${chosen}, which does not start`);
    return { executablePath: chosen, args: flags, headless: true, source: 'CHROME_PATH' };
  }
  const installed = installedPaths().find(runs);
  if (installed) return { executablePath: installed, args: flags, headless: true, source: 'installed' };

  if (platform() === 'linux' && arch() === 'x64') {
    try {
      const executablePath = await fromNpm();
      if (!runs(executablePath)) throw new Error(`${executablePath} does not start`);
      return { executablePath, args: flags, headless: 'shell', source: '@sparticuz/chromium' };
    } catch (error) {
      console.error(`[browser] @sparticuz/chromium cannot be used: ${error.message}`);
    }
  }
  if (platform() === 'linux' && process.getuid?.() === 0 && onPath('apt-get')) {
    const executablePath = fromApt();
    if (executablePath && runs(executablePath)) {
      return { executablePath, args: flags, headless: true, source: 'apt' };
    }
  }
  throw new Error('No Chromium found: install Chrome, Chromium or Edge, or set CHROME_PATH to one');
}
