import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';

/** Who is behind something, as a feed tells it. */
export interface Provider {
  name: string;
  party?: string | undefined;
}

/** Name and kind of an organization; the kind where the directory's texts, which name it, are there. */
export function providerLine(
  provider: Provider | undefined,
  { directory }: Partial<Messages>,
  lang?: string,
): TemplateResult | typeof nothing {
  if (!provider) return nothing;
  const { name, party } = provider;
  const kind =
    party && directory && Object.hasOwn(directory.parties, party) ? directory.parties[party] : party;
  return html`<p class="hint">
    <bdi lang=${lang ?? nothing}>${name}</bdi>
    ${party && directory ? html`<bdi class="party" data-party=${party}>${kind}</bdi>` : nothing}
  </p>`;
}
