import { html, type TemplateResult } from 'lit';

/** What of a tag is the kit's own: the page's styles of text end here, and go on in what stands in slots. */
export const ownText = (content: unknown): TemplateResult => html`<div part="text">${content}</div>`;
