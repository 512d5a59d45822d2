/** Most pixels of a photo that travels. */
export const MOST_PIXELS = 2_000_000;
const QUALITY = 0.85;

/** Size in pixels that keeps the shape and has at most {@link MOST_PIXELS}. */
export function fit(width: number, height: number, most = MOST_PIXELS): { width: number; height: number } {
  const scale = Math.min(1, Math.sqrt(most / (width * height)));
  // A line of pixels stays one, and has as many as there may be.
  const side = (length: number) => Math.min(most, Math.max(1, Math.floor(length * scale)));
  return { width: side(width), height: side(height) };
}

/**
 * A photo drawn anew: at most two megapixels, upright, and without what a camera writes beside the picture, such as the place.
 * Rejects where the browser cannot read it.
 */
export async function redraw(photo: Blob, type: string): Promise<{ bytes: ArrayBuffer; type: string }> {
  const bitmap = await createImageBitmap(photo, { imageOrientation: 'from-image' });
  try {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, fit(bitmap.width, bitmap.height));
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    const wanted = type === 'image/png' ? type : 'image/jpeg';
    // JPEG knows no transparency: what is clear would be black.
    if (wanted === 'image/jpeg') {
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
    }
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, wanted, QUALITY));
    if (!blob) throw new Error('no picture');
    return { bytes: await blob.arrayBuffer(), type: blob.type };
  } finally {
    bitmap.close();
  }
}
