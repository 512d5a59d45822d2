import { css } from 'lit';

/** Search, filters and what stands above the results. */
export const directoryStyles = css`
  .search-field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4em;
  }
  .search-field label {
    font-weight: var(--_bold);
  }
  .search {
    display: flex;
    align-items: center;
    gap: 0.75em;
    border: var(--_input-border);
    border-radius: var(--linkage-input-radius, var(--_radius-l));
    padding-inline: 1em;
    background: var(--_input-background);
  }
  .search:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 1px;
  }
  .search input {
    appearance: none;
    flex: 1;
    min-inline-size: 0;
    min-block-size: calc(var(--_control) * 1.1);
    border: 0;
    padding: 0;
    margin: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 1.0625em;
    text-overflow: ellipsis;
  }
  .search input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  /* The longest example in any language fits into what is wider. */
  @container (max-width: 34em) {
    .search input::placeholder {
      color: transparent;
    }
  }
  .search .icon {
    color: var(--_muted);
  }
  /* Chromium's own is blue. */
  .search input::-webkit-search-cancel-button {
    filter: grayscale(1);
    cursor: pointer;
  }
  .escape {
    font-size: 0.875em;
    white-space: nowrap;
  }
  @media (hover: none) {
    .escape {
      display: none;
    }
  }
  .body,
  .found {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 2.5);
    align-content: start;
  }
  .body.wide {
    grid-template-columns: 15em minmax(0, 1fr);
  }
  .facets {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    align-content: start;
  }
  /* Begins on the line of the count. */
  .wide > .facets {
    padding-block-start: 0.5em;
  }
  .facet legend {
    font-size: var(--_small);
    font-weight: var(--_bold);
    margin-block-end: 0.35em;
  }
  .facet .button {
    margin-inline-start: -0.7em;
    min-block-size: max(2.25em * var(--_density), var(--_target));
  }
  .option {
    display: flex;
    gap: 0.6em;
    align-items: start;
    padding: calc(0.3em * var(--_density)) 0.4em;
    min-block-size: var(--_target);
    margin-inline: -0.4em;
    border-radius: var(--_radius-s);
    font-size: var(--_small);
    cursor: pointer;
  }
  .option:hover {
    background: var(--_fill-hover);
  }
  .option input {
    margin-block-start: 0.175em;
  }
  .option .label {
    flex: 1;
    min-inline-size: 0;
  }
  /* Opens what lies beneath; has its room before it is there, so that nothing jumps. */
  .twist {
    align-self: stretch;
    display: inline-grid;
    place-items: start center;
    margin-block: -0.3em;
    margin-inline-end: -0.6em;
    inline-size: 1.75em;
    padding-block-start: 0.5em;
    flex: none;
  }
  .option .number {
    flex: none;
    white-space: nowrap;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    font-size: 0.9em;
  }
  .below {
    padding-inline-start: 1.6em;
  }
  .find {
    display: grid;
    gap: 0.3em;
    margin-block: 0.25em 0.5em;
    font-size: var(--_small);
  }
  .find span {
    color: var(--_muted);
  }
  .waiting {
    visibility: hidden;
  }
  .facet > .hint {
    margin-block: 0.15em 0.35em;
    font-size: 0.875em;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
    align-items: center;
    min-block-size: 2.5em;
  }
  .bar .quiet {
    padding-inline: 0.3em;
  }
  .count {
    font-weight: var(--_bold);
    font-variant-numeric: tabular-nums;
  }
  .body:not(.wide) .count {
    flex: 1 0 8em;
  }
  .end {
    margin-inline-start: auto;
  }
  .break {
    inline-size: 100%;
  }
  .chip {
    font: inherit;
    font-size: 0.875em;
    color: inherit;
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    min-block-size: max(2.25em * var(--_density), var(--_target));
    padding-inline: 0.85em 0.6em;
    border-radius: 99em;
    border: 1px solid var(--_ink);
    background: var(--_tint);
    cursor: pointer;
  }
  .chip:hover {
    background: var(--_fill-hover);
  }
  .chip:focus-visible {
    border-radius: 99em;
  }
  @media (pointer: coarse) {
    .bar {
      min-block-size: 44px;
    }
    .option {
      align-items: center;
    }
    .twist {
      inline-size: 44px;
      margin-inline-start: -0.6em;
      place-items: center;
      padding-block-start: 0;
    }
  }
`;
