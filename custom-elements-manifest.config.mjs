import { readFileSync } from 'node:fs';
import { collect, propertiesOf } from './.tools/manifest-properties.mjs';
import { readTokens } from './.tools/tokens.mjs';

const lifecycle = new Set([
  ...['render', 'update', 'updated', 'firstUpdated', 'willUpdate', 'shouldUpdate', 'performUpdate'],
  ...['createRenderRoot', 'requestUpdate', 'getUpdateComplete', 'scheduleUpdate', 'properties', 'styles'],
  ...[
    'connectedCallback',
    'disconnectedCallback',
    'attributeChangedCallback',
    'adoptedCallback',
    'shadowRootOptions',
  ],
]);

/** Published names: `src/x.ts` is shipped as `dist/x.js`. */
const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

function publishPaths(node) {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if ((key === 'module' || key === 'path') && typeof value === 'string') node[key] = published(value);
    else publishPaths(value);
  }
}

function describe(declaration, known) {
  const properties = propertiesOf(declaration.name, known);
  const reactive = new Set(properties.map(({ name }) => name));
  const kept = (declaration.members ?? []).filter(
    ({ name, privacy }) =>
      privacy !== 'private' && !name.startsWith('#') && !lifecycle.has(name) && !reactive.has(name),
  );
  const fields = properties.map(({ name, attribute, type, description, reflects, default: initial }) => ({
    kind: 'field',
    name,
    type: { text: type },
    ...(description && { description }),
    ...(initial && { default: initial }),
    ...(attribute && { attribute, reflects }),
  }));
  // The analyzer also takes the first argument of each `new Event()` it meets for a name; ours are those of `@event`.
  if (declaration.events) declaration.events = declaration.events.filter(({ description }) => description);
  declaration.members = [...fields, ...kept];
  declaration.attributes = fields
    .filter(({ attribute }) => attribute)
    .map(({ attribute, name, type, description, default: initial }) => ({
      name: attribute,
      fieldName: name,
      type,
      ...(description && { description }),
      ...(initial && { default: initial }),
    }));
}

/** The public tokens as custom properties. */
const tokenProperties = () =>
  readTokens().map(({ name, default: initial, description }) => ({ name, default: initial, description }));

/** What `@csspart` says in a file of parts that several tags show. */
const partsIn = (file) =>
  [...readFileSync(`src/widgets/parts/${file}.ts`, 'utf8').matchAll(/@csspart ([\w-]+) - (.+)$/gm)].map(
    ([, name, description]) => ({ name, description }),
  );

/** A tag's own parts, then those that it shares. */
function withSharedParts({ tagName, cssParts = [] }) {
  if (tagName === 'linkage-hub') return cssParts;
  const isForm = !['linkage-directory', 'linkage-outbox'].includes(tagName);
  const shared = ['shell', ...(isForm ? ['form-frame', 'receipt'] : [])].flatMap(partsIn);
  const own = new Set(cssParts.map(({ name }) => name));
  return [...cssParts, ...shared.filter(({ name }) => !own.has(name))];
}

/** Elements here use no decorators: their fields come from `static properties` and merged interfaces. */
function staticProperties() {
  let known;
  return {
    name: 'linkage-static-properties',
    initialize() {
      known = collect('src');
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations ?? []) {
          if (declaration.kind !== 'class' || !declaration.tagName) continue;
          declaration.customElement = true;
          // Said once, of the tag around all others: they hold in every one.
          if (declaration.tagName === 'linkage-hub') declaration.cssProperties = tokenProperties();
          describe(declaration, known);
          declaration.cssParts = withSharedParts(declaration);
          module.exports.push({
            kind: 'custom-element-definition',
            name: declaration.tagName,
            declaration: { name: declaration.name, module: module.path },
          });
        }
      }
      publishPaths(customElementsManifest);
    },
  };
}

export default {
  globs: ['src/widgets/**/*-element.ts', 'src/widgets/**/*-events.ts'],
  outdir: 'dist',
  plugins: [staticProperties()],
};
