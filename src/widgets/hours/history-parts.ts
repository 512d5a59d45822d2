// What a page with `history-src` shows, in a chunk of its own: a page without one does not pay for it, and without a
// network there would be nothing to show in it.
export { hoursHistory } from './hours-history.js';
export { VerifyController } from './verify-controller.js';
export { barStyles } from '../parts/bar.js';
export { styles as noticeStyles } from '../parts/feed-notice.js';
export { historyStyles } from './history.styles.js';
