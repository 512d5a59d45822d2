// Who may import whom: the table of "Imports allowed" in ARCHITECTURE.md, as an ESLint rule.
import { posix } from 'node:path';

const lit = ['lit', 'lit/*', '@lit/context'];
const belowWidgets = [
  ...['domain', 'feeds', 'receivers', 'transport', 'storage', 'search'],
  ...['outbox', 'kit', 'controllers', 'i18n', 'styles'],
];
const view = ['controllers', 'domain', 'i18n', 'styles', 'kit', 'search', 'widgets/parts'];

const table = {
  domain: { layers: [], packages: ['zod/mini'] },
  feeds: { layers: ['domain'], lazyPackages: ['ical.js', 'papaparse'] },
  receivers: { layers: ['domain'] },
  transport: { layers: ['domain', 'receivers'] },
  storage: { layers: ['domain'], packages: ['idb-keyval'] },
  search: { layers: ['domain'] },
  outbox: { layers: ['domain', 'transport', 'storage'] },
  // Types of texts only: a hub may override them.
  kit: { layers: ['domain', 'i18n'], packages: lit },
  i18n: { layers: [] },
  styles: { layers: [], packages: ['lit'] },
  controllers: { layers: ['domain', 'i18n', 'kit'], packages: lit },
  'widgets/parts': { layers: view, packages: lit },
  'widgets/hub': { layers: [...view, 'compose'], packages: lit },
  widget: { layers: view, packages: lit },
  'widget define': { layers: [...view, 'compose'], packages: lit },
  compose: { layers: belowWidgets, packages: lit },
  cli: {
    layers: ['domain', 'receivers', 'feeds'],
    packages: ['node:fs/promises', 'node:http', 'node:https', 'node:tls', 'node:url', 'node:util'],
  },
  top: { layers: ['*'], packages: [...lit, 'react', 'preact', 'solid-js', 'vue'] },
};

/** `widgets/signup/define.ts` -> its layer, and the name others know it by. */
function layerOf(path) {
  const [first, second, third] = path.split('/');
  if (second === undefined) return { rules: 'top', name: 'top' };
  if (first !== 'widgets') return { rules: first, name: first };
  const name = `widgets/${second}`;
  if (name in table) return { rules: name, name };
  return { rules: /^define\.[jt]s$/.test(third ?? '') ? 'widget define' : 'widget', name };
}

const matches = (source, patterns = []) =>
  patterns.some((one) => (one.endsWith('/*') ? source.startsWith(one.slice(0, -1)) : source === one));

/** Why this import is refused, or nothing when it is allowed. `kind`: `value`, `type` or `lazy`. */
export function refusal(file, source, kind) {
  const from = layerOf(file);
  const rules = table[from.rules];
  if (!rules) return `"${from.name}" is not a layer: add it to .tools/eslint-layers.mjs`;
  if (!source.startsWith('.')) {
    if (matches(source, rules.packages)) return undefined;
    if (matches(source, rules.lazyPackages)) {
      return kind === 'value' ? `load ${source} with import(), where it is used` : undefined;
    }
    return `${from.name} may not import the package "${source}"`;
  }
  const target = posix.normalize(posix.join(posix.dirname(file), source));
  if (target.startsWith('..')) return `${from.name} may not import from outside src/`;
  const to = layerOf(target);
  if (to.name === from.name || rules.layers.includes('*') || rules.layers.includes(to.name)) return undefined;
  return `${from.name} may not import from ${to.name}`;
}

const literal = (node) => {
  if (node?.type === 'TSLiteralType') return literal(node.literal);
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
};

export const layers = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { refused: '{{why}} (see ARCHITECTURE.md, imports allowed)' },
  },
  create(context) {
    const file = /(?:^|\/)src\/(.+)$/.exec(context.filename.replaceAll('\\', '/'))?.[1];
    if (file === undefined) return {};
    const check = (node, specifier, kind) => {
      const source = literal(specifier);
      const why = source === undefined ? 'an import needs a plain string' : refusal(file, source, kind);
      if (why) context.report({ node, messageId: 'refused', data: { why } });
    };
    const declared = (node) => {
      if (node.source)
        check(node, node.source, (node.importKind ?? node.exportKind) === 'type' ? 'type' : 'value');
    };
    return {
      ImportDeclaration: declared,
      ExportNamedDeclaration: declared,
      ExportAllDeclaration: declared,
      ImportExpression: (node) => check(node, node.source, 'lazy'),
      TSImportType: (node) => check(node, node.source ?? node.argument, 'type'),
      TSExternalModuleReference: (node) => check(node, node.expression, 'value'),
    };
  },
};

export default { meta: { name: 'linkage' }, rules: { layers } };
