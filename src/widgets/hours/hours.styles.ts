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
  /* As the hours that are to come: what and how it stands, when and how long. */
  .widget > * > .skeleton {
    --_row: 4.75em;
    gap: 0;
  }
  .widget > * > .skeleton i {
    border-radius: 0;
    border-block-start-color: var(--_line);
    background:
      var(--_bar) 0.9em / 45% 1.1em,
      var(--_bar) 2.6em / 65% 0.9em;
  }
`;
