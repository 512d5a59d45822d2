import { provideDefaultKit } from '../kit/kit-context.js';
import { createDefaultKit } from './default-kit.js';

/** Readies a page for tags that stand under no hub. Safe to call again. */
export const preparePage = (): void => provideDefaultKit(createDefaultKit);
