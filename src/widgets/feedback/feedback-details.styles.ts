import { css } from 'lit';

/** Stars, and details to correct. */
export const feedbackDetailsStyles = css`
  .change {
    display: grid;
    gap: var(--_space);
  }
  .change + .change {
    border-block-start: 1px solid var(--_line);
    padding-block-start: calc(var(--_space) * 1.5);
  }
  .ratings {
    display: grid;
    gap: 0.25em;
    margin-block-start: 0.35em;
  }
  .rating {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 1em;
  }
  /* Floated, a legend is an ordinary cell of the grid. */
  .rating-label {
    float: left;
    font-weight: 400;
    grid-column: 1 / -1;
    padding-block-start: 0.35em;
  }
  @container (min-width: 30em) {
    .rating {
      grid-template-columns: minmax(0, 1fr) auto 4.5em;
    }
    .rating-label {
      grid-column: auto;
      padding: 0;
    }
    .stars {
      margin: 0;
    }
  }
  .stars {
    display: flex;
    margin-inline-start: -0.5em;
  }
  .star {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: max(2.75em, var(--_target));
    block-size: max(2.75em, var(--_target));
    border-radius: var(--_radius-m);
    cursor: pointer;
    color: var(--_muted);
  }
  .star:hover {
    background: var(--_fill-hover);
  }
  .star .icon {
    inline-size: 1.75em;
    block-size: 1.75em;
  }
  .star.on {
    color: var(--_ink);
  }
  .star.on .icon {
    fill: currentColor;
  }
  .star input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .star:focus-within:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: -2px;
  }
  .rating-words {
    color: var(--_muted);
    font-size: var(--_small);
    min-inline-size: 4em;
    justify-self: end;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  @supports not selector(:has(a)) {
    .star:focus-within {
      outline: 3px solid var(--_focus);
      outline-offset: -2px;
    }
  }
  @media (forced-colors: active) {
    .star.on {
      color: Highlight;
    }
  }
`;
