import { css } from 'lit';

export const hoursStyles = css`
  .total {
    border-radius: var(--_radius-m);
  }
  .total:has(b) {
    padding: 0.6em 0.9em;
    background: var(--_tint);
  }
  .chosen {
    display: grid;
    gap: 0.5em;
    border-inline-start: 4px solid var(--_ink);
    padding-inline-start: 1em;
  }
`;
