// Tabulator with its virtual DOM, and texts made ready for the filter.
import { TabulatorFull } from 'tabulator-tables';
import styles from 'tabulator-tables/dist/css/tabulator.min.css?inline';
import { adopt, categoryBoxes, make, searchFrame } from './frame.js';
import { fields, readRows, textOf, wordsOf, type Row } from './records.js';

adopt(styles);
let words: string[] = [];
let chosen: ReadonlySet<string> = new Set();
const rows = (await readRows()).map((row) => ({ ...row, text: textOf(row).toLowerCase() }));
const { app, say } = searchFrame((text) => {
  words = wordsOf(text.toLowerCase());
  filter();
});
const box = make('div');
app.append(
  categoryBoxes(rows, (categories) => {
    chosen = categories;
    filter();
  }),
  box,
);
const table = new TabulatorFull<Row & { text: string }>(box, {
  data: rows,
  height: 640,
  layout: 'fitColumns',
  columns: fields.map((field) => ({ field, title: field, headerSort: false })),
});
table.on('tableBuilt', () => say(rows.length));
table.on('dataFiltered', (_filters, found) => say((found as unknown[]).length));

function filter(): void {
  if (!words.length && !chosen.size) return table.clearFilter(true);
  table.setFilter(
    ({ text, category }) =>
      (!chosen.size || chosen.has(category)) && words.every((word) => text.includes(word)),
  );
}
