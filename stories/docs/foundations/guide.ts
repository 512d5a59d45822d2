/// <reference types="vite/client" />

const files = import.meta.glob<string>('../../../docs/{words,accessibility,languages}.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A guide of `docs/`, as Markdown. */
export const guide = (name: string): string =>
  files[`../../../docs/${name}.md`] ?? `# ${name}\n\nThis guide is not written yet.`;
