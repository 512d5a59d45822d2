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
    border: 0;
    padding: 0;
    margin: 0;
    min-inline-size: 0;
  }
  .field > label:not(.tick, .button),
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
`;
