import { waitFor, within } from 'storybook/test';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { heyuan } from './support/city.js';
import { contrast } from './support/contrast.js';
import { ThemeEditor, ThemeProbe } from './support/theme-editor.js';
import type { Attributes, Story } from './support/story.js';

if (!customElements.get('story-theme-probe')) customElements.define('story-theme-probe', ThemeProbe);
if (!customElements.get('story-theme-editor')) customElements.define('story-theme-editor', ThemeEditor);

const meta: Meta<Attributes> = {
  title: 'Theme editor',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
  render: (_args, context) => {
    const { feedback, pledge, outbox } = heyuan(context);
    return html`<story-theme-editor>
      ${feedback({ types: 'rating suggestion complaint question', prefill: '{"type":"suggestion"}' })}
      ${pledge()} ${outbox()}
    </story-theme-editor>`;
  },
};
export default meta;

/** Sets a control of the editor as a hand would. */
async function set(canvas: HTMLElement, label: RegExp, value: string): Promise<ThemeEditor> {
  const editor = canvas.querySelector<ThemeEditor>('story-theme-editor')!;
  await editor.updateComplete;
  const queries = within(editor.shadowRoot as unknown as HTMLElement);
  const control = queries.queryByLabelText(label) as HTMLInputElement;
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await editor.updateComplete;
  return editor;
}

const expectCss = (editor: ThemeEditor, text: string): void => {
  if (!editor.css.includes(text)) throw new Error(`"${text}" is not in ${editor.css}`);
};

export const Editor: Story = {};
/** Every control is in the CSS. */
export const OwnTheme: Story = {
  play: async ({ canvasElement }) => {
    await set(canvasElement, /^Accent/, '#7c2d12');
    await set(canvasElement, /^Radius/, '0');
    await set(canvasElement, /^Font of headings/, "Georgia, 'Noto Serif', 'Songti SC', serif");
    const editor = await set(canvasElement, /^Weight/, '800');
    for (const text of [
      '--linkage-accent: #7c2d12;',
      '--linkage-radius: 0em;',
      'Georgia',
      'heading-weight: 800;',
    ])
      expectCss(editor, text);
  },
};
/** On an accent that is hard to read the editor puts what can be read, also in the CSS to copy: it measures, and says so. */
export const PaleAccent: Story = {
  play: async ({ canvasElement }) => {
    const editor = await set(canvasElement, /^Accent/, '#ffe066');
    await waitFor(() => {
      if (!/✓/.test(editor.shadowRoot!.textContent ?? '')) throw new Error('not measured, or not legible');
    });
    const [, accent = '', text = ''] =
      /accent: (#\w+);\s*--linkage-on-accent: (#\w+);/.exec(editor.css) ?? [];
    const ratio = contrast(text, accent);
    if (accent !== '#ffe066' || !(ratio >= 4.5)) throw new Error(`${text} on ${accent}: ${ratio}`);
  },
};
