import { css } from 'lit';

/**
 * Design tokens. Public ones are `--linkage-*`; everything derives from the page's own text colour and font and one
 * accent, so that the kit sits in any portal. Names with `_` are private.
 */
export const tokens = css`
  :host {
    --_accent: var(--linkage-accent, var(--_accent-0));
    --_on-accent: var(--linkage-on-accent, var(--_on-accent-0));
    --_good: var(--linkage-good, var(--_good-0));
    --_warn: var(--linkage-warn, var(--_warn-0));
    --_bad: var(--linkage-bad, var(--_bad-0));
    --_muted: var(--linkage-muted, var(--_muted-0));
    --_line: var(--linkage-line, var(--_line-0));
    --_line-strong: var(--linkage-line-strong, var(--_line-strong-0));
    --_fill: var(--linkage-fill, var(--_fill-0));
    --_fill-hover: rgb(128 128 128 / 0.12);
    --_tint: rgb(13 124 124 / 0.1);
    --_good-tint: rgb(42 128 80 / 0.1);
    --_warn-tint: rgb(166 100 0 / 0.1);
    --_radius-s: var(--linkage-radius-small, 0.375em);
    --_radius-m: var(--linkage-radius, 0.625em);
    --_radius-l: var(--linkage-radius-large, 1em);
    --_space: var(--linkage-space, 1em);
    /* Middle tones first: legible on light and dark where the browser knows no light-dark(). */
    --_accent-0: #0d7c7c;
    --_on-accent-0: #fff;
    --_good-0: #2a8050;
    --_warn-0: #a66400;
    --_bad-0: #d0342c;
    --_muted-0: inherit;
    --_line-0: rgb(128 128 128 / 0.3);
    --_line-strong-0: rgb(118 118 118);
    --_fill-0: rgb(128 128 128 / 0.06);
    --_focus: var(--linkage-focus, var(--_accent));
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  @supports (color: light-dark(red, red)) and (color: color-mix(in oklch, red, red)) {
    :host {
      --_accent-0: light-dark(oklch(0.5 0.11 190), oklch(0.78 0.1 190));
      --_on-accent-0: light-dark(#fff, oklch(0.2 0.03 190));
      --_good-0: light-dark(oklch(0.48 0.12 150), oklch(0.8 0.13 150));
      --_warn-0: light-dark(oklch(0.5 0.12 65), oklch(0.83 0.12 75));
      --_bad-0: light-dark(oklch(0.52 0.19 27), oklch(0.76 0.14 27));
    }
  }
  @supports (color: color-mix(in oklch, red, red)) {
    :host {
      --_muted-0: color-mix(in oklch, currentColor 72%, transparent);
      --_line-0: color-mix(in oklch, currentColor 16%, transparent);
      --_line-strong-0: color-mix(in oklch, currentColor 55%, transparent);
      --_fill-0: color-mix(in oklch, currentColor 4%, transparent);
      --_fill-hover: color-mix(in oklch, currentColor 8%, transparent);
      --_tint: color-mix(in oklch, var(--_accent) 10%, transparent);
      --_good-tint: color-mix(in oklch, var(--_good) 9%, transparent);
      --_warn-tint: color-mix(in oklch, var(--_warn) 10%, transparent);
    }
  }
`;
