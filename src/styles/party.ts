import { css } from 'lit';

/**
 * Who provides something: a dot in the party's colour, and its name in words. Middle tones: at least 3 : 1 on light and
 * dark alike.
 */
export const partyBadge = css`
  .party {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    padding: 0.05em 0.6em 0.05em 0.5em;
    border: 1px solid var(--_line);
    border-radius: 99em;
    background: var(--_surface);
  }
  .party::before {
    content: '';
    flex: none;
    border: 0.3em solid var(--_dot, currentColor);
    border-radius: 50%;
  }
  [data-party='community'] {
    --_dot: var(--linkage-party-community, #2f8a4c);
  }
  [data-party='social-organization'] {
    --_dot: var(--linkage-party-social-organization, #0f8390);
  }
  [data-party='social-worker'] {
    --_dot: var(--linkage-party-social-worker, #2f76cf);
  }
  [data-party='volunteers'] {
    --_dot: var(--linkage-party-volunteers, #c05f12);
  }
  [data-party='charity'] {
    --_dot: var(--linkage-party-charity, #cf3f7d);
  }
  [data-party='government'] {
    --_dot: var(--linkage-party-government, #6c63d0);
  }
  [data-party='owners'] {
    --_dot: var(--linkage-party-owners, #8a7400);
  }
  [data-party='property'] {
    --_dot: var(--linkage-party-property, #87716a);
  }
`;
