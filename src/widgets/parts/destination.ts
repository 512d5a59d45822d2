import { html, type TemplateResult } from 'lit';
import type { Destination } from '../../domain/submission.js';
import type { Messages } from '../../i18n/messages.js';
import { icon } from './icon.js';

/** What a resident is told of a destination: its name, else the host that is posted to. */
export function destinationName({ name, endpoint }: Destination): string {
  if (name) return name;
  try {
    return new URL(endpoint, document.baseURI).host;
  } catch {
    return endpoint;
  }
}

/** To whom something goes. */
export const goesTo = (destination: Destination, { common }: Messages): TemplateResult =>
  html`<p class="hint goes-to" part="destination">
    ${icon('arrow')}<span>${common.goesTo(destinationName(destination))}</span>
  </p>`;
