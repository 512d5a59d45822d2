import { css } from 'lit';

/** A service as a result, and in full. */
export const serviceStyles = css`
  .result-item {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    padding-block: calc(var(--_space) * 1.5);
    border-block-start: 1px solid var(--_line);
  }
  .result-item:first-child {
    border-block-start: 0;
    padding-block-start: 0;
  }
  .featured {
    box-shadow: -3px 0 0 var(--_accent);
    padding-inline-start: 1em;
    margin-inline-start: -1em;
  }
  .cards {
    display: grid;
    gap: var(--_space);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20em), 1fr));
  }
  .cards .result-item,
  .cards .result-item:first-child {
    align-content: start;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-l);
    padding: calc(var(--_space) * 1.25);
    margin: 0;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: baseline;
  }
  .top .state {
    margin-inline-start: auto;
  }
  .name {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    text-align: start;
    text-wrap: inherit;
    border: 0;
    padding: 0.1em 0;
    background: none;
    cursor: pointer;
  }
  .name:hover {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  mark {
    background: rgb(128 128 128 / 0.3);
    background: color-mix(in oklch, var(--_accent) 22%, transparent);
    color: inherit;
    border-radius: 0.2em;
    padding-inline: 0.1em;
  }
  .description {
    max-inline-size: 65ch;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .prose {
    max-inline-size: 65ch;
    white-space: pre-line;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 1.25em;
    font-size: 0.9375em;
  }
  .facts > span,
  .old,
  .phone {
    display: inline-flex;
    gap: 0.45em;
    align-items: start;
  }
  .facts .icon,
  .old .icon,
  .phone .icon {
    margin-block-start: 0.2em;
    color: var(--_muted);
  }
  .old,
  .old .icon {
    font-size: 0.9375em;
    color: var(--_warn);
  }
  .actions {
    margin-block-start: 0.25em;
    gap: 0.4em;
  }
  .save[aria-pressed='true'] .icon {
    fill: currentColor;
  }
  .button.save,
  .button.back {
    text-decoration: none;
  }
  .button.save:hover,
  .button.back:hover {
    text-decoration: underline;
  }
  .leave {
    border-color: var(--_bad);
    color: var(--_bad);
  }
  .back {
    margin-inline-start: -0.7em;
  }
  .arrow:dir(rtl) {
    scale: -1 1;
  }
  .detail {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  #detail {
    font-size: 1.5em;
    line-height: 1.25;
    letter-spacing: -0.01em;
    scroll-margin-block-start: 4em;
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
    font-size: 0.9375em;
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
    padding-inline-end: 1.5em;
  }
  .hours th,
  .hours td {
    vertical-align: baseline;
    padding-block: 0.1em;
  }
  summary {
    cursor: pointer;
    padding-block: 0.3em;
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
`;
