import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Messages } from '../../i18n/messages.js';
import { heading } from './heading.js';
import { icon } from './icon.js';

/** What stands around every widget. */
export interface ShellOptions {
  messages: Messages;
  localize: LocalizeController;
  title: string;
  /** The portal's own title. */
  heading?: string | undefined;
  intro?: string | undefined;
  level: number;
  /** What the one live region says. */
  status: string;
  /** The widget has nowhere to send to. */
  isUnset?: boolean | undefined;
  demo?: boolean | undefined;
  body: unknown;
}

/** Title, intro, notices, body, footer, and the one lasting live region of a widget. */
export function shell({
  messages,
  localize,
  title,
  heading: own,
  intro,
  level,
  status,
  isUnset,
  demo,
  body,
}: ShellOptions): TemplateResult {
  const { common } = messages;
  const { stranger } = localize;
  return html`<div
    class="widget"
    part="widget"
    lang=${stranger?.lang ?? nothing}
    dir=${stranger?.dir ?? nothing}
  >
    <div class="head" part="header">
      ${pageSlot(localize, 'heading', heading(level, own || (stranger ? html`<span lang=${stranger.lang} dir="auto">${title}</span>` : title)))}
      ${pageSlot(localize, 'intro', intro ? html`<p class="intro" lang=${stranger?.lang ?? nothing} dir=${stranger?.dir ?? nothing}>${intro}</p>` : nothing)}
    </div>
    ${demo ? notice(common.demo) : nothing}${isUnset && !demo ? notice(common.notSetUp) : nothing} ${body}
    <p class="visually-hidden" role="status" part="status">${status}</p>
    ${pageSlot(localize, 'footer')}
  </div>`;
}

/** A slot, whose content is in the page's language whatever the texts around it are in. */
export function pageSlot(
  { stranger }: LocalizeController,
  name: string,
  content: unknown = nothing,
  onChange?: () => void,
): TemplateResult {
  const { lang, dir } = stranger?.page ?? {};
  return html`<slot name=${name} @slotchange=${onChange} lang=${lang ?? nothing} dir=${dir ?? nothing}
    >${content}</slot
  >`;
}

/** A calm box that tells something worth knowing. */
export const notice = (text: unknown): TemplateResult =>
  html`<p class="note" part="notice">${icon('alert')}<span dir="auto">${text}</span></p>`;
