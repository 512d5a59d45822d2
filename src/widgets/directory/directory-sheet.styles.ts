import { css } from 'lit';

/** The window with the filters. */
export const sheetStyles = css`
  dialog {
    background: var(--_float);
    color: CanvasText;
    border: 1px solid var(--_line);
    box-shadow: var(--_shadow);
    border-radius: var(--_radius-l) var(--_radius-l) 0 0;
    padding: 0;
    margin: auto 0 0;
    inline-size: 100%;
    max-inline-size: 100%;
    max-block-size: 85vh;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  dialog .facets,
  .sheet-head,
  .sheet-foot {
    padding: 1em 1.25em;
  }
  .sheet-head,
  .sheet-foot {
    position: sticky;
    inset-block: 0;
    background: inherit;
    display: flex;
    gap: 0.75em;
    align-items: center;
    justify-content: space-between;
    z-index: 1;
  }
  /* Zoomed in, they would leave no room between them. */
  @media (max-height: 25em) {
    .sheet-head,
    .sheet-foot {
      position: static;
    }
  }
  .sheet-head {
    border-block-end: 1px solid var(--_line);
  }
  .sheet-foot {
    border-block-start: 1px solid var(--_line);
  }
`;
