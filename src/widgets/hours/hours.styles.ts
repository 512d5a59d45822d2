import { css } from 'lit';

export const hoursStyles = css`
  .total {
    border-radius: var(--_radius-m);
  }
  .total:has(b) {
    padding: 0.6em 0.9em;
    background: var(--_tint);
  }
`;
