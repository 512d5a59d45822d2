import { css } from 'lit';

export const pledgeListStyles = css`
  .needs {
    display: grid;
    gap: var(--_space);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
  }
  .need {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    border: var(--_card-border);
    border-radius: var(--_card-radius);
    background: var(--_surface);
    box-shadow: var(--_card-shadow);
    padding: var(--_card-padding);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: baseline;
    justify-content: space-between;
  }
  /* Too little room for a title: the badge goes beneath. */
  .top > :first-child {
    flex: 1 1 8em;
  }
  .description {
    white-space: pre-line;
  }
  .owner {
    display: inline-block;
  }
  .whole,
  .amount bdi {
    white-space: nowrap;
  }
  .need .bar {
    margin-block-start: auto;
  }
  .need .description {
    padding-block-end: 0.35em;
  }
  .chosen .bar {
    max-inline-size: 26em;
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .figures > :not(.hint) {
    flex-basis: 100%;
  }
  .figures .hint {
    font-size: 1em;
  }
  .met {
    display: grid;
    gap: var(--_space);
    border-radius: var(--_card-radius);
    border: 1px solid var(--_good);
    background: var(--_good-tint);
    padding: var(--_card-padding);
    max-inline-size: 40em;
  }
  .met > :first-child {
    display: flex;
    gap: 0.5em;
    align-items: center;
    font-weight: var(--_bold);
  }
  .met .icon {
    color: var(--_good);
  }
  .action {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
    padding-block-start: 0.25em;
  }
  .action .hint {
    flex: 1;
    flex-basis: 8em;
  }
  .ledger {
    display: grid;
    gap: var(--_space);
    margin-block-start: calc(var(--_space) * 1.5);
    padding-block-start: calc(var(--_space) * 1.5);
    border-block-start: 1px solid var(--_line);
  }
  .sums {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 2.5em;
  }
  .sums dd {
    font-size: 1.375em;
    line-height: 1.25;
    font-weight: var(--_bold);
    font-variant-numeric: tabular-nums;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_small);
  }
  td {
    padding: 0.6em 0;
    border-block-start: 1px solid var(--_line);
    vertical-align: baseline;
  }
  td + td {
    padding-inline-start: 1em;
  }
  td span {
    display: block;
  }
  td:first-child {
    inline-size: 6em;
  }
  td .hint,
  td.hint {
    font-size: 0.9333em;
  }
  .amount {
    text-align: end;
    font-weight: var(--_medium);
    font-variant-numeric: tabular-nums;
  }
  .amount.received {
    color: var(--_good);
  }
  @container (max-width: 30em) {
    td:first-child {
      inline-size: 4.5em;
    }
    td + td {
      padding-inline-start: 0.6em;
    }
  }
  @media (forced-colors: active) {
    .amount-choice input:checked + bdi {
      forced-color-adjust: none;
      color: HighlightText;
    }
    .amount-choice input:checked + bdi::before {
      background: Highlight;
    }
  }
`;
