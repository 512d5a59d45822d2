import { filterStyles } from './directory-filters.styles.js';

export { emptyResults } from './directory-empty.js';
export { responsibleFor, responsibleNotice } from './directory-responsible.js';
export { longFacet } from './facet-find.js';
export const styles = [filterStyles];
