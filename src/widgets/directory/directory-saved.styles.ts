import { css } from 'lit';

/** The saved services. */
export const savedStyles = css`
  .saved {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  #saved {
    font-size: 1.5em;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  .saved-item {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35em;
    justify-items: start;
    padding-block: var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  .saved-item .top {
    inline-size: 100%;
  }
  .saved-item > .button {
    margin-inline-start: -0.8em;
  }
  .saved-facts {
    display: grid;
    gap: 0.25em;
    font-size: var(--_small);
  }
  .saved-facts a {
    display: inline-block;
    padding-block: max(1px, (var(--_target) - 1.5em) / 2);
  }
  @media print {
    .saved button:not(.name),
    [part='back'] {
      display: none;
    }
    .saved-item {
      break-inside: avoid;
    }
  }
`;
