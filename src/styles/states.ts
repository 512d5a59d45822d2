import { css } from 'lit';

/** Notices, states in a word, and how all looks in forced colours and on paper. */
export const states = css`
  .summary {
    border: 2px solid var(--_bad);
    border-radius: var(--_radius-m);
    padding: var(--_space);
    display: grid;
    gap: 0.5em;
  }
  .summary ul {
    padding-inline-start: 1.2em;
  }
  .summary a {
    color: var(--_bad);
    font-weight: var(--_medium);
    text-decoration-color: currentColor;
  }
  .note {
    display: flex;
    gap: 0.6em;
    border-radius: var(--_radius-m);
    padding: 0.75em 1em;
    background: var(--_warn-tint);
    border: 1px solid var(--_warn);
    font-size: var(--_small);
  }
  .note .icon {
    margin-block-start: 0.2em;
    color: var(--_warn);
  }
  .state {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    font-size: var(--_small);
    font-weight: var(--_medium);
  }
  .state.good {
    color: var(--_good);
  }
  .state.warn {
    color: var(--_warn);
  }
  .state.bad {
    color: var(--_bad);
  }
  /* The fallback keeps the room that the page's stylesheet reserves. */
  slot:not([name]) {
    display: block;
    min-block-size: var(--linkage-reserve, 0);
  }
  .plain-list {
    list-style: none;
    padding: 0;
  }
  @media (pointer: coarse) {
    .tick {
      align-items: center;
    }
  }
  :is(.arrow, .goes-to .icon):dir(rtl) {
    display: inline-block;
    scale: -1 1;
  }
  /* Chromium before 120. */
  @supports not selector(:dir(rtl)) {
    :host-context([dir='rtl']) :is(.arrow, .goes-to .icon) {
      scale: -1 1;
    }
  }
  @media print {
    .send,
    .actions {
      display: none;
    }
  }
`;
