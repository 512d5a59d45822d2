const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** Red, green and blue, 0 to 255, of colours painted over each other, the last on top. */
export function mixed(...colours: string[]): number[] {
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function luminance(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of a colour with what lies beneath it, WCAG 2, as painted. */
export function ratio(colour: string, ...grounds: string[]): number {
  const [a, b] = [luminance(mixed(...grounds, colour)), luminance(mixed(...grounds))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
