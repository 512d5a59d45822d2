import { css } from 'lit';

/**
 * Design tokens in three layers: a palette, the roles that its colours and the measures play, and parts. Public ones are
 * `--linkage-*` (docs/theming.md); what nobody sets derives from the page's own text colour and font and one accent, so
 * that the kit sits in any portal. Names with `_` are private.
 */
export const tokens = css`
  :host {
    /* Palette. Where the browser knows no light-dark(), tones with 4.5 : 1 on light pages and 3 : 1 on dark ones. */
    --_accent: var(--linkage-accent, #0c7b7b);
    --_good: var(--linkage-good, #287d4e);
    --_warn: var(--linkage-warn, #9f6000);
    --_bad: var(--linkage-bad, #ce332b);

    /* Roles: colours. */
    --_on-accent: var(--linkage-on-accent, #fff);
    --_ink: var(--linkage-accent-text, var(--_accent));
    --_focus: var(--linkage-focus, var(--_ink));
    --_muted: var(--linkage-muted, currentColor);
    --_line: var(--linkage-line, #8080804d);
    --_line-strong: var(--linkage-line-strong, #767676);
    --_fill: var(--linkage-fill, #8080800f);
    --_fill-hover: var(--linkage-fill-hover, #8080801f);
    --_surface: var(--linkage-surface, transparent);
    --_float: var(--linkage-surface, Canvas);
    --_shadow: var(--linkage-shadow, 0 0.5em 1.5em rgb(0 0 0 / 0.2));

    /* Roles: measures. */
    --_small: var(--linkage-text-small, 0.9375em);
    --_large: var(--linkage-text-large, 1.125em);
    --_medium: var(--linkage-weight-medium, 600);
    --_bold: var(--linkage-weight-bold, 600);
    --_density: var(--linkage-density, 1);
    --_space: calc(var(--linkage-space, 1em) * var(--_density));
    --_target: max(24px, var(--linkage-target, 24px));
    --_control: max(2.75em * var(--_density), var(--_target));
    --_radius-s: var(--linkage-radius-small, 0.375em);
    --_radius-m: var(--linkage-radius, 0.625em);
    --_radius-l: var(--linkage-radius-large, 1em);
    --_motion: var(--linkage-motion, 0.12s);

    /* Parts. */
    --_button-radius: var(--linkage-button-radius, var(--_radius-m));
    --_input-radius: var(--linkage-input-radius, var(--_radius-m));
    --_input-border: var(--linkage-input-border, 1.5px solid var(--_line-strong));
    --_input-background: var(--linkage-input-background, var(--_fill));
    --_card-radius: var(--linkage-card-radius, var(--_radius-l));
    --_card-padding: var(--linkage-card-padding, calc(var(--_space) * 1.25));
    --_card-border: var(--linkage-card-border, 1px solid var(--_line));
    --_card-shadow: var(--linkage-card-shadow, none);

    display: block;
    /* All the room there is, also where a page would give as much as the content asks for: it asks for none. */
    inline-size: -moz-available;
    inline-size: -webkit-fill-available;
    inline-size: stretch;
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none;
  }
  @media (pointer: coarse) {
    :host {
      --_target: max(44px, var(--linkage-target, 44px));
    }
  }
  @media (prefers-reduced-motion) {
    :host {
      --_motion: 0s;
    }
  }
  /*
   * Whatever the accent is: black or white on it by its luminance (equal contrast lies at 0.179, whose l is 0.5653), and
   * of its own on the page a lightness that can be read there. Measured for every hue by test/widgets/contrast.test.ts.
   */
  @supports (color: light-dark(oklch(from color(from red xyz y y y) l c h), red)) {
    :host {
      --_accent: var(--linkage-accent, light-dark(oklch(0.48 0.11 190), oklch(0.78 0.1 190)));
      --_good: var(--linkage-good, light-dark(oklch(0.48 0.12 150), oklch(0.8 0.13 150)));
      --_warn: var(--linkage-warn, light-dark(oklch(0.5 0.12 65), oklch(0.83 0.12 75)));
      --_bad: var(--linkage-bad, light-dark(oklch(0.52 0.19 27), oklch(0.76 0.14 27)));
      --_on-accent: var(
        --linkage-on-accent,
        oklch(from color(from var(--_accent) xyz y y y) clamp(0, (0.5653 - l) * 1e6, 1) 0 0)
      );
      --_ink: var(
        --linkage-accent-text,
        light-dark(
          oklch(from var(--_accent) min(l, 0.48) min(c, 0.2) h),
          oklch(from var(--_accent) max(l, 0.78) min(c, 0.14) h)
        )
      );
      --_over: oklch(from var(--_on-accent) calc(1 - l) 0 0 / 0.12);
      --_line: var(--linkage-line, color-mix(in oklch, currentColor 16%, transparent));
      --_fill: var(--linkage-fill, color-mix(in oklch, currentColor 4%, transparent));
      --_fill-hover: var(--linkage-fill-hover, color-mix(in oklch, currentColor 8%, transparent));
      --_tint: color-mix(in oklch, var(--_accent) 10%, transparent);
      --_good-tint: color-mix(in oklch, var(--_good) 9%, transparent);
      --_warn-tint: color-mix(in oklch, var(--_warn) 10%, transparent);
    }
  }
  /* The fainter the page's own text, the less of it is taken away: 4.5 : 1 and 3 : 1 stay wherever that has 5 : 1. */
  @supports (color: oklch(from currentColor l c h)) {
    :host {
      --_muted: var(
        --linkage-muted,
        oklch(from currentColor l c h / min(alpha, max(0.72, min(0.28 + l * 1.3, 1.79 - l * 1.3))))
      );
      --_line-strong: var(
        --linkage-line-strong,
        oklch(from currentColor l c h / min(alpha, max(0.55, min(0.22 + l, 1.33 - l))))
      );
    }
  }
`;
