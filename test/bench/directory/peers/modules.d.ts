declare module '*?inline' {
  const text: string;
  export default text;
}

declare module 'list.js' {
  export default class List<T extends object> {
    constructor(element: string | Element, options: object, values: T[]);
    readonly matchingItems: unknown[];
    on(event: 'updated', heard: () => void): void;
    search(text: string): void;
    filter(test?: (item: { values(): T }) => boolean): void;
  }
}

declare module 'tabulator-tables' {
  export class TabulatorFull<T extends object> {
    constructor(element: string | Element, options: object);
    on(event: string, heard: (...values: unknown[]) => void): void;
    setFilter(test: (row: T) => boolean): void;
    clearFilter(all: boolean): void;
    getDataCount(of: 'active'): number;
  }
}
