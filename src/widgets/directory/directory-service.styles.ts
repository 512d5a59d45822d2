import { css } from 'lit';

/** A service as a result, and lines in the place of what is on its way. */
export const serviceStyles = css`
  /* Lines where the search, the filters and the results will be. */
  .widget > * > .skeleton {
    gap: calc(var(--_space) * 1.5);
  }
  .facets .skeleton,
  .skeleton .facets {
    gap: 0.35em;
  }
  .skeleton i {
    block-size: 1em;
    margin-block: 0.25em;
    inline-size: 70%;
    max-inline-size: 30em;
  }
  .skeleton i:first-child {
    inline-size: 40%;
  }
  .skeleton .box {
    inline-size: 100%;
    max-inline-size: none;
    block-size: 3.15em;
    margin: 0;
  }
  .skeleton .row {
    max-inline-size: 30em;
    block-size: 2.75em;
  }
  .skeleton :is(.bar, .search-field) > :first-child {
    inline-size: 8em;
  }
  .skeleton .result-item > :last-child {
    inline-size: 6em;
    block-size: 2.75em;
  }
  .result-item {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    padding-block: calc(var(--_space) * 1.5);
    border-block-start: 1px solid var(--_line);
  }
  /* What is out of sight is not laid out at every key; rings of focus may stand out. */
  @supports (overflow-clip-margin: 8px) {
    .result-item {
      content-visibility: auto;
      contain-intrinsic-size: auto 17em;
      overflow-clip-margin: 8px;
    }
  }
  .result-item:first-child {
    border-block-start: 0;
    padding-block-start: 0;
  }
  .featured {
    border-inline-start: 3px solid var(--_ink);
    padding-inline-start: calc(0.8em - 3px);
    margin-inline-start: -0.8em;
  }
  .cards {
    display: grid;
    gap: var(--_space);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20em), 1fr));
  }
  .cards .result-item,
  .cards .result-item:first-child {
    display: flex;
    flex-direction: column;
    border: var(--_card-border);
    border-radius: var(--_card-radius);
    background: var(--_surface);
    box-shadow: var(--_card-shadow);
    padding: var(--_card-padding);
    margin: 0;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: baseline;
  }
  /* What no longer fits beside the name begins where the name does. */
  .top > :first-child {
    margin-inline-end: auto;
  }
  .state:not(.good, .warn, .bad) {
    color: var(--_muted);
    font-weight: 400;
  }
  .name {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    text-align: start;
    text-wrap: inherit;
    border: 0;
    padding: 0.1em 0;
    min-block-size: var(--_target);
    margin-block: min(0px, (1.5em - var(--_target)) / 2);
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
    color: inherit;
    border-radius: 0.2em;
    padding-inline: 0.1em;
  }
  @supports (color: color-mix(in oklch, red, red)) {
    mark {
      background: color-mix(in oklch, var(--_ink) 22%, transparent);
    }
  }
  .description,
  .result-item .note {
    justify-self: start;
    max-inline-size: 65ch;
    text-wrap: pretty;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 1.25em;
    font-size: var(--_small);
  }
  .facts > span,
  .old {
    display: inline-flex;
    gap: 0.45em;
    align-items: start;
  }
  .facts:not(:has(*)) {
    display: none;
  }
  .facts > .links {
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  .facts a {
    padding-block: max(1px, (var(--_target) - 1.5em) / 2);
    margin-block: min(0px, (1.5em - var(--_target)) / 2 + 1px);
  }
  .facts > .links a {
    margin: 0;
  }
  .facts .icon,
  .old .icon {
    margin-block-start: 0.2em;
    color: var(--_muted);
  }
  .old,
  .old .icon {
    font-size: var(--_small);
    color: var(--_warn);
  }
  .actions,
  .others {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
  }
  .actions {
    margin-block-start: 0.25em;
    gap: 0.25em 0.5em;
  }
  .actions .primary {
    min-block-size: max(44px, var(--_control));
    padding-inline: 1.25em;
  }
  .save,
  .others .button {
    padding-inline: 0.5em;
    border-color: transparent;
    text-decoration: none;
  }
  .others {
    font-size: 0.9375em;
    /* Their words begin where all else does. */
    margin-inline-start: -0.45em;
  }
  .cards .actions {
    margin-block-start: auto;
    padding-block-start: 0.25em;
  }
  .save[aria-pressed='true'] {
    background-color: var(--_tint);
  }
  .save[aria-pressed='true'] .icon {
    fill: currentColor;
  }
  @media (forced-colors: active) {
    .save[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
  .leave {
    border-color: var(--_bad);
    color: var(--_bad);
  }
  .near {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
    align-items: center;
  }
  .near > .button {
    min-block-size: var(--_control);
  }
  .near-field {
    display: flex;
    flex-wrap: wrap;
    flex: 0 1 24em;
    gap: 0.25em 0.75em;
    align-items: center;
    font-size: var(--_small);
  }
  .near-input {
    flex: 1 1 13em;
    position: relative;
  }
  /* The button stays beside the field, the label above them. */
  @container (max-width: 34em) {
    .near {
      align-items: end;
    }
    .near-field {
      flex: 1 1 7em;
    }
    .near-input {
      flex-basis: 100%;
    }
    .others {
      gap: 0;
    }
    .others .button {
      padding-inline: 0.4em;
    }
    .skeleton .result-item {
      gap: 1em;
    }
  }
  .near .chip {
    min-block-size: 2.75em;
  }
  @media screen {
    .facts .paper {
      display: none;
    }
  }
  @media print {
    /* Whether it is open is no longer true when it is read: the hours are. */
    .state:not(.bad) {
      display: none;
    }
    .body.wide {
      display: block;
    }
    .result-item {
      break-inside: avoid;
      padding-block: 0.75em;
    }
    button:not(.name),
    .search-field,
    .facets,
    .near,
    .bar > :not(.count) {
      display: none;
    }
    .description {
      display: block;
    }
    .facts a:not([href^='tel:'])::after,
    .prose a::after {
      content: ' ' attr(href);
    }
    .facts a[href*='openstreetmap'] {
      display: none;
    }
  }
`;
