import { css } from 'lit';

/**
 * Design tokens. Public ones are `--linkage-*`; everything derives from the page's own text colour and font and one
 * accent, so that the kit sits in any portal. Names with `_` are private.
 */
export const tokens = css`
  :host {
    /* Middle tones first: legible on light and dark where the browser knows no light-dark(). */
    --_accent: var(--linkage-accent, #0d7c7c);
    --_on-accent: var(--linkage-on-accent, #fff);
    --_good: var(--linkage-good, #2a8050);
    --_warn: var(--linkage-warn, #a66400);
    --_bad: var(--linkage-bad, #d0342c);
    --_muted: var(--linkage-muted, inherit);
    --_line: var(--linkage-line, rgb(128 128 128 / 0.3));
    --_line-strong: var(--linkage-line-strong, rgb(118 118 118));
    --_fill: var(--linkage-fill, rgb(128 128 128 / 0.06));
    --_fill-hover: rgb(128 128 128 / 0.12);
    --_tint: rgb(13 124 124 / 0.1);
    --_good-tint: rgb(42 128 80 / 0.1);
    --_warn-tint: rgb(166 100 0 / 0.1);
    --_radius-s: var(--linkage-radius-small, 0.375em);
    --_radius-m: var(--linkage-radius, 0.625em);
    --_radius-l: var(--linkage-radius-large, 1em);
    --_space: var(--linkage-space, 1em);
    --_focus: var(--linkage-focus, var(--_accent));
    display: block;
    container-type: inline-size;
    font: inherit;
    color: inherit;
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  @supports (color: light-dark(red, red)) and (color: color-mix(in oklch, red, red)) {
    :host {
      --_accent: var(--linkage-accent, light-dark(oklch(0.5 0.11 190), oklch(0.78 0.1 190)));
      --_on-accent: var(--linkage-on-accent, light-dark(#fff, oklch(0.2 0.03 190)));
      --_good: var(--linkage-good, light-dark(oklch(0.48 0.12 150), oklch(0.8 0.13 150)));
      --_warn: var(--linkage-warn, light-dark(oklch(0.5 0.12 65), oklch(0.83 0.12 75)));
      --_bad: var(--linkage-bad, light-dark(oklch(0.52 0.19 27), oklch(0.76 0.14 27)));
    }
  }
  @supports (color: color-mix(in oklch, red, red)) {
    :host {
      --_muted: var(--linkage-muted, color-mix(in oklch, currentColor 72%, transparent));
      --_line: var(--linkage-line, color-mix(in oklch, currentColor 16%, transparent));
      --_line-strong: var(--linkage-line-strong, color-mix(in oklch, currentColor 55%, transparent));
      --_fill: var(--linkage-fill, color-mix(in oklch, currentColor 4%, transparent));
      --_fill-hover: color-mix(in oklch, currentColor 8%, transparent);
      --_tint: color-mix(in oklch, var(--_accent) 10%, transparent);
      --_good-tint: color-mix(in oklch, var(--_good) 9%, transparent);
      --_warn-tint: color-mix(in oklch, var(--_warn) 10%, transparent);
    }
  }
`;
