import type { Plugin } from 'vite';

/** For browsers that adopt style sheets, as all do that the kit is for; nobody is told who writes a component wrongly. */
const CSS_TAG = `
const sheets = new WeakMap();
export const supportsAdoptingStyleSheets = true;
export class CSSResult {
  _$cssResult$ = true;
  constructor(text, strings) { this.cssText = text; this.strings = strings; }
  get styleSheet() {
    const key = this.strings[1] === undefined ? this.strings : this;
    let sheet = sheets.get(key);
    if (!sheet) { sheets.set(key, sheet = new CSSStyleSheet()); sheet.replaceSync(this.cssText); }
    return sheet;
  }
  toString() { return this.cssText; }
}
export const css = (strings, ...values) => new CSSResult(String.raw({ raw: strings }, ...values), strings);
export const unsafeCSS = (text) => new CSSResult(String(text), [text]);
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
};
export const getCompatibleStyle = (style) => style;
`;

/** What of Lit serves decorators, server rendering, ShadyCSS and its own warnings: none of them is here. */
const unused: Record<string, [RegExp, string][]> = {
  'reactive-element/css-tag.js': [[/^[^]*supportsAdoptingStyleSheets[^]*$/, CSS_TAG.replaceAll('$', '$$$$')]],
  'reactive-element/reactive-element.js': [
    [/,p=a\.reactiveElementPolyfillSupport/, ''],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),a\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\.set\(t,i\)\}(?=this\._\$Eh)/, ''],
    [/static addInitializer\(t\)\{.*?\.push\(t\)\}/, ''],
    [/,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/, ''],
    [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
    [/,p\?\.\(\{ReactiveElement:y\}\),\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
  ],
  'lit-element/lit-element.js': [
    [/,s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\)/, ''],
    [/const o=s\.litElementPolyfillSupport;o\?\.\(\{LitElement:i\}\);/, ''],
    [/\(s\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ],
  'lit-html/lit-html.js': [
    [/,B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ';'],
  ],
};

/** Lit without what no page of the kit uses; an update of Lit that moves one of them stops the build. */
export function leanerLit(): Plugin {
  return {
    name: 'linkage:leaner-lit',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?')[0]!.replaceAll('\\', '/');
      const file = Object.keys(unused).find((name) => path.endsWith(`/${name}`));
      if (!file) return null;
      let changed = code;
      for (const [pattern, instead] of unused[file]!) {
        if (!pattern.test(changed)) this.error(`${file} has changed: ${pattern} is not in it`);
        changed = changed.replace(pattern, instead);
      }
      return { code: changed, map: null };
    },
  };
}
