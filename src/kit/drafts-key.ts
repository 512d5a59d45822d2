/** Set in `localStorage` while there may be drafts, so that a page without any need not look. */
export const DRAFTS_KEY = 'linkage-kit.drafts';

export function mayHaveDrafts(): boolean {
  try {
    return localStorage.getItem(DRAFTS_KEY) !== null;
  } catch {
    return false;
  }
}
