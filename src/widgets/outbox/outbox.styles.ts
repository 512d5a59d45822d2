import { css } from 'lit';

export const outboxStyles = css`
  .entries {
    display: grid;
    border: var(--_card-border);
    border-radius: var(--_card-radius);
    background: var(--_surface);
    box-shadow: var(--_card-shadow);
    max-inline-size: 44em;
  }
  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4em;
    padding: var(--_card-padding);
    border-block-start: 1px solid var(--_line);
  }
  .entry:first-child {
    border: 0;
  }
  .reference {
    display: inline-block;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 1em;
    align-items: baseline;
    justify-content: space-between;
  }
  .top :is(h2, h3, h4, h5, h6) {
    font-size: 1em;
  }
  .issues {
    list-style: disc;
    padding-inline-start: 1.2em;
  }
  summary {
    cursor: pointer;
    inline-size: fit-content;
    padding-block: max(0.3em, (var(--_target) - 1.5em) / 2);
    text-decoration: underline;
    text-decoration-color: var(--_line-strong);
    text-underline-offset: 0.2em;
  }
  dl {
    display: grid;
    gap: 0.5em;
    margin-block: 0.35em 0.6em;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
  }
  dt {
    color: var(--_muted);
    font-size: var(--_small);
  }
  dd {
    white-space: pre-line;
  }
  @container (min-width: 34em) {
    dl > div {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: 1em;
    }
  }
  .entry > .actions {
    margin-block-start: 0.35em;
  }
  .question {
    display: grid;
    gap: 0.6em;
    margin-block-start: 0.35em;
    padding: 0.75em 1em;
    border: 1px solid var(--_bad);
    border-radius: var(--_radius-m);
  }
  .danger {
    color: var(--_bad);
    border-color: currentColor;
  }
  .shared {
    max-inline-size: 44em;
  }
`;
