import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import { heading } from './heading.js';
import { icon } from './icon.js';
import { ownText } from './own-text.js';

/** What stands around every widget. */
export interface ShellOptions {
  messages: Messages;
  title: string;
  intro?: string | undefined;
  level: number;
  /** What the one live region says. */
  status: string;
  /** The widget has nowhere to send to. */
  isUnset?: boolean | undefined;
  demo?: boolean | undefined;
  /** What of it stands beside slots is `ownText`. */
  body: unknown;
}

/**
 * Title, intro, notices, body, footer, and the one lasting live region of a widget.
 * @csspart widget - Everything.
 * @csspart header - Title and intro.
 * @csspart text - What hands styles of text on to all that is the tag's own, and not to what stands in slots.
 * @csspart notice - Something worth knowing.
 * @csspart status - The live region.
 */
export function shell({
  messages,
  title,
  intro,
  level,
  status,
  isUnset,
  demo,
  body,
}: ShellOptions): TemplateResult {
  const { common } = messages;
  return html`<div class="widget" part="widget">
    <div class="head" part="header">
      <slot name="heading">${ownText(heading(level, title))}</slot>
      <slot name="intro">${intro ? ownText(html`<p class="intro">${intro}</p>`) : nothing}</slot>
    </div>
    ${demo ? ownText(notice(common.demo)) : nothing}${isUnset && !demo ? ownText(notice(common.notSetUp)) : nothing}
    ${body} ${ownText(html`<p class="visually-hidden" role="status" part="status">${status}</p>`)}
    <slot name="footer"></slot>
  </div>`;
}

/** A calm box that tells something worth knowing. */
export const notice = (text: unknown): TemplateResult =>
  html`<p class="note" part="notice">${icon('alert')}<span dir="auto">${text}</span></p>`;
