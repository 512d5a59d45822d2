import { css } from 'lit';

/** A service in full. */
export const detailStyles = css`
  .prose {
    justify-self: start;
    max-inline-size: 65ch;
    white-space: pre-line;
    text-wrap: pretty;
  }
  .phone {
    display: inline-flex;
    gap: 0.45em;
    align-items: baseline;
  }
  .phone .icon {
    align-self: center;
    color: var(--_muted);
  }
  .detail {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    max-inline-size: 60em;
  }
  #detail {
    font-size: 1.5em;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  .sheet {
    display: grid;
    margin-block-start: 0.5em;
  }
  .sheet > div {
    display: grid;
    gap: 0.15em 1.5em;
    padding-block: 0.8em;
    border-block-start: 1px solid var(--_line);
  }
  @container (min-width: 34em) {
    .sheet > div {
      grid-template-columns: 11em minmax(0, 1fr);
    }
  }
  .sheet dt {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .sheet dd {
    display: grid;
    gap: 0.4em;
    justify-items: start;
  }
  .sheet .plain-list {
    display: grid;
    gap: 0.6em;
  }
  .hours {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .hours th {
    font-weight: 400;
    text-align: start;
  }
  .hours th,
  .hours td {
    vertical-align: baseline;
    padding: 0.1em 0;
  }
  .hours th + td {
    padding-inline-start: 1.5em;
  }
  .hours .today {
    font-weight: var(--_bold);
  }
  .hours .hint {
    font-weight: 400;
  }
  summary {
    cursor: pointer;
    padding-block: max(0.3em, (var(--_target) - 1.5em) / 2);
  }
  .sheet a:not(.prose a) {
    display: inline-block;
    padding-block: max(0px, (var(--_target) - 1.5em) / 2);
    margin-block: min(0px, (1.5em - var(--_target)) / 3);
  }
  details > * + * {
    margin-block-start: 0.75em;
  }
  .place {
    display: grid;
    gap: 0.15em;
    justify-items: start;
  }
  .place-links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 1.25em;
  }
  /* In reach however far somebody has read. */
  .quick-exit {
    position: sticky;
    inset-block-start: 0.5em;
    z-index: 1;
    margin-block-end: 0.5em;
  }
  .quick-exit .leave {
    background: Canvas;
    border-width: 2px;
    inline-size: min(100%, 24em);
  }
  .trust {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
    border-block-start: 1px solid var(--_line);
    padding-block-start: 1em;
  }
  @media print {
    .detail button,
    .trust button {
      display: none;
    }
    .sheet > div {
      break-inside: avoid;
      padding-block: 0.4em;
    }
    .sheet a[href*='openstreetmap'] {
      display: none;
    }
  }
`;
