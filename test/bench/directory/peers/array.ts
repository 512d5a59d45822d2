// The plainest way there is: an array, `filter`, and list items made by hand.
import { categoryBoxes, make, searchFrame } from './frame.js';
import { FIRST, readRows, textOf, wordsOf } from './records.js';

let words: string[] = [];
let chosen: ReadonlySet<string> = new Set();
const rows = (await readRows()).map((row) => ({ ...row, text: textOf(row).toLowerCase() }));
const list = make('ul', { className: 'list' });
const { app, say } = searchFrame((text) => {
  words = wordsOf(text.toLowerCase());
  show();
});

function show(): void {
  const found = rows.filter(
    ({ text, category }) =>
      (!chosen.size || chosen.has(category)) && words.every((word) => text.includes(word)),
  );
  list.replaceChildren(
    ...found
      .slice(0, FIRST)
      .map((row) =>
        make(
          'li',
          {},
          make('h3', { className: 'name', textContent: row.name }),
          make('p', { textContent: `${row.organization} · ${row.category}` }),
          make('p', { textContent: row.description }),
          make('p', { textContent: row.address }),
        ),
      ),
  );
  say(found.length);
}

app.append(
  categoryBoxes(rows, (categories) => {
    chosen = categories;
    show();
  }),
  list,
);
show();
