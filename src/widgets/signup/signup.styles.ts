import { css } from 'lit';

export const signupStyles = css`
  .activities {
    display: grid;
  }
  /* As the activities that are to come: name, who, when, where, button. */
  .widget > * > .skeleton {
    --_row: 11.5em;
    gap: calc(var(--_space) * 1.5);
  }
  .widget > * > .skeleton i {
    border-radius: 0;
    border-block-end-color: var(--_line);
    background:
      var(--_bar) 0.1em / 55% 1.2em,
      var(--_bar) 2.2em / 40% 0.9em,
      var(--_bar) 4em / 60% 0.9em,
      var(--_bar) 5.5em / 75% 0.9em,
      var(--_bar) 7.25em / 5.5em 2.75em;
  }
  .activity {
    display: grid;
    gap: 0.5em;
    padding-block: calc(var(--_space) * 1.5);
    border-block-start: 1px solid var(--_line);
  }
  .activity:first-child {
    border-block-start: 0;
    padding-block-start: 0;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: baseline;
    justify-content: space-between;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 1.25em;
    font-size: var(--_small);
  }
  .facts > span {
    display: inline-flex;
    gap: 0.45em;
    align-items: start;
  }
  .facts .icon {
    margin-block-start: 0.2em;
    color: var(--_muted);
  }
  .description {
    max-inline-size: 65ch;
    white-space: pre-line;
  }
  .activity > .actions {
    margin-block-start: 0.35em;
  }
  .person {
    display: grid;
    gap: 0.25em;
    justify-items: start;
  }
  .person .field {
    inline-size: 100%;
  }
`;
