import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName, type IconPath } from './icon.js';

/** What stands where there is nothing to show, or where it could not be had. */
export interface StateBox {
  /** Its name for the page's stylesheet. */
  part?: 'empty' | 'error';
  icon?: IconName | IconPath;
  title: string;
  hint?: string | undefined;
  /** The way on: buttons, or other ways to look. */
  action?: unknown;
}

/** A tray with nothing in it. */
export const trayIcon =
  'M22 12L16 12 14 15 10 15 8 12 2 12M5.5 5.1 2 12v6a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-6l-3.4-6.9A2 2 0 0 0 16.8 4H7.2a2 2 0 0 0-1.8 1.1z';

/** Icon, title, sentence and way on, the same for everything that is empty or went wrong. */
export const stateBox = ({
  part = 'empty',
  icon: name = trayIcon,
  title,
  hint,
  action,
}: StateBox): TemplateResult =>
  html`<div class="empty" part=${part}>
    ${icon(name)}
    <p class="empty-title">${title}</p>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing} ${action ?? nothing}
  </div>`;

/** What a list shows where there is nothing to list. */
export const emptyState = (title: string, hint: string | undefined, action?: unknown): TemplateResult =>
  stateBox({ title, hint, action });
