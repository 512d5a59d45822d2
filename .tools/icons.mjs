// Writes the outlines of Lucide (https://lucide.dev, ISC) into the files that use them.
// One `d` an icon, numbers to a tenth of the grid of 24: what is drawn at 20 px has no finer points.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Names in a file → names in Lucide. */
export const used = {
  'src/widgets/parts/icon.ts': {
    alert: 'triangle-alert',
    clock: 'clock',
    check: 'check',
    close: 'x',
    arrow: 'arrow-right',
  },
  'src/widgets/parts/receipt.ts': { copyIcon: 'copy', printIcon: 'printer' },
  'src/widgets/parts/receipt-face.ts': { questionIcon: 'circle-question-mark' },
  'src/widgets/parts/state-box.ts': { trayIcon: 'inbox' },
  'src/widgets/feedback/feedback-icons.ts': {
    bulbIcon: 'lightbulb',
    handIcon: 'hand',
    scaleIcon: 'scale',
    pencilIcon: 'pencil',
    starIcon: 'star',
    questionIcon: 'circle-question-mark',
  },
  'src/widgets/signup/signup-icons.ts': {
    calendarIcon: 'calendar',
    placeIcon: 'map-pin',
    webIcon: 'globe',
    moneyIcon: 'banknote',
    personIcon: 'user',
  },
  'src/widgets/directory/directory-icons.ts': {
    phoneIcon: 'phone',
    filterIcon: 'list-filter',
    bookmarkIcon: 'bookmark',
    placeIcon: 'map-pin',
    webIcon: 'globe',
    searchIcon: 'search',
    hereIcon: 'locate',
  },
  'src/widgets/directory/facet-tree-view.ts': { branchIcon: 'chevron-right' },
  'src/widgets/directory/directory-detail.ts': {
    pencilIcon: 'pencil',
    shareIcon: 'share',
    printIcon: 'printer',
  },
};

/** A dot is a line without length, which not every browser draws. */
const number = (text) =>
  text === '.01' ? text : String(Math.round(Number(text) * 10) / 10).replace(/^(-?)0\./, '$1.');

const figure = '-?(?:\\d*\\.\\d+|\\d+)';
const figures = new RegExp(figure, 'g');
const arcs = new RegExp(
  [figure, figure, figure, '[01]', '[01]', figure, figure].map((part) => `(${part})`).join('[ ,]*'),
  'g',
);

/** Numbers of a path, as short as they can be written. Of an arc the fourth and fifth are flags, and may stand close. */
const shortened = (path) =>
  path.replace(/([a-zA-Z])([^a-zA-Z]*)/g, (_all, command, rest) => {
    const values =
      command.toLowerCase() === 'a'
        ? [...rest.matchAll(arcs)].flatMap((match) => match.slice(1))
        : (rest.match(figures) ?? []);
    return (
      command +
      values
        .map(number)
        .join(' ')
        .replace(/ -/g, '-')
        .replace(/(\.\d+) (?=\.)/g, '$1')
    );
  });

const attributesOf = (element) =>
  Object.fromEntries([...element.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));

function circle({ cx, cy, r }) {
  return `M${Number(cx) + Number(r)} ${cy}a${r} ${r} 0 1 1-${2 * r} 0 ${r} ${r} 0 0 1 ${2 * r} 0`;
}

function rectangle({ x, y, width, height, rx = 0 }) {
  const [w, h] = [width - 2 * rx, height - 2 * rx];
  const turn = (dx, dy) => `a${rx} ${rx} 0 0 1 ${dx} ${dy}`;
  return `M${Number(x) + Number(rx)} ${y}h${w}${turn(rx, rx)}v${h}${turn(-rx, rx)}h${-w}${turn(-rx, -rx)}v${-h}${turn(rx, -rx)}`;
}

/** What begins relative begins at a point of its own, also behind another path. */
const absolute = (d) => d.replace(/^m(-?[\d.]+)[ ,]?(-?[\d.]+)(?=[ ,-])/, 'M$1 $2l').replace(/^m/, 'M');

/** The one path of an icon of Lucide's. */
export function pathOf(name) {
  const file = readFileSync(`${root}node_modules/lucide-static/icons/${name}.svg`, 'utf8');
  const shapes = [...file.matchAll(/<(path|circle|rect|polyline|line)\s([^>]*)>/g)].map(([, tag, text]) => {
    const shape = attributesOf(text);
    if (tag === 'path') return absolute(shape.d);
    if (tag === 'circle') return circle(shape);
    if (tag === 'rect') return rectangle(shape);
    if (tag === 'polyline') return `M${shape.points.replace(/^([\d.]+) ([\d.]+) /, '$1 $2L')}`;
    return `M${shape.x1} ${shape.y1}L${shape.x2} ${shape.y2}`;
  });
  return shapes.map(shortened).join('');
}

const place = (name) => new RegExp(`(\\b${name}(?:: | =\\s+))'[^']*'`);

/** A file with the outlines of now. */
export function withIcons(file) {
  let text = readFileSync(root + file, 'utf8');
  for (const [name, lucide] of Object.entries(used[file])) {
    if (!place(name).test(text)) throw new Error(`${file} has no ${name}`);
    text = text.replace(place(name), `$1'${pathOf(lucide)}'`);
  }
  return text;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const file of Object.keys(used)) writeFileSync(root + file, withIcons(file));
