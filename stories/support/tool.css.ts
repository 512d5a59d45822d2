import { css } from 'lit';

/** Looks of the tools of this Storybook: controls beside what they change, and a text to copy. */
export const toolStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    accent-color: #0d7c7c;
  }
  .tool {
    display: grid;
    gap: 1.5rem;
    align-items: start;
  }
  @container (min-width: 52rem) {
    .tool {
      grid-template-columns: 22rem minmax(0, 1fr);
    }
    /* The text to copy and what is set stay in sight, however long the preview is. */
    @media (min-height: 36rem) {
      .side {
        position: sticky;
        inset-block-start: 1rem;
        max-block-size: calc(100vh - 2rem);
        grid-template-rows: auto minmax(0, 1fr);
      }
      .controls {
        overflow: auto;
        overscroll-behavior: contain;
      }
    }
  }
  .side,
  .result,
  .controls {
    display: grid;
    gap: 0.875rem;
    min-inline-size: 0;
  }
  .panel {
    border: 1px solid color-mix(in oklch, currentColor 16%, transparent);
    border-radius: 0.75rem;
    padding: 1.25rem;
    min-inline-size: 0;
  }
  .sample {
    display: grid;
    gap: 2.5rem;
  }
  ::slotted(*) {
    min-inline-size: 0;
  }
  .sample > * {
    min-inline-size: 0;
  }
  .controls label,
  .controls fieldset,
  .controls details {
    display: grid;
    gap: 0.25rem;
    font-size: 0.9375rem;
  }
  .controls fieldset,
  .controls details[open] {
    gap: 0.75rem;
  }
  .controls fieldset + fieldset {
    padding-block-start: 1rem;
    border-block-start: 1px solid color-mix(in oklch, currentColor 16%, transparent);
  }
  .controls legend {
    float: inline-start;
    inline-size: 100%;
  }
  summary {
    cursor: pointer;
    min-block-size: 1.5rem;
  }
  .preview {
    min-inline-size: 0;
  }
  .preview > summary {
    font-weight: 600;
    margin-block-end: 0.5rem;
  }
  .controls label.tick {
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 1.5rem;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  legend,
  .name {
    font-weight: 600;
    padding: 0;
  }
  input,
  select,
  button {
    font: inherit;
    color: inherit;
    max-inline-size: 100%;
    box-sizing: border-box;
    min-block-size: 2.25rem;
  }
  input[type='checkbox'] {
    min-block-size: 1.25rem;
    inline-size: 1.25rem;
    margin: 0;
  }
  input:is([type='text'], [type='url'], :not([type])),
  select {
    inline-size: 100%;
    padding-inline: 0.5rem;
    border: 1px solid color-mix(in oklch, currentColor 50%, transparent);
    border-radius: 0.375rem;
    background: Canvas;
  }
  button {
    padding-inline: 1rem;
    border: 1px solid color-mix(in oklch, currentColor 50%, transparent);
    border-radius: 0.5rem;
    background: Canvas;
    cursor: pointer;
    justify-self: start;
  }
  button:hover {
    background: color-mix(in oklch, currentColor 8%, Canvas);
  }
  pre {
    margin: 0;
    padding: 1rem;
    border-radius: 0.75rem;
    background: color-mix(in oklch, currentColor 6%, Canvas);
    font:
      0.875rem/1.5 ui-monospace,
      monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    max-block-size: max(9rem, 32vh);
    overflow: auto;
    box-sizing: border-box;
  }
  .warnings {
    margin: 0;
    padding: 0;
    list-style: none;
    display: grid;
    gap: 0.375rem;
    font-size: 0.9375rem;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
  }
  p {
    margin: 0;
  }
  :focus-visible {
    outline: 3px solid;
    outline-offset: 2px;
  }
`;
