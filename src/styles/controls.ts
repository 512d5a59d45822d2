import { css } from 'lit';

/** Type, buttons, fields, notices and states, the same in every widget. */
export const controls = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-size: 1.125em;
    line-height: 1.3;
    font-weight: 620;
    text-wrap: balance;
  }
  .head :is(h1, h2, h3, h4, h5, h6) {
    font-size: clamp(1.375em, 1.1em + 1.6cqi, 1.75em);
    line-height: 1.2;
    letter-spacing: -0.015em;
    font-weight: 650;
  }
  .result :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.375em;
    line-height: 1.25;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: var(--_radius-s);
  }
  a {
    color: inherit;
    text-decoration-color: var(--_line-strong);
    text-underline-offset: 0.2em;
  }
  .icon {
    inline-size: 1.15em;
    block-size: 1.15em;
    flex: none;
    stroke: currentColor;
    fill: none;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.2em;
  }
  .visually-hidden,
  .honeypot {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .widget {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
  }
  .head {
    display: grid;
    gap: calc(var(--_space) * 0.5);
  }
  .head:empty {
    display: none;
  }
  .intro {
    color: var(--_muted);
    max-inline-size: 60ch;
  }
  .hint,
  .optional {
    color: var(--_muted);
    font-size: 0.9375em;
    font-weight: 400;
  }

  .button {
    font: inherit;
    font-weight: 560;
    line-height: 1.25;
    text-align: center;
    color: inherit;
    background: transparent;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
    padding: 0.55em 1.1em;
    min-block-size: 2.75em;
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    justify-content: center;
    cursor: pointer;
    text-decoration: none;
  }
  .button:hover {
    background: var(--_fill-hover);
  }
  .button.primary {
    background: var(--_accent);
    color: var(--_on-accent);
    border-color: transparent;
  }
  .button.primary:hover {
    filter: brightness(0.93);
  }
  .button.quiet {
    border-color: transparent;
    text-decoration: underline;
    text-decoration-color: var(--_line-strong);
    text-underline-offset: 0.2em;
    padding-inline: 0.7em;
  }
  .widget > p > .button.quiet:only-child {
    margin-inline-start: -0.7em;
  }
  .button.small {
    min-block-size: 2.5em;
    padding: 0.3em 0.8em;
    font-size: 0.9375em;
  }
  .button[aria-disabled='true'],
  .button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  @media (pointer: coarse) {
    .button.small {
      min-block-size: 44px;
    }
  }
  .actions,
  .send {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    align-items: center;
  }
  .send {
    gap: 0.75em 1.25em;
  }
  .goes-to {
    display: inline-flex;
    gap: 0.4em;
    align-items: start;
  }
  .goes-to .icon {
    margin-block-start: 0.2em;
  }

  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
    max-inline-size: 40em;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35em;
    border: 0;
    padding: 0;
    margin: 0;
    min-inline-size: 0;
  }
  .field > label:not(.tick),
  legend {
    font-weight: 600;
    padding: 0;
  }
  fieldset {
    border: 0;
    padding: 0;
    margin: 0;
    min-inline-size: 0;
  }
  .group {
    display: grid;
    gap: var(--_space);
    grid-template-columns: minmax(0, 1fr);
  }
  .group > legend {
    font-size: 1.125em;
    margin-block-end: 0.75em;
  }
  .pair {
    display: grid;
    gap: var(--_space);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  @container (min-width: 34em) {
    .pair {
      grid-template-columns: repeat(auto-fit, minmax(10em, 1fr));
    }
  }
  .input {
    font: inherit;
    color: inherit;
    background: var(--_fill);
    border: 1.5px solid var(--_line-strong);
    border-radius: var(--_radius-m);
    padding: 0.55em 0.8em;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 2.9em;
    margin: 0;
  }
  .input.short {
    max-inline-size: 9em;
  }
  .input.medium {
    max-inline-size: 16em;
  }
  .input:focus-visible {
    outline-offset: 0;
    border-radius: var(--_radius-m);
  }
  textarea.input {
    resize: vertical;
  }
  select.input option {
    background: Canvas;
    color: CanvasText;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_bad);
    border-width: 2px;
  }
  .with-unit {
    display: flex;
    align-items: center;
    gap: 0.6em;
  }
  .error {
    color: var(--_bad);
    font-weight: 560;
    display: flex;
    gap: 0.45em;
    align-items: start;
  }
  .error .icon {
    margin-block-start: 0.2em;
  }
  input[type='radio'],
  input[type='checkbox'] {
    accent-color: var(--_accent);
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    flex: none;
  }
  .tick {
    display: flex;
    gap: 0.7em;
    align-items: start;
    padding-block: 0.35em;
    min-block-size: 24px;
    cursor: pointer;
  }
  .tick input {
    margin-block-start: 0.15em;
  }

  .choices {
    display: grid;
    gap: 0.25em;
  }
  .choices.row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }
  .choices.cards {
    gap: 0.6em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11.5em), 1fr));
    margin-block-start: 0.4em;
  }
  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.1em 0.7em;
    align-items: center;
    padding-block: 0.4em;
    cursor: pointer;
  }
  .choice-hint {
    grid-column: 2;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.35;
  }
  .cards .choice {
    position: relative;
    align-content: start;
    border: 1.5px solid var(--_line);
    border-radius: var(--_radius-m);
    padding: 0.75em 0.85em;
  }
  .cards .choice:hover {
    background: var(--_fill);
  }
  .cards .choice .icon {
    color: var(--_accent);
    inline-size: 1.35em;
    block-size: 1.35em;
  }
  .cards .choice-label {
    font-weight: 600;
  }
  .cards .choice input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .cards .choice:has(input:checked) {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .cards .choice:focus-within:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  /* Firefox before 121 has no :has(): the native radio stays visible there. */
  @supports not selector(:has(a)) {
    .cards .choice input {
      position: static;
      opacity: 1;
      inline-size: 1.25em;
      block-size: 1.25em;
    }
    .cards .choice .icon {
      display: none;
    }
  }

  .summary {
    border: 2px solid var(--_bad);
    border-radius: var(--_radius-m);
    padding: var(--_space);
    display: grid;
    gap: 0.5em;
  }
  .summary ul {
    padding-inline-start: 1.2em;
  }
  .summary a {
    color: var(--_bad);
    font-weight: 560;
    text-decoration-color: currentColor;
  }
  .note {
    display: flex;
    gap: 0.6em;
    border-radius: var(--_radius-m);
    padding: 0.75em 1em;
    background: var(--_warn-tint);
    border: 1px solid var(--_warn);
    font-size: 0.9375em;
  }
  .note .icon {
    margin-block-start: 0.2em;
    color: var(--_warn);
  }
  .state {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    font-size: 0.9375em;
    font-weight: 560;
  }
  .state.good {
    color: var(--_good);
  }
  .state.warn {
    color: var(--_warn);
  }
  .state.bad {
    color: var(--_bad);
  }
  .result {
    border-radius: var(--_radius-l);
    border: 1px solid var(--_line);
    background: var(--_fill);
    padding: calc(var(--_space) * 1.5);
    display: grid;
    gap: 0.75em;
    max-inline-size: 40em;
  }
  .result.good {
    background: var(--_good-tint);
    border-color: var(--_good);
  }
  .result.warn {
    background: var(--_warn-tint);
    border-color: var(--_warn);
  }
  .reference {
    font-size: 1.375em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
  }
  .empty {
    display: grid;
    justify-items: start;
    gap: 0.35em;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius-l);
    padding: calc(var(--_space) * 1.5);
  }
  .empty-title {
    font-weight: 600;
  }
  .skeleton {
    display: grid;
    gap: var(--_space);
  }
  .skeleton i {
    block-size: 5em;
    border-radius: var(--_radius-m);
    background: var(--_fill-hover);
  }
  .tag {
    font-size: 0.8125em;
    padding: 0.15em 0.65em;
    border-radius: 99em;
    background: var(--_fill-hover);
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .plain-list {
    list-style: none;
    padding: 0;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton i {
      animation: pulse 1.6s ease-in-out infinite;
    }
    @keyframes pulse {
      50% {
        opacity: 0.45;
      }
    }
  }
  @media (forced-colors: active) {
    .cards .choice:has(input:checked) {
      outline: 3px solid Highlight;
    }
    .button.primary {
      border-color: ButtonText;
    }
  }
  .arrow:dir(rtl) {
    display: inline-block;
    scale: -1 1;
  }
  @media print {
    .send,
    .actions {
      display: none;
    }
  }
`;
