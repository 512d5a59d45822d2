/** Texts of `<linkage-directory>`. */
export interface DirectoryMessages {
  /** Names of the parties that are known; the list is open. */
  parties: Record<string, string>;
  heading: string;
  search: string;
  searchHint: string;
  results: string;
  count: (count: number) => string;
  /** Instead of the count where nothing holds the words. */
  similar: (count: number) => string;
  /** Beside a count while more is on its way. */
  soFar: (count: string) => string;
  /** Takes a shared list away. */
  showAll: string;
  /** Some of a feed could not be read. */
  partial: string;
  /** The services cannot be read: what still works. */
  remains: string;
  showMore: string;
  category: string;
  clear: string;
  filters: (active: number) => string;
  empty: string;
  emptyHint: string;
  noData: string;
  noDataHint: string;
  signUp: string;
  volunteer: string;
  pledge: string;
  giveFeedback: string;
  correct: string;
  save: string;
  /** Nobody takes over what was pressed: residents are told to turn to the service itself. */
  contactDirectly: (action: string) => string;
  backToResults: string;
  phone: string;
  email: string;
  website: string;
  address: string;
  hours: string;
  eligibility: string;
  ages: (from: number | undefined, to: number | undefined) => string;
  cost: string;
  languages: string;
  areas: string;
  audience: string;
  delivery: string;
  deliveries: Record<'in-person' | 'online' | 'home', string>;
  contact: string;
  how: string;
  wait: string;
  accessibility: string;
  transportation: string;
  moreLocations: (count: number) => string;
  extension: (number: string) => string;
  checked: (date: string) => string;
  notChecked: (days: number) => string;
  neverChecked: string;
  closed: string;
  leavePage: string;
  /** Heading of the facet of parties. */
  providedBy: string;
  free: string;
  onlyFree: string;
  /** Beside what the page wants seen first. */
  featured: string;
  escapeHint: string;
  removeFilter: (label: string) => string;
  openNow: string;
  /** Beneath the days: the feed says nothing about holidays. */
  holidays: string;
  /** Label of the field for one age, and what its filter is called. */
  personAge: string;
  personAged: (age: string) => string;
  /** Beneath the heading of the areas, where social workers are named. */
  whoseArea: string;
  /** Label of the field that looks for values of a facet. */
  findKind: string;
  findArea: string;
  findValue: (facet: string) => string;
  foundValues: (count: number) => string;
  /** Heads the people who are responsible for an area. */
  responsible: (area: string) => string;
  /** Nothing was found: how to get to something. */
  withoutHint: string;
  without: (label: string, count: number) => string;
  withoutWords: (words: string, count: number) => string;
  didYouMean: string;
  /** Beneath the first values of a facet. */
  moreValues: (count: number) => string;
  fewerValues: string;
  /** Closes the filters on a narrow screen. */
  showCount: (count: number) => string;
  /** Beside opening hours that are not those of every week. */
  notWeekly: string;
  ofMonth: (days: readonly number[]) => string;
  allDay: string;
  stateOpen: string;
  stateClosed: string;
  closesWhen: (when: string) => string;
  opensWhen: (when: string) => string;
  directions: string;
  savedCount: (count: number) => string;
  savedSaid: (name: string) => string;
  unsavedSaid: (name: string) => string;
  nearMe: string;
  nearPlace: string;
  today: string;
  accreditations: string;
  source: string;
  loadingDetails: string;
  copyLink: string;
  linkCopied: string;
  copyAsText: string;
  textCopied: string;
  notCopied: string;
  share: string;
  print: string;
  findPlace: string;
  placesFound: (count: number) => string;
  savedHeading: string;
  savedEmpty: string;
  savedEmptyHint: string;
  savedHere: string;
  savedInMemory: string;
  savedGone: (count: number) => string;
  savedUnsure: (count: number) => string;
  savedForget: string;
  removeSaved: (name: string) => string;
  nearTo: (name: string) => string;
  nearFinding: string;
  nearDenied: string;
  nearUnavailable: string;
  nearTimeout: string;
  nearInsecure: string;
  nearFound: (count: number) => string;
  nearNone: string;
  nearFailed: string;
}
