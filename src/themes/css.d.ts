/** What a theme is to TypeScript: a module that is imported for its effect only. */
export {};
