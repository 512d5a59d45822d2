import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, it as plainIt } from 'node:test';
import { readTokens } from '../../.tools/tokens.mjs';
import { requireBuilt, root, useBrowser, type Profile } from '../support/e2e.js';
import { startStaticSite, type StaticSite } from '../support/static-site.js';

const tokens = readTokens();
const markdown = readFileSync(`${root}docs/theming.md`, 'utf8');
const recipes = [...markdown.matchAll(/^### ([^\n]+)\n[^#]*?```css\n([^]*?)^```/gm)]
  .map(([, name = '', css = '']) => ({ name, css }))
  .filter(({ css }) => css.split('\n').length > 10);

const { it } = useBrowser();
let site: StaticSite;
before(async () => {
  for (const file of ['cdn/linkage-kit.js', 'cdn/themes/civic.css']) requireBuilt(file);
  site = await startStaticSite({
    '/kit/': `${root}cdn`,
    '/bootstrap/': `${root}node_modules/bootstrap/dist/css`,
  });
});
after(() => site?.close());

plainIt('names only tokens that there are, in every snippet of docs/theming.md', () => {
  assert.equal(recipes.length, 4);
  for (const [name] of markdown.matchAll(/--linkage-[\w-]+/g))
    assert.ok(
      tokens.some((token) => token.name === name),
      name,
    );
});

type Colour = { colorSpace: string; components: number[]; alpha?: number };
type Length = { value: number; unit: string };
type Value = Colour | Length | number | string | string[] | Record<string, unknown>;

/** The value of a design token as CSS. */
function css(value: Value): string {
  if (typeof value === 'string') {
    const [, path] = /^\{(.*)\}$/.exec(value) ?? [];
    return path === undefined ? value : css(tokens.find((token) => token.path === path)!.value as Value);
  }
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.join();
  if ('colorSpace' in value) {
    const { colorSpace, components, alpha = 1 } = value as Colour;
    const inside = `${components.join(' ')} / ${alpha}`;
    return colorSpace === 'oklch' ? `oklch(${inside})` : `color(${colorSpace} ${inside})`;
  }
  if ('unit' in value) return `${String(value['value'])}${String(value['unit'])}`;
  const part = (key: string) => css(value[key] as Value);
  return 'style' in value
    ? `${part('width')} ${part('style')} ${part('color')}`
    : `${['offsetX', 'offsetY', 'blur', 'spread'].map(part).join(' ')} ${part('color')}`;
}

/** The property that shows what a type comes to. */
const shownBy: Record<string, string> = {
  color: 'color',
  dimension: 'width',
  fontWeight: 'font-weight',
  number: 'flex-grow',
  duration: 'transition-duration',
  shadow: 'box-shadow',
  border: 'border-top',
};

for (const [scheme, text] of [
  ['light', '#000'],
  ['dark', '#fff'],
] as const) {
  it(`tokens.json says what the style sheets come to on a ${scheme} page`, async (profile) => {
    const url = site.page(`/tokens-${scheme}`, '<!doctype html><title>Tokens</title><body><p>Tokens</p>');
    const { page } = await profile.open(url);
    await page.evaluate(helper);
    const wanted = tokens
      .filter(({ type }) => shownBy[type])
      .map(({ name, type, value, dark, default: initial }) => ({
        name,
        property: shownBy[type]!,
        initial,
        told: css((scheme === 'dark' ? (dark ?? value) : value) as Value),
        // A reference leads to what is told for dark pages there.
        isReference: typeof value === 'string' || type === 'border',
      }))
      .filter(({ isReference }) => !(isReference && scheme === 'dark'));
    const differing = await page.evaluate(
      (all, scheme, text) => {
        // Wide enough for what grows with its room to have its full size.
        const room = document.body.appendChild(document.createElement('div'));
        room.style.cssText = `color-scheme: ${scheme}; color: ${text}; font-size: 16px; width: 1000px; container-type: inline-size`;
        const scope = room.appendChild(document.createElement('div'));
        for (const { name, initial } of all) scope.style.setProperty(name, initial);
        const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
        const paint = (colour: string) => {
          context.clearRect(0, 0, 1, 1);
          context.fillStyle = colour;
          context.fillRect(0, 0, 1, 1);
          return [...context.getImageData(0, 0, 1, 1).data];
        };
        const isNear = (a: string, b: string, isColour: boolean) =>
          a === b || (isColour && paint(a).every((part, index) => Math.abs(part - paint(b)[index]!) <= 3));
        const show = (property: string, value: string) => {
          const probe = scope.appendChild(document.createElement('i'));
          probe.style.cssText = `display: block; ${property}: ${value}`;
          const { color, width, fontWeight, flexGrow, transitionDuration, boxShadow, borderTop } =
            getComputedStyle(probe);
          const all = { color, width, 'font-weight': fontWeight, 'flex-grow': flexGrow };
          const shown = {
            ...all,
            'transition-duration': transitionDuration,
            'box-shadow': boxShadow.replace(/^color\(srgb 0 0 0 \/ 0\).*|rgba\(0, 0, 0, 0\).*/, 'none'),
            'border-top': borderTop,
          };
          probe.remove();
          return shown[property as keyof typeof shown];
        };
        return all.flatMap(({ name, property, told }) => {
          const [is, says] = [show(property, `var(${name})`), show(property, told)];
          if (isNear(is, says, property === 'color')) return [];
          const parted = [is, says].map((one) => /^(.*?)((?:rgba?|color|oklch|oklab)\(.*\))(.*)$/.exec(one));
          const isSame =
            parted[0] &&
            parted[1] &&
            isNear(parted[0][2]!, parted[1][2]!, true) &&
            parted[0][1]! + parted[0][3]! === parted[1][1]! + parted[1][3]!;
          return isSame ? [] : [`${name}: is ${is}, told ${says}`];
        });
      },
      wanted,
      scheme,
      text,
    );
    assert.deepEqual(differing, []);
  });
}

/** Functions that tsx has compiled name themselves, with a helper that a page does not have. */
const helper = 'globalThis.__name = (it) => it';

/** What a main button, a field and the title look like under a style sheet. */
async function look(profile: Profile, path: string, head: string, body = '') {
  const url = site.page(
    path,
    `<!doctype html><html lang="en"><title>Recipe</title>${head}<body>${body}
      <linkage-feedback endpoint="/submissions"></linkage-feedback>
      <script type="module" src="/kit/linkage-kit.js"></script>`,
  );
  const { page } = await profile.open(url);
  await page.waitForNetworkIdle();
  await page.evaluate(helper);
  return page.evaluate(() => {
    const root = document.querySelector('linkage-feedback')!.shadowRoot!;
    const style = (selector: string) => getComputedStyle(root.querySelector(selector)!);
    const { color, backgroundColor, borderTopLeftRadius, fontWeight, fontFamily } = style('.button.primary');
    const { borderTopWidth, borderTopColor } = style('textarea');
    const theirs = document.querySelector('.btn-primary');
    const like = theirs && getComputedStyle(theirs);
    return {
      button: { color, backgroundColor, borderTopLeftRadius, fontWeight },
      font: fontFamily,
      field: { borderTopWidth, borderTopColor },
      heading: style('h2').fontWeight,
      theirs: like && {
        color: like.color,
        backgroundColor: like.backgroundColor,
        borderTopLeftRadius: like.borderTopLeftRadius,
        fontWeight: like.fontWeight,
      },
    };
  });
}

const recipe = (name: string) => `<style>${recipes.find((one) => one.name.startsWith(name))!.css}</style>`;

it('makes main buttons like Bootstrap’s own', async (profile) => {
  const sheet = '<link rel="stylesheet" href="/bootstrap/bootstrap.min.css">';
  const button = '<button class="btn btn-primary">Send</button>';
  const {
    button: ours,
    theirs,
    font,
  } = await look(profile, '/bootstrap', sheet + recipe('Bootstrap'), button);
  assert.deepEqual(ours, theirs);
  assert.match(font, /system-ui/);
});

it('makes main buttons, fields and headings like GOV.UK’s', async (profile) => {
  const { button, field, heading } = await look(profile, '/govuk', recipe('GOV.UK'));
  assert.deepEqual(button, {
    color: 'rgb(255, 255, 255)',
    backgroundColor: 'rgb(15, 122, 82)',
    borderTopLeftRadius: '0px',
    fontWeight: '400',
  });
  assert.deepEqual(field, { borderTopWidth: '2px', borderTopColor: 'rgb(11, 12, 12)' });
  assert.equal(heading, '700');
});

it('makes main buttons, fields and headings like those of USWDS', async (profile) => {
  const { button, field, font } = await look(profile, '/uswds', recipe('USWDS'));
  assert.deepEqual(button, {
    color: 'rgb(255, 255, 255)',
    backgroundColor: 'rgb(0, 94, 162)',
    borderTopLeftRadius: '4px',
    fontWeight: '700',
  });
  assert.deepEqual(field, { borderTopWidth: '1px', borderTopColor: 'rgb(86, 92, 101)' });
  assert.match(font, /Source Sans Pro Web/);
});

it('follows the colours of a WordPress block theme', async (profile) => {
  const presets = `<style>:root { --wp--preset--color--contrast: #14532d; --wp--preset--color--base: #fefce8 }</style>`;
  const { button } = await look(profile, '/wordpress', presets + recipe('WordPress'));
  assert.equal(button.backgroundColor, 'rgb(20, 83, 45)');
  assert.equal(button.color, 'rgb(254, 252, 232)');
  assert.equal(button.borderTopLeftRadius, '9999px');
});
