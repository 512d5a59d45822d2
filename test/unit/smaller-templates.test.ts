import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAst } from 'vite';
import { misplacedExpression, smallerTemplates } from '../../.tools/smaller-templates.js';

/** What the build makes of a file of the kit's. */
function build(code: string, file = 'widgets/signup/x.ts'): string {
  const { transform } = smallerTemplates() as unknown as {
    transform(this: unknown, code: string, id: string): { code: string } | null;
  };
  const context = {
    parse: (text: string) => parseAst(text),
    error(message: string) {
      throw new Error(message);
    },
  };
  return transform.call(context, code, `/kit/src/${file}`)?.code ?? code;
}

test('an expression where the Lit of the CDN files takes none stops the build', () => {
  for (const [template, place] of [
    ['<p><!-- ${x} --></p>', /in a comment/],
    ['<p>${x}</p><textarea rows="2">${x}</textarea>', /in a textarea/],
    ['<svg><title lang=${x}>${x}</title></svg>', /in a title/],
    ['<style>${x}</style>', /in a style/],
    ['<style title="a > b">p { color: ${x} }</style>', /in a style/],
  ] as const)
    for (const file of ['widgets/signup/x.ts', 'controllers/x.ts'])
      assert.throws(() => build(`const y = html\`${template}\`;`, file), place, template);
  assert.throws(() => build('const y = mathml`<mi>${x}</mi>`;'), /MathML/);
});

test('anywhere else one may stand', () => {
  for (const template of [
    '<textarea .value=${x} rows=${x}></textarea>',
    '<!-- a --><p>${x}</p><!-- b -->',
    '<style>p { color: red }</style><p>${x}</p><textarea></textarea>${x}',
    '<a title=${x}>${x}</a>',
  ])
    assert.equal(build(`const y = html\`${template}\`;`), `const y = html\`${template}\`;`);
  assert.equal(misplacedExpression(['<style>']), undefined);
});

test('white space and private names shrink, in controllers too', () => {
  assert.equal(
    build('const y = html`<p>\n    ${x}\n  </p>`;', 'controllers/x.ts'),
    'const y = html`<p> ${x} </p>`;',
  );
  assert.match(
    build('const y = css`a {\n  color: var(--_muted);\n}`;', 'styles/x.ts'),
    /`a\{color:var\(--_l..?\)\}`/,
  );
});
