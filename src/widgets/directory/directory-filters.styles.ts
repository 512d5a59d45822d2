import { css } from 'lit';

/** Trees, fields that look for values, and what helps out where nothing was found. */
export const filterStyles = css`
  .path {
    display: block;
    font-size: 0.875em;
    line-height: 1.35;
  }
  .tree .option:focus-visible {
    outline-offset: -2px;
  }
  .tree input {
    pointer-events: none;
  }
  .twist.on:hover {
    color: var(--_ink);
  }
  .twist .icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .twist:dir(rtl) .icon {
    scale: -1 1;
  }
  [aria-expanded='true'] > .twist .icon {
    rotate: 90deg;
  }
  [aria-expanded='true'] > .twist:dir(rtl) .icon {
    rotate: -90deg;
  }
  /* Chromium before 120. */
  @supports not selector(:dir(rtl)) {
    :host-context([dir='rtl']) .twist .icon {
      scale: -1 1;
    }
    :host-context([dir='rtl']) [aria-expanded='true'] > .twist .icon {
      rotate: -90deg;
    }
  }
  .more {
    font-weight: var(--_medium);
    text-decoration: underline;
    text-decoration-color: var(--_line-strong);
    text-underline-offset: 0.2em;
  }
  .tree [aria-level='2'] {
    padding-inline-start: 1.5em;
  }
  .tree [aria-level='3'] {
    padding-inline-start: 2.6em;
  }
  .tree [aria-level='4'] {
    padding-inline-start: 3.7em;
  }
  /* Deeper levels stand together: there must be room for words. */
  .tree .option:not([aria-level='1'], [aria-level='2'], [aria-level='3'], [aria-level='4']) {
    padding-inline-start: 4.4em;
  }
  .twist .icon {
    transition: rotate var(--_motion);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
  }
  .ways > .hint {
    inline-size: 100%;
  }
  .ways .button {
    text-align: start;
  }
  .responsible {
    display: grid;
    gap: 0.35em;
    border: 1px solid var(--_ink);
    border-radius: var(--_radius-m);
    padding: 0.85em 1em;
    background: var(--_tint);
  }
  .responsible-title {
    font-size: var(--_small);
    color: var(--_muted);
  }
  .responsible p:not(.responsible-title) {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.25em;
  }
`;
