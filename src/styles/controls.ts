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
  /* A text of the other direction begins where the others do. */
  [dir='auto']:not(input, textarea) {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  :is(h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd) {
    margin: 0;
  }
  :is(h1, h2, h3, h4, h5, h6) {
    font-family: var(--linkage-heading-font, inherit);
    font-size: var(--_large);
    font-weight: var(--linkage-heading-weight, 650);
    line-height: 1.3;
    text-wrap: balance;
  }
  :is(p, li, dd, label) {
    text-wrap: pretty;
  }
  .head :is(h1, h2, h3, h4, h5, h6) {
    font-size: var(--linkage-heading, clamp(1.375em, 1.1em + 1.6cqi, 1.75em));
    line-height: 1.2;
    letter-spacing: -0.015em;
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
    forced-color-adjust: auto;
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
  /*
   * What a page says of the tag itself wins over :host, and what it says of text is inherited: by what stands in a slot
   * as if there were no tag around it, by the kit's own text only as far as is named here. Direction and custom properties
   * are, whatever becomes of all.
   */
  [part='text'] {
    all: initial;
    display: contents;
    font-family: var(--linkage-font, inherit);
    font-size: inherit;
    color: inherit;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    -webkit-locale: inherit;
    -webkit-font-smoothing: inherit;
    -webkit-text-size-adjust: inherit;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  /* Above slots: no text of its own, and nothing inherited that would lay it out otherwise. */
  .widget {
    writing-mode: horizontal-tb;
    font-size: calc(1em * var(--linkage-scale, 1));
    container-type: inline-size;
    contain-intrinsic-inline-size: 16em;
    inline-size: 100%;
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
  }
  .widget slot {
    font-size: calc(1em / var(--linkage-scale, 1));
  }
  slot > [part='text'] {
    font-size: calc(1em * var(--linkage-scale, 1));
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
    font-size: var(--_small);
    font-weight: 400;
  }

  .button {
    font: inherit;
    font-weight: var(--linkage-button-weight, var(--_medium));
    line-height: 1.25;
    text-align: center;
    color: inherit;
    background: transparent;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_button-radius);
    padding: calc(0.55em * var(--_density)) 1.1em;
    min-block-size: var(--_control);
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    justify-content: center;
    cursor: pointer;
    text-decoration: none;
    transition: translate var(--_motion);
  }
  /* State layers: a veil in the colour of the text, on the accent one that never weakens it; pressed, two. */
  .button:hover {
    background-image: linear-gradient(var(--_fill-hover) 0 0);
  }
  .button:active {
    background-image: linear-gradient(var(--_fill-hover) 0 0), linear-gradient(var(--_fill-hover) 0 0);
    translate: 0 1px;
  }
  .button.primary {
    --_fill-hover: var(--_over);
    background-color: var(--_accent);
    color: var(--_on-accent);
    border-color: var(--_ink);
    box-shadow: var(--linkage-button-shadow, none);
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
  .button[part='back']:not(:hover) {
    text-decoration: none;
  }
  .button.small {
    min-block-size: max(2.5em * var(--_density), var(--_target));
    padding: 0.3em 0.8em;
    font-size: var(--_small);
  }
  .button[aria-disabled='true'],
  .button:disabled {
    opacity: 0.55;
    cursor: default;
    background-image: none;
    translate: none;
  }
  .actions,
  .send {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 1em;
    align-items: center;
  }
  .goes-to {
    display: inline-flex;
    gap: 0.4em;
    align-items: start;
  }
  /* Their text begins where everything does, also on a line of its own. */
  :is(.actions, .send, .person) > .quiet {
    padding-inline: 0.4em;
    margin-inline: -0.4em;
  }
  .goes-to .icon {
    margin-block-start: 0.2em;
  }
`;

/** Type, buttons, fields, notices and states, the same in every widget. */
export const controls = [base, fields, states];
