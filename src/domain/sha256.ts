const primes = (count: number): number[] => {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++)
    if (found.every((prime) => candidate % prime)) found.push(candidate);
  return found;
};
/** The first 32 bits of the fraction of a root, FIPS 180-4 4.2.2 and 5.3.3. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;

/** SHA-256 as FIPS 180-4 says it: for pages without `crypto.subtle`, which plain-http pages are. */
export function sha256Slowly(bytes: Uint8Array): string {
  const constants = primes(64).map((prime) => fraction(Math.cbrt(prime)));
  const state = primes(8).map((prime) => fraction(Math.sqrt(prime)));
  const length = (((bytes.length + 8) >> 6) + 1) << 6;
  const padded = new Uint8Array(length);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(length - 4, (bytes.length * 8) >>> 0);
  const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));
  const words = new Int32Array(64);
  for (let block = 0; block < length; block += 64) {
    for (let t = 0; t < 64; t++) {
      if (t < 16) {
        words[t] = view.getInt32(block + t * 4);
        continue;
      }
      const early = words[t - 15]!;
      const late = words[t - 2]!;
      const low = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
      const high = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
      words[t] = words[t - 16]! + low + words[t - 7]! + high;
    }
    let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
    for (let t = 0; t < 64; t++) {
      const sumE = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const sumA = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const first = (h + sumE + ((e & f) ^ (~e & g)) + constants[t]! + words[t]!) | 0;
      const second = (sumA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = (state[index]! + word) | 0));
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** SHA-256 of bytes, hexadecimal. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  if (!globalThis.crypto?.subtle) return sha256Slowly(new Uint8Array(bytes));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
