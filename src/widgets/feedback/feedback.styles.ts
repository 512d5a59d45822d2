import { css } from 'lit';

export const feedbackStyles = css`
  .chosen {
    display: grid;
    gap: 0.25em;
    justify-items: start;
    border-inline-start: 4px solid var(--_ink);
    padding-inline-start: 1em;
  }
  .ticks {
    display: grid;
    gap: 0.5em;
  }
  .tick ~ :is(.hint, .error) {
    padding-inline-start: calc(1.25em + 0.7em);
    margin-block-start: -0.35em;
  }
  .ticks .note {
    border-color: var(--_bad);
  }
  .ticks .note .icon {
    color: var(--_bad);
  }
  .group > .hint {
    margin-block-start: -1em;
  }
  .inset {
    display: grid;
    gap: var(--_space);
    border-inline-start: 3px solid var(--_line);
    margin-inline-start: 0.55em;
    padding-inline-start: 1.25em;
    padding-block: 0.25em 0.5em;
  }
`;
