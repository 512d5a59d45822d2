import type { Tab } from './e2e-tab.js';

/** What a page under watch keeps: what was refused, and the Trusted Types policies that were made. */
export type Watched = typeof globalThis & { violations: string[]; policies: string[] };
interface Factory {
  createPolicy(name: string, rules: object): unknown;
}

/** Listens before the page's own first script; the browser lets a debugger do that under any policy. */
export async function watchViolations(tab: Tab): Promise<void> {
  await tab.page.evaluateOnNewDocument(() => {
    const violations = ((globalThis as Watched).violations = []) as string[];
    const policies = ((globalThis as Watched).policies = []) as string[];
    const factory = (globalThis as unknown as { trustedTypes: Factory }).trustedTypes;
    const create = factory.createPolicy.bind(factory);
    factory.createPolicy = (name, rules) => {
      policies.push(name);
      return create(name, rules);
    };
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
      );
    });
  });
}

/** What the page's policy refused since the last time. */
export const takeViolations = (tab: Tab): Promise<string[]> =>
  tab.page.evaluate(() => (globalThis as Watched).violations.splice(0));
