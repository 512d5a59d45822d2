import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';

/** How something is painted here, as a hash: fonts, browsers and machines differ. */
export type Fingerprint = Record<Script, string>;
/** A system of writing, and with `latin` also the browser's own controls. */
export type Script = keyof typeof samples;

const samples = {
  latin: {
    text: 'Hamburgefonstiv 0123456789 ÀÉÎÕÜ ñ ß Nguyễn Thị — “quoted” … Жители района, службы',
    controls: true,
  },
  chinese: { text: '平安社区 服务目录 志愿者报名 時數登記 捐贈与反馈，请填写姓名。', controls: false },
  arabic: { text: 'خدمات الحي والتطوع ١٢٣٤٥٦٧٨٩٠ سجّل ساعاتك، وتبرّع', controls: false },
};
export const scripts = Object.keys(samples) as Script[];

/** Paints a sample of each script, in the fonts and weights of the stories. */
export async function takeFingerprint(page: Page, origin: string): Promise<Fingerprint> {
  await page.setViewport({ width: 600, height: 500 });
  const hashes: Partial<Fingerprint> = {};
  for (const script of scripts) {
    // Stories' own styles say which fonts are asked for.
    await page.goto(`${origin}/iframe.html?id=none&viewMode=story`);
    await page.evaluate(({ text, controls }) => {
      const frame = Object.assign(document.createElement('div'), { className: 'story-frame' });
      const styles = ['font-weight: 400', 'font-weight: 700; font-size: 1.5em', 'font-family: monospace'];
      for (const style of styles)
        frame.append(Object.assign(document.createElement('p'), { style, textContent: text }));
      for (const type of controls ? ['text', 'date', 'time', 'checkbox', 'radio', 'file', 'range'] : [])
        frame.append(Object.assign(document.createElement('input'), { type, checked: true }));
      // One without a value moves.
      const bar = Object.assign(document.createElement('progress'), { value: 0.5 });
      if (controls) frame.append(document.createElement('select'), bar);
      document.body.replaceChildren(frame);
      document.body.className = '';
    }, samples[script]);
    const picture = await page.screenshot({ captureBeyondViewport: false });
    hashes[script] = createHash('sha256').update(picture).digest('hex').slice(0, 16);
  }
  return hashes as Fingerprint;
}

/** Which scripts the open page shows; the browser's controls and Latin digits are on every one. */
export async function scriptsOf(page: Page): Promise<Script[]> {
  const text = await page.evaluate(() => {
    const textOf = (root: ParentNode & Node): string =>
      [...root.querySelectorAll('*')].reduce(
        (all, { shadowRoot }) => (shadowRoot ? all + textOf(shadowRoot) : all),
        root.textContent ?? '',
      );
    return textOf(document.body);
  });
  const isIn: Record<Script, boolean> = {
    latin: true,
    chinese: /\p{Script=Han}/u.test(text),
    arabic: /\p{Script=Arabic}/u.test(text),
  };
  return scripts.filter((script) => isIn[script]);
}
