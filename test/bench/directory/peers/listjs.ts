// List.js, with pagination.
import List from 'list.js';
import { categoryBoxes, make, searchFrame } from './frame.js';
import { fields, FIRST, readRows, type Row } from './records.js';

const rows = await readRows();
const { app, say } = searchFrame((text) => list.search(text));
const box = make(
  'div',
  { id: 'listing' },
  make('ul', { className: 'list' }),
  make('ul', { className: 'pagination' }),
);
app.append(
  categoryBoxes(rows, (chosen) =>
    chosen.size ? list.filter((item) => chosen.has(item.values().category)) : list.filter(),
  ),
  box,
);
const list = new List<Row>(
  box,
  {
    valueNames: [...fields],
    item: '<li><h3 class="name"></h3><p class="organization"></p><p class="category"></p><p class="description"></p><p class="address"></p></li>',
    page: FIRST,
    pagination: { item: '<li><a class="page"></a></li>', innerWindow: 2, outerWindow: 1 },
  },
  rows,
);
const count = () => say(list.matchingItems.length);
list.on('updated', count);
count();
