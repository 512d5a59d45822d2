import { css } from 'lit';

/** What became of a submission; comes with the view that shows it. */
export const results = css`
  .result {
    border-radius: var(--_card-radius);
    border: 1px solid var(--_line);
    background: var(--_fill);
    padding: calc(var(--_space) * 1.5);
    display: grid;
    gap: 0.75em;
    max-inline-size: 40em;
  }
  .result.good {
    background: var(--_good-tint);
    border-color: var(--_good);
  }
  .result.warn {
    background: var(--_warn-tint);
    border-color: var(--_warn);
  }
  .reference {
    font-size: 1.375em;
    font-weight: var(--_bold);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
  }
  .result :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.375em;
    line-height: 1.25;
  }
`;
