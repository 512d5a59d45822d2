// Grid.js with its own search field. It has no filters to tick.
import { Grid } from 'gridjs';
import styles from 'gridjs/dist/theme/mermaid.min.css?inline';
import { adopt } from './frame.js';
import { fields, FIRST, readRows } from './records.js';

adopt(styles);
const rows = await readRows();
new Grid({
  columns: fields.map((field) => ({ id: field, name: field })),
  data: rows as never,
  pagination: { limit: FIRST },
  search: { debounceTimeout: 0 } as never,
  processingThrottleMs: 0,
  autoWidth: false,
}).render(document.querySelector('#app')!);
