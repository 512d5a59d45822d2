/** A tag with its attributes, as a page is to have it. */
export interface EmbeddedTag {
  tag: string;
  attributes: Record<string, string | boolean>;
}

/** What the embed builder puts together. */
export interface Embed {
  lang: string;
  /** Address of the folder with `linkage-kit.js`, ending in a slash. */
  base: string;
  /** Hash of `linkage-kit.js` as in `integrity.json`; without one none is checked. */
  integrity?: string;
  /** Reserves the room of tags that are not there yet. */
  withStyles: boolean;
  /** Name of a theme that is shipped, or nothing. */
  theme: string;
  hub: Record<string, string | boolean>;
  tags: readonly EmbeddedTag[];
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Attributes as HTML: what is empty or off is left out. */
export const attributesHtml = (attributes: Record<string, string | boolean>): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== '' && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`))
    .join('');

/** The lines for a page's head, then the tags: what a portal pastes. */
export function embedParts({ base, integrity, withStyles, theme, hub, tags }: Embed): {
  head: string;
  body: string;
} {
  const at = (file: string) => escape(`${base}${file}`);
  const hash = integrity ? ` integrity="${escape(integrity)}" crossorigin="anonymous"` : '';
  const head = [
    withStyles && `<link rel="stylesheet" href="${at('linkage-kit.css')}">`,
    theme && `<link rel="stylesheet" href="${at(`themes/${theme}.css`)}">`,
    `<script type="module" src="${at('linkage-kit.js')}"${hash}></script>`,
  ];
  const body = [
    `<linkage-hub${attributesHtml(hub)}>`,
    ...tags.map(({ tag, attributes }) => `  <${tag}${attributesHtml(attributes)}></${tag}>`),
    '</linkage-hub>',
  ];
  return { head: head.filter(Boolean).join('\n'), body: body.join('\n') };
}

/** A whole page that runs as it is. */
export function embedPage(embed: Embed): string {
  const { head, body } = embedParts(embed);
  const indent = (text: string) => text.replace(/^/gm, '  ');
  return `<!doctype html>
<html lang="${escape(embed.lang)}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>linkage-kit</title>
${indent(head)}
</head>
<body>
${indent(body)}
</body>
</html>
`;
}
