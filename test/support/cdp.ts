import { executeServerCommand } from '@web/test-runner-commands';

/** Speaks to this page's browser by the DevTools protocol. */
export async function cdp<T = unknown>(method: string, params: object = {}): Promise<T> {
  const { value } = await executeServerCommand<{ value: T }, { method: string; params: object }>('cdp', {
    method,
    params,
  });
  return value;
}

/** Takes back whatever was emulated. */
export const endCdp = async (): Promise<void> => void (await executeServerCommand('cdp-end'));

/** What a browser tells style sheets of its reader. */
export interface MediaFeatures {
  'forced-colors'?: 'active' | 'none';
  'prefers-color-scheme'?: 'dark' | 'light';
  'prefers-reduced-motion'?: 'reduce' | 'no-preference';
}

/** Emulates media features; those not named are as the browser has them. */
export const emulate = (features: MediaFeatures): Promise<unknown> =>
  cdp('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });

/** A screen of that width in CSS pixels; `touch` gives it a finger instead of a mouse. */
export async function screenOf(
  width: number,
  { height = 800, scale = 1, touch = false } = {},
): Promise<void> {
  await cdp('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: scale,
    mobile: false,
  });
  await cdp('Emulation.setTouchEmulationEnabled', { enabled: touch, maxTouchPoints: 1 });
}

/** A picture of a part of the page: colours by place, from its upper left corner. */
export interface Picture {
  width: number;
  height: number;
  /** Red, green, blue and opacity, 0 to 255 each, row by row. */
  data: Uint8ClampedArray;
}

/** Photographs what is around an element, `margin` CSS pixels beyond its edges. */
export async function photograph(element: Element, margin = 8): Promise<Picture> {
  element.scrollIntoView({ block: 'center' });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const { left, top, width, height } = element.getBoundingClientRect();
  const x = Math.max(0, left + scrollX - margin);
  const y = Math.max(0, top + scrollY - margin);
  const clip = { x, y, width: width + 2 * margin, height: height + 2 * margin, scale: 1 };
  const { data } = await cdp<{ data: string }>('Page.captureScreenshot', { format: 'png', clip });
  const blob = await (await fetch(`data:image/png;base64,${data}`)).blob();
  const image = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

/** How many pixels of two pictures of one size differ by more than a shade. */
export function differing(one: Picture, other: Picture): number {
  const length = Math.min(one.data.length, other.data.length);
  let count = 0;
  for (let at = 0; at < length; at += 4) {
    const distance = [0, 1, 2].reduce(
      (sum, part) => sum + Math.abs(one.data[at + part]! - other.data[at + part]!),
      0,
    );
    if (distance > 48) count++;
  }
  return count;
}

/** The colours of a picture with the number of their pixels, the most frequent first. */
export function coloursOf({ data }: Picture): [colour: string, pixels: number][] {
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
