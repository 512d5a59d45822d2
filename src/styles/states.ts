import { css } from 'lit';

/** Notices, empty and loading states, and how all looks in forced colours and on paper. */
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
  .empty {
    display: grid;
    justify-items: start;
    gap: 0.35em;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_card-radius);
    padding: calc(var(--_space) * 1.5);
  }
  .empty-title {
    font-weight: var(--_bold);
  }
  /* The fallback, and what is not there yet, keep the room that the page's stylesheet reserves. */
  slot:not([name]),
  .widget:has(> .skeleton) {
    display: block;
    min-block-size: var(--linkage-reserve, 0);
  }
  .widget:has(> .skeleton) {
    display: grid;
    align-content: start;
  }
  .skeleton {
    display: grid;
    gap: var(--_space);
  }
  .skeleton i {
    block-size: 5em;
    border-radius: var(--_radius-m);
    background: var(--_fill-hover);
  }
  .tag {
    font-size: 0.8125em;
    padding: 0.15em 0.65em;
    border: 1px solid transparent;
    border-radius: 99em;
    background: var(--_fill-hover);
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .plain-list {
    list-style: none;
    padding: 0;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton i {
      animation: pulse 1.6s ease-in-out infinite;
    }
    @keyframes pulse {
      50% {
        opacity: 0.45;
      }
    }
  }
  @media (pointer: coarse) {
    :is(.button.small, .button, .input, .tick, .choice) {
      min-block-size: 44px;
    }
    .tick {
      align-items: center;
    }
  }
  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
    .button:disabled {
      opacity: 1;
    }
  }
  .arrow:dir(rtl) {
    display: inline-block;
    scale: -1 1;
  }
  @media print {
    .send,
    .actions {
      display: none;
    }
  }
`;
