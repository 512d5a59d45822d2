import { css } from 'lit';
import { fields } from './fields.js';
import { states } from './states.js';

const base = css`
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
  /* Browsers take these from controls, and with them a reader's own text spacing. */
  :is(button, input, select, textarea) {
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: var(--_radius-s);
  }
  /* Focus is put there for those who listen; it is no control. */
  :is(h1, h2, h3, h4, h5, h6):focus-visible {
    outline: 0;
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
  p > .button.quiet:only-child {
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
`;

/** Type, buttons, fields, notices and states, the same in every widget. */
export const controls = [base, fields, states];
