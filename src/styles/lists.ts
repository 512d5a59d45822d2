import { css } from 'lit';

/** What a list shows while it is on its way or has nothing, and the words at its entries. Comes with what shows lists. */
export const lists = css`
  .empty {
    display: grid;
    justify-items: start;
    gap: 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_card-radius);
    padding: calc(var(--_space) * 1.5);
  }
  .empty > .icon {
    inline-size: 2.75em;
    block-size: 2.75em;
    padding: 0.65em;
    margin-block-end: 0.25em;
    border: 1px solid transparent;
    border-radius: 50%;
    background: var(--_fill-hover);
    color: var(--_muted);
  }
  .empty[part='error'] > .icon {
    background: none;
    border-color: var(--_bad);
    color: var(--_bad);
  }
  .empty-title {
    font-size: var(--_large);
    font-weight: var(--_bold);
  }
  .empty p {
    max-inline-size: 60ch;
    text-wrap: pretty;
  }
  .empty p:has(> .button) {
    margin-block-start: 0.5em;
  }
  /* What is not there yet keeps the room that the page's stylesheet reserves. */
  .widget:has(> * > .skeleton) {
    align-content: start;
    min-block-size: var(--linkage-reserve, 0);
  }
  .skeleton {
    display: grid;
    gap: var(--_space);
  }
  .skeleton i {
    /* A line of text to come: where it is and how large follows. */
    --_bar: linear-gradient(var(--_fill-hover) 0 0) no-repeat 0;
    /* Shows where colours are forced. */
    border: 1px solid transparent;
    block-size: var(--_row, 5em);
    border-radius: var(--_radius-m);
    background: var(--_fill-hover);
  }
  .skeleton i:dir(rtl) {
    scale: -1 1;
  }
  .tag {
    font-size: 0.8125em;
    padding: 0.15em 0.65em;
    border: 1px solid transparent;
    border-radius: 99em;
    background: var(--_fill-hover);
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
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
`;
