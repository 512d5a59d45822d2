import { css } from 'lit';

/** What became of a submission; comes with the view that shows it. */
export const results = css`
  .result {
    --_tone: var(--_muted);
    border-radius: var(--_card-radius);
    border: 1px solid var(--_line);
    background: var(--_fill);
    padding: calc(var(--_space) * 1.5);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 0.75);
    max-inline-size: 40em;
  }
  .result.good {
    --_tone: var(--_good);
    background: var(--_good-tint);
    border-color: var(--_good);
  }
  .result.warn {
    --_tone: var(--_warn);
    background: var(--_warn-tint);
    border-color: var(--_warn);
  }
  .result > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.375em;
    line-height: 1.25;
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    border-radius: 50%;
    border: 2px solid var(--_tone);
    color: var(--_tone);
  }
  .mark .icon {
    inline-size: 1.5em;
    block-size: 1.5em;
    stroke-width: 2.2;
    vertical-align: 0;
  }
  /* Where there is room, everything stands in one column beside the mark. */
  @container (min-width: 34em) {
    .result {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .mark {
      margin-inline-end: 1em;
      margin-block-end: -1em;
    }
    .mark ~ * {
      grid-column: 2;
    }
    .mark + * {
      padding-block-start: 0.35em;
    }
  }
  /* A line of its own, and yet the same line for whoever copies or reads the text of it. */
  .reference {
    display: inline-block;
    inline-size: 100%;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    font-size: 1.75em;
    line-height: 1.2;
    font-weight: var(--_bold);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
    -webkit-user-select: all;
    user-select: all;
  }
  .result > .actions {
    row-gap: 0.25em;
    margin-block-start: calc(var(--_space) * 0.25);
  }
  .about b {
    font-weight: var(--_bold);
  }
  .next {
    display: grid;
    gap: 0.35em;
    border-block-start: 1px solid var(--_line);
    padding-block-start: calc(var(--_space) * 0.75);
  }
  .next :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1em;
  }
  .next ul {
    display: grid;
    gap: 0.25em;
  }
  @media (prefers-reduced-motion: no-preference) {
    .good .mark {
      animation: arrive 0.35s ease-out;
    }
    @keyframes arrive {
      from {
        opacity: 0;
        scale: 0.6;
      }
    }
  }
`;
