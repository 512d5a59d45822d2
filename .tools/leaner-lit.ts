import type { Plugin } from 'vite';

/** What of Lit serves decorators, server rendering, ShadyCSS and its own warnings: none of them is here. */
const unused: Record<string, [RegExp, string][]> = {
  'reactive-element/css-tag.js': [
    // Every browser that the kit is for adopts style sheets.
    [/(?<=,e=)t\.ShadowRoot&&\(.*?in CSSStyleSheet\.prototype/, '!0'],
  ],
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
