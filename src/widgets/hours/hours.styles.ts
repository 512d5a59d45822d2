import { css } from 'lit';

export const hoursStyles = css`
  .total {
    border-radius: var(--_radius-m);
  }
  /* Nothing to say yet takes no room. */
  .total:not(:has(*)) {
    position: absolute;
  }
  .total:has(b) {
    padding: 0.6em 0.9em;
    background: var(--_tint);
  }
`;
