// DataTables with its own search field; rows are made when they are shown.
import DataTable from 'datatables.net-dt';
import styles from 'datatables.net-dt/css/dataTables.dataTables.css?inline';
import { adopt, categoryBoxes, make } from './frame.js';
import { fields, FIRST, readRows } from './records.js';

// Its types say that a style sheet is nothing.
adopt(styles as unknown as string);
const rows = await readRows();
const app = document.querySelector('#app')!;
const element = make('table');
app.append(
  categoryBoxes(rows, (chosen) => {
    const column = table.column(fields.indexOf('category'));
    column.search(chosen.size ? (value: string | null) => chosen.has(value!) : '').draw();
  }),
  element,
);
const table = new DataTable(element, {
  data: rows,
  columns: fields.map((field) => ({ data: field, title: field, render: DataTable.render.text() })),
  deferRender: true,
  autoWidth: false,
  order: [],
  ordering: false,
  pageLength: FIRST,
});
