import { html, type TemplateResult } from 'lit';
import { icon, type IconName } from './icon.js';

/** How good a state is; the colour follows it, and so does the icon. */
export type Tone = 'good' | 'warn' | 'bad' | 'neutral';

const icons: Record<Tone, IconName> = { good: 'check', warn: 'clock', bad: 'close', neutral: 'clock' };

/** A state in a word or two, with an icon: its colour never says anything alone. */
export const stateMark = (tone: Tone, text: unknown, name: IconName = icons[tone]): TemplateResult =>
  html`<span class="state ${tone}" part="state">${icon(name)}<span>${text}</span></span>`;
