import { css } from 'lit';

/** Looks of hours so far, and of hours to confirm. */
export const historyStyles = css`
  .history {
    display: grid;
    gap: var(--_space);
    max-inline-size: 40em;
    margin-block-start: calc(var(--_space) * 1.5);
    padding-block-start: calc(var(--_space) * 1.5);
    border-block-start: 1px solid var(--_line);
  }
  .level {
    display: grid;
    gap: 0.5em;
  }
  .sum {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }
  .sum b {
    font-size: 1.375em;
    line-height: 1.25;
    font-weight: var(--_bold);
  }
  .entries {
    display: grid;
  }
  .entry {
    display: grid;
    gap: 0.25em;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .history .entry:first-child {
    border-block-start: 0;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    justify-content: space-between;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
  }
  .form .entry {
    gap: 0.5em;
    padding-block: calc(var(--_space) * 1.25);
  }
  .entry .actions {
    margin-block-start: 0.5em;
  }
`;
