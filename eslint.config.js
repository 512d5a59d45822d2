import wc from 'eslint-plugin-wc';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import tseslint from 'typescript-eslint';
import linkage from './.tools/eslint-layers.mjs';

const html = 'text bindings only: a strict Content-Security-Policy and residents depend on it';
const zod = "write `import * as z from 'zod/mini'`: anything else bundles four times as much";

const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'use a union of strings' },
  { selector: 'ImportDeclaration[source.value=/^zod(?!.mini$)/]', message: zod },
  { selector: "ImportDeclaration[source.value='zod/mini'] > ImportSpecifier", message: zod },
  { selector: "ImportDeclaration[source.value='zod/mini'] > ImportDefaultSpecifier", message: zod },
  {
    selector: "ImportDeclaration[source.value='zod/mini'] > ImportNamespaceSpecifier[local.name!='z']",
    message: zod,
  },
];

const inSource = [
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]', message: html },
  {
    selector: 'MemberExpression[property.value=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: html,
  },
  { selector: 'ImportDeclaration[source.value=/(unsafe-html|unsafe-svg|style-map)/]', message: html },
  { selector: 'ImportExpression[source.value=/(unsafe-html|unsafe-svg|style-map)/]', message: html },
  {
    selector: 'TaggedTemplateExpression TemplateElement[value.raw=/[\\s](style|.innerHTML|.outerHTML)=/]',
    message: html,
  },
];

const fetching = {
  name: 'fetch',
  message: 'only transport/http-transport.ts and transport/feed-reader.ts do',
};
const storing = { name: 'indexedDB', message: 'only storage/ does' };
const globals = (...names) => ['error', { globals: names, checkGlobalObject: true }];

export default tseslint.config(
  { ignores: ['dist/', 'cdn/', 'coverage/', 'storybook-static/', 'demo/.data/', '.shots/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...everywhere],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // An element takes over the documented properties of an interface.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['{src,test,stories,demo}/**/*.{ts,js,mjs}'],
    rules: { 'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }] },
  },
  { files: ['test/**'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
  {
    files: ['src/**/*.ts'],
    plugins: { linkage },
    rules: {
      'linkage/layers': 'error',
      'no-restricted-syntax': ['error', ...everywhere, ...inSource],
      'no-restricted-globals': globals(fetching, storing),
    },
  },
  {
    files: ['src/transport/http-transport.ts', 'src/transport/feed-reader.ts'],
    rules: { 'no-restricted-globals': globals(storing) },
  },
  { files: ['src/storage/**/*.ts'], rules: { 'no-restricted-globals': globals(fetching) } },
  {
    files: ['src/**/*.ts'],
    // The three plugins' own presets are in different config formats: only their rules are taken.
    plugins: { lit, wc, 'lit-a11y': litA11y },
    rules: {
      ...(lit.configs['flat/recommended'] ?? lit.configs.recommended).rules,
      ...(wc.configs['flat/recommended'] ?? wc.configs.recommended).rules,
      ...litA11y.configs.recommended.rules,
      // Safari takes a list without bullets for no list, unless it says so.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: ['src/**/*-element.ts'],
    rules: { '@typescript-eslint/no-unsafe-declaration-merging': 'off' },
  },
);
