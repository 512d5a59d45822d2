import * as directory from '../../src/widgets/directory/directory-icons.js';
import { pencilIcon, printIcon, shareIcon } from '../../src/widgets/directory/directory-detail.js';
import { branchIcon } from '../../src/widgets/directory/facet-tree-view.js';
import * as feedback from '../../src/widgets/feedback/feedback-icons.js';
import { paths, type IconPath } from '../../src/widgets/parts/icon.js';
import { copyIcon, printIcon as receiptPrintIcon } from '../../src/widgets/parts/receipt.js';
import { questionIcon } from '../../src/widgets/parts/receipt-face.js';
import { trayIcon } from '../../src/widgets/parts/state-box.js';
import * as signup from '../../src/widgets/signup/signup-icons.js';

/** An icon of the kit, with where it stands. */
export interface KitIcon {
  name: string;
  path: IconPath;
  /** Tags that show it, in words. */
  where: string[];
}

const groups: Record<string, Record<string, string>> = {
  'every tag': paths,
  receipts: { copyIcon, printIcon: receiptPrintIcon, questionIcon },
  'empty lists': { trayIcon },
  directory: { ...directory, pencilIcon, printIcon, shareIcon, branchIcon },
  signup: { ...signup },
  feedback: { ...feedback },
};

function collect(): KitIcon[] {
  const found = new Map<string, KitIcon>();
  for (const [where, outlines] of Object.entries(groups))
    for (const [key, path] of Object.entries(outlines)) {
      const name = key.replace(/Icon$/, '');
      const known = found.get(path) ?? { name, path: path as IconPath, where: [] };
      known.where.push(where);
      found.set(path, known);
    }
  return [...found.values()];
}

/** Every icon of the kit, once. */
export const kitIcons: readonly KitIcon[] = collect();
