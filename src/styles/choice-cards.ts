import { css } from 'lit';

/** Choices as cards, with an icon and a line of explanation each. */
export const choiceCards = css`
  .choices.cards {
    gap: 0.6em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11.5em), 1fr));
    margin-block-start: 0.4em;
  }
  .cards .choice {
    position: relative;
    align-content: start;
    border: 1.5px solid var(--_line);
    border-radius: var(--_radius-m);
    background-color: var(--_surface);
    padding: calc(0.75em * var(--_density)) 0.85em;
  }
  .cards .choice:hover {
    background-image: linear-gradient(var(--_fill-hover) 0 0);
  }
  .cards .choice .icon {
    color: var(--_ink);
    inline-size: 1.35em;
    block-size: 1.35em;
  }
  .cards .choice-label {
    font-weight: var(--_bold);
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
    border-color: var(--_ink);
    background-color: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_ink);
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
  @media (forced-colors: active) {
    .cards .choice:has(input:checked) {
      outline: 3px solid Highlight;
    }
  }
`;
