/** Where a peer shows what, for whoever looks at its page from outside. */
export interface PeerView {
  /** Element whose shadow root everything is in. */
  host?: string;
  input: string;
  /** Names of the results that are shown, in order. */
  names: string;
  /** Text that holds how many there are. */
  status: string;
  /** Whether that text is part of the answer; a live region may speak later than eyes see. */
  isStatusShown: boolean;
  /** Tick boxes that narrow by category. */
  boxes?: string;
}

/** What a peer takes for a match: all words anywhere in the record, or the whole query in one cell. */
export type Matching = 'words' | 'phrase';

/** One of those that are compared. */
export interface Peer {
  name: string;
  title: string;
  view: PeerView;
  matching: Matching;
  /** Whether results come in the order of the feed, so that the right ones are known to the letter. */
  isPlain: boolean;
  /** Whether it is a library that somebody would otherwise use. */
  isLibrary: boolean;
  /** How long no other answer must come before one is taken for the last, ms. */
  patience: number;
  hasWorker: boolean;
}

const own: PeerView = {
  input: '#search',
  names: '.list .name',
  status: '[role=status]',
  isStatusShown: true,
  boxes: 'fieldset label',
};
const plain = { matching: 'words', isPlain: true, isLibrary: true, patience: 60, hasWorker: false } as const;

export const peers: readonly Peer[] = [
  {
    ...plain,
    name: 'kit',
    title: 'linkage-kit',
    view: {
      host: 'linkage-directory',
      input: 'input[type=search]',
      names: '[part=item] [data-act=open]',
      status: '[role=status]',
      isStatusShown: false,
    },
    isPlain: false,
    isLibrary: false,
    patience: 250,
    hasWorker: true,
  },
  {
    ...plain,
    name: 'lit',
    title: 'Lit + worker scan',
    view: { ...own, host: 'bench-list' },
    isLibrary: false,
    hasWorker: true,
  },
  { ...plain, name: 'array', title: 'array filter', view: own, isLibrary: false },
  { ...plain, name: 'listjs', title: 'List.js', view: own },
  {
    ...plain,
    name: 'tabulator',
    title: 'Tabulator',
    view: { ...own, names: '.tabulator-row [tabulator-field=name]' },
  },
  {
    ...plain,
    name: 'datatables',
    title: 'DataTables',
    view: {
      ...own,
      input: '.dt-search input',
      names: 'tbody tr:not(:has(.dt-empty)) td:first-child',
      status: '.dt-info',
    },
  },
  {
    ...plain,
    name: 'gridjs',
    title: 'Grid.js',
    view: {
      input: 'input.gridjs-search-input',
      names: 'tbody tr td:first-child:not(.gridjs-message)',
      status: '.gridjs-summary',
      isStatusShown: true,
    },
    matching: 'phrase',
  },
];

/** The one that all are measured against. */
export const yardstick = 'lit';
