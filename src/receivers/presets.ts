import { json } from './json.js';
import { linkage } from './linkage.js';
import type { Receiver } from './receiver.js';

const presets: Record<string, Receiver> = { linkage, json };

/** The receiver of a preset's name, or nothing for a name this kit does not know. */
export function findPreset(name: string): Receiver | undefined {
  return Object.hasOwn(presets, name) ? presets[name] : undefined;
}
