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
export const trayIcon = 'M4 13 6.5 5h11L20 13v6H4ZM4 13h4.5l1.5 2.5h4l1.5-2.5H20';

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
