import { html, nothing, type TemplateResult } from 'lit';

/** A heading of level 1 to 6, as a native element. */
export function heading(level: number, content: unknown, id?: string, isFocusable = false): TemplateResult {
  const name = id ?? nothing;
  const tab = isFocusable ? -1 : nothing;
  switch (Math.min(6, Math.max(1, Math.round(level) || 2))) {
    case 1:
      return html`<h1 id=${name} tabindex=${tab}>${content}</h1>`;
    case 2:
      return html`<h2 id=${name} tabindex=${tab}>${content}</h2>`;
    case 3:
      return html`<h3 id=${name} tabindex=${tab}>${content}</h3>`;
    case 4:
      return html`<h4 id=${name} tabindex=${tab}>${content}</h4>`;
    case 5:
      return html`<h5 id=${name} tabindex=${tab}>${content}</h5>`;
    default:
      return html`<h6 id=${name} tabindex=${tab}>${content}</h6>`;
  }
}
