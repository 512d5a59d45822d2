import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { browserCommands } from './.tools/browser-commands.mjs';
import { resolveBrowser } from './.tools/browser.mjs';

const { source, ...launchOptions } = await resolveBrowser();
console.log(`[browser] ${source}: ${launchOptions.executablePath}`);

export default {
  files: ['test/widgets/**/*.test.ts'],
  concurrency: 2,
  nodeResolve: { exportConditions: ['development', 'browser'] },
  // Without `tsconfig` the plugin compiles class fields and decorators its own way.
  plugins: [
    browserCommands(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [chromeLauncher({ puppeteer, launchOptions })],
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 15_000 } },
  filterBrowserLogs: (log) => !log.args.some((text) => /dev mode/i.test(String(text))),
};
