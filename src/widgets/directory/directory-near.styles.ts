import { css } from 'lit';

/** Suggestions of places, and what is said about them. */
export const nearStyles = css`
  #near-list {
    position: absolute;
    inset-inline: 0;
    inset-block-start: calc(100% + 0.25em);
    z-index: 2;
    max-block-size: 20em;
    overflow: auto;
    background: var(--_float);
    color: CanvasText;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
    box-shadow: var(--_shadow);
  }
  .near-option {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: 44px;
    padding: 0.4em 0.8em;
    cursor: pointer;
  }
  .near-option:hover,
  .near-option[aria-selected='true'] {
    background: var(--_fill-hover);
  }
  .near-option[aria-selected='true'] {
    box-shadow: inset 3px 0 0 var(--_ink);
  }
  .near-note {
    flex-basis: 100%;
  }
  @media (forced-colors: active) {
    .near-option[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
