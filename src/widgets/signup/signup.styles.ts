import { css } from 'lit';

export const signupStyles = css`
  .activities {
    display: grid;
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
