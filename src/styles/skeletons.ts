import { css } from 'lit';

/** What stands where a list will be, in the shape of what is to come. Comes with what says that it is loading. */
export const skeletons = css`
  /* As the activities that are to come: name, who, when, where, button. */
  :host(linkage-signup) .skeleton {
    --_row: 11.5em;
    gap: calc(var(--_space) * 1.5);
  }
  :host(linkage-signup) .skeleton i {
    border-radius: 0;
    border-block-end-color: var(--_line);
    background:
      var(--_bar) 0.1em / 55% 1.2em,
      var(--_bar) 2.2em / 40% 0.9em,
      var(--_bar) 4em / 60% 0.9em,
      var(--_bar) 5.5em / 75% 0.9em,
      var(--_bar) 7.25em / 5.5em 2.75em;
  }
  /* As the cards that are to come: title, who, bar, figures, button. */
  :host(linkage-pledge) .skeleton {
    --_row: 13em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
  }
  :host(linkage-pledge) .skeleton i {
    padding: var(--_card-padding);
    border: var(--_card-border);
    border-radius: var(--_card-radius);
    background:
      var(--_bar) 0.1em / 60% 1.2em,
      var(--_bar) 2.2em / 45% 0.9em,
      var(--_bar) 4.1em / 100% 0.625em,
      var(--_bar) 5.4em / 50% 0.9em,
      var(--_bar) 7.6em / 5em 2.5em;
    background-origin: content-box;
  }
  /* As the hours that are to come: what and how it stands, when and how long. */
  :host(linkage-hours) .skeleton {
    --_row: 4.75em;
    gap: 0;
  }
  :host(linkage-hours) .skeleton i {
    border-radius: 0;
    border-block-start-color: var(--_line);
    background:
      var(--_bar) 0.9em / 45% 1.1em,
      var(--_bar) 2.6em / 65% 0.9em;
  }
`;
