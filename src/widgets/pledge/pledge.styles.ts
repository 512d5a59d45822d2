import { css } from 'lit';

export const pledgeStyles = css`
  .with-unit {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.6em;
  }
  .with-unit .input {
    flex: 1 0 4em;
  }
  .with-unit.first {
    flex-direction: row-reverse;
    justify-content: flex-end;
  }
  .money {
    display: grid;
    gap: 0.75em;
  }
  .amounts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .amounts legend {
    margin-block-end: 0.5em;
  }
  .amount-choice {
    position: relative;
    display: grid;
    place-items: center;
    min-inline-size: 4.5em;
    min-block-size: var(--_control);
    padding-inline: 1em;
    border: 1.5px solid var(--_line-strong);
    border-radius: var(--_button-radius);
    font-weight: var(--_medium);
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .amount-choice:hover {
    background: var(--_fill-hover);
  }
  .amount-choice:active {
    translate: 0 1px;
  }
  .amount-choice input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .amount-choice:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .amount-choice input:checked + bdi {
    color: var(--_on-accent);
    z-index: 1;
    pointer-events: none;
  }
  .amount-choice input:checked + bdi::before {
    content: '';
    position: absolute;
    inset: -1.5px;
    z-index: -1;
    border-radius: var(--_button-radius);
    background: var(--_accent);
    box-shadow: inset 0 0 0 1.5px var(--_ink);
  }
`;
