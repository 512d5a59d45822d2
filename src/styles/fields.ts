import { css } from 'lit';

/** Forms: fields, choices, groups. */
export const fields = css`
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
  }
  .field > label:not(.tick, .button),
  legend {
    font-weight: var(--_bold);
    padding: 0;
  }
  .field,
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
    font-size: var(--_large);
    margin-block-end: 0.75em;
  }
  .pair {
    display: grid;
    gap: calc(var(--_space) * 1.5) var(--_space);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  @container (min-width: 34em) {
    .pair {
      grid-template-columns: repeat(auto-fit, minmax(10em, 1fr));
    }
    .pair > :has(.error) {
      grid-column: 1 / -1;
    }
  }
  .input {
    font: inherit;
    color: inherit;
    background: var(--_input-background);
    border: var(--_input-border);
    border-radius: var(--_input-radius);
    padding: calc(0.55em * var(--_density)) 0.8em;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_control);
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
    border-radius: var(--_input-radius);
  }
  textarea.input {
    resize: vertical;
  }
  select.input option {
    background: Canvas;
    color: CanvasText;
  }
  .input[aria-invalid='true'] {
    border: 2px solid var(--_bad);
  }
  .error {
    color: var(--_bad);
    font-weight: var(--_medium);
    display: flex;
    gap: 0.45em;
    align-items: start;
  }
  .error .icon {
    margin-block-start: 0.2em;
  }
  input[type='radio'],
  input[type='checkbox'] {
    accent-color: var(--_ink);
    font: inherit;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    flex: none;
  }
  .tick {
    display: flex;
    gap: 0.7em;
    align-items: start;
    padding-block: calc(0.35em * var(--_density));
    min-block-size: var(--_target);
    cursor: pointer;
  }
  .tick input {
    margin-block-start: 0.175em;
  }

  .chosen {
    display: grid;
    gap: 0.5em;
    border-inline-start: 4px solid var(--_ink);
    padding-inline-start: 1em;
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
  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.1em 0.7em;
    align-items: center;
    align-content: center;
    padding-block: calc(0.4em * var(--_density));
    min-block-size: var(--_target);
    cursor: pointer;
  }
  .choice-hint {
    grid-column: 2;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.35;
  }
`;
