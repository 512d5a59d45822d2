// dist/custom-elements.json and what editors read; with --check, whether it says all that CONTRACT.md promises.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

const words = (text) => text.trim().split(/\s+/);

const shared = words(`endpoint preset src src-format heading heading-level layout subject-kind subject-id
  subject-name subject-organization-id subject-organization-name constants rename client-reference prefill demo
  receipt field-map date-format url-state`);

const promised = {
  'linkage-hub':
    words(`name endpoint preset routes csrf credentials storage shared-device idle-timeout user-key
    keep-days emergency currency timezone area accent receipt constants rename`),
  // Promised by the contract, not built yet: mode.
  'linkage-directory': [...shared, ...words('area highlight-ids stale-after-days')],
  'linkage-signup': [...shared, ...words('participant-role max-party')],
  'linkage-hours': [...shared, ...words('mode history-src max-hours-per-day')],
  'linkage-pledge': [...shared, ...words('currency amounts payment-url')],
  // Promised by the contract, not built yet: status-src, summary-src.
  'linkage-feedback': [...shared, ...words('types')],
  'linkage-outbox': [],
};

const file = new URL('../dist/custom-elements.json', import.meta.url);

function write() {
  const analyzer = new URL('../node_modules/@custom-elements-manifest/analyzer/cem.js', import.meta.url);
  const arguments_ = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'];
  execFileSync(process.execPath, [analyzer.pathname, ...arguments_], { stdio: 'inherit' });
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  generateVsCodeCustomElementData(manifest, {
    outdir: 'dist',
    htmlFileName: 'vscode.html-custom-data.json',
    cssFileName: null,
  });
  // Both of these would otherwise edit package.json.
  generateJetBrainsWebTypes(manifest, {
    outdir: 'dist',
    webTypesFileName: 'web-types.json',
    packageJson: false,
  });
}

function problems() {
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const elements = manifest.modules
    .flatMap((module) => module.declarations ?? [])
    .filter((one) => one.tagName);
  const byTag = new Map(elements.map((one) => [one.tagName, one]));
  return Object.entries(promised).flatMap(([tag, names]) => {
    const element = byTag.get(tag);
    if (!element) return [`${tag} is missing`];
    const attributes = element.attributes ?? [];
    const missing = names.filter((name) => !attributes.some((one) => one.name === name));
    const undescribed = attributes.filter((one) => !one.description);
    return [
      ...missing.map((name) => `${tag}: the attribute ${name} is missing`),
      ...undescribed.map((one) => `${tag}: the attribute ${one.name} has no description`),
    ];
  });
}

if (process.argv.includes('--check')) {
  const found = problems();
  for (const problem of found) console.error(problem);
  console.log(
    found.length === 0 ? 'The manifest says all that the contract promises.' : `${found.length} problems`,
  );
  process.exitCode = found.length === 0 ? 0 : 1;
} else {
  write();
}
