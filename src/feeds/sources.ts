/** The addresses in a `src` attribute, each once: they are separated by white space. */
export const parseSources = (src: string | null | undefined): string[] => [
  ...new Set((src ?? '').split(/\s+/).filter(Boolean)),
];
