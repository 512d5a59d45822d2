import { ContextRoot } from '@lit/context';
import { provideDefaultKit } from '../kit/kit-context.js';
import { createDefaultKit } from './default-kit.js';

let isReady = false;

/** Readies a page for the kit's tags: the default kit, and late hubs. Safe to call again. */
export function preparePage(): void {
  if (isReady) return;
  isReady = true;
  provideDefaultKit(createDefaultKit);
  // Answers tags that were there before the hub around them was defined.
  new ContextRoot().attach(document.documentElement);
}
