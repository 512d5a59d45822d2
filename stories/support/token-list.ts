import { tokens } from '../../src/styles/tokens.js';

const parties = [
  'community',
  'social-organization',
  'social-worker',
  'volunteers',
  'charity',
  'government',
  'owners',
  'property',
];

/** The tokens of a party's hue, by its name. */
export const partyTokens: [party: string, token: string][] = parties.map((party) => [
  party,
  `--linkage-party-${party}`,
]);

/** Every public token of the kit's styles, in their order. */
export const tokenNames: string[] = [
  ...new Set([...tokens.cssText.matchAll(/--linkage-[\w-]+/g)].map(([name]) => name)),
];

/** Every `--_own: var(--linkage-name, …)`: the private name by the public one. */
export const ownNames: ReadonlyMap<string, string> = new Map(
  [...tokens.cssText.matchAll(/(--_[\w-]+):\s*(?:calc\()?var\(\s*(--linkage-[\w-]+)/g)].map(
    ([, own = '', name = '']) => [name, own],
  ),
);

const colourish = /accent|good|warn|bad|muted|line|fill|surface|focus|party|background(?!-)|^--linkage-on/;
const partish = /button|input|card|heading-/;

/** Names of the tokens of colours. */
export const colourNames = tokenNames.filter((name) => colourish.test(name) && !partish.test(name));
