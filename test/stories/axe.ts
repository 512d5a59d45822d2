import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // A story is a part of a page, not a page.
  rules: {
    region: { enabled: false },
    'page-has-heading-one': { enabled: false },
    'landmark-one-main': { enabled: false },
    bypass: { enabled: false },
    'target-size': { enabled: true },
  },
  resultTypes: ['violations'],
};

/** What the colours decide: all else is the same in the dark. */
const colourOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

interface WithAxe {
  axe?: { run(context: unknown, options: unknown): Promise<AxeResults> };
}

/** What axe finds in the page, three places a rule: rule, place and why. */
export async function audit(page: Page, what: 'all' | 'colours' = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const violations = await page.evaluate(
    async (chosen) => {
      const { violations: found } = await (globalThis as WithAxe).axe!.run(document.body, chosen);
      return found.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ target, failureSummary = '' }) => [
          target.flat().join(' >> '),
          failureSummary.split('\n')[1]?.trim() ?? '',
        ]),
      }));
    },
    what === 'all' ? options : colourOptions,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(([target, why]) => `axe ${id}: ${target}: ${why}`),
  );
}
