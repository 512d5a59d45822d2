import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** Colours of each pixel, four bytes each: red, green, blue, and 255. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
}

/** How near a colour may be to one that is taken already, as the square of their distance. */
const NEAR = 10 ** 2;

/** Half as wide and half as high: each pixel is the mean of four. */
export function halve(source: Picture): Picture {
  const [width, height] = [source.width >> 1, source.height >> 1];
  const data = new Uint8Array(width * height * 4);
  const row = source.width * 4;
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = y * 2 * row + x * 8;
      for (let channel = from; channel < from + 4; channel++) {
        const sum =
          source.data[channel]! +
          source.data[channel + 4]! +
          source.data[channel + row]! +
          source.data[channel + row + 4]!;
        data[to++] = (sum + 2) >> 2;
      }
    }
  }
  return { width, height, data };
}

type Colour = readonly [red: number, green: number, blue: number];

const distance = (a: Colour, b: Colour): number =>
  (a[0] - b[0]) ** 2 * 0.6 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2 * 0.4;

const colourOf = (number: number): Colour => [number >> 16, (number >> 8) & 255, number & 255];

/** The colours that stand for all others: the most frequent ones that differ enough, then those farthest from them. */
function paletteOf(counts: Map<number, number>, most: number): Colour[] {
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([number]) => colourOf(number));
  const palette: Colour[] = [];
  for (const colour of frequent) {
    if (palette.length === most / 2) break;
    if (palette.every((taken) => distance(taken, colour) > NEAR)) palette.push(colour);
  }
  const left = frequent.map((colour) => ({
    colour,
    off: Math.min(...palette.map((taken) => distance(taken, colour))),
  }));
  while (palette.length < most) {
    const farthest = left.reduce((so, one) => (one.off > so.off ? one : so), left[0]!);
    if (farthest.off <= NEAR) break;
    palette.push(farthest.colour);
    for (const one of left) one.off = Math.min(one.off, distance(one.colour, farthest.colour));
  }
  return palette;
}

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const crc = body.reduce((sum, byte) => crcTable[(sum ^ byte) & 255]! ^ (sum >>> 8), -1);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeInt32BE(~crc, body.length + 4);
  return framed;
}

/** A PNG of at most sixteen colours, four bits a pixel; or of more, up to 256, a byte a pixel. */
export function writePng({ width, height, data }: Picture, colours = 16): Buffer {
  const numbers = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let pixel = 0, from = 0; pixel < numbers.length; pixel++, from += 4) {
    const number = (data[from]! << 16) | (data[from + 1]! << 8) | data[from + 2]!;
    numbers[pixel] = number;
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const palette = paletteOf(counts, colours);
  const places = new Map<number, number>();
  for (const number of counts.keys()) {
    const distances = palette.map((taken) => distance(taken, colourOf(number)));
    places.set(number, distances.indexOf(Math.min(...distances)));
  }
  const perByte = colours > 16 ? 1 : 2;
  const stride = 1 + Math.ceil(width / perByte);
  const rows = new Uint8Array(stride * height);
  for (let pixel = 0; pixel < numbers.length; pixel++) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    const shift = perByte === 2 && x % 2 === 0 ? 4 : 0;
    rows[y * stride + 1 + Math.floor(x / perByte)]! |= places.get(numbers[pixel]!)! << shift;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8 / perByte, 3], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

export const readPng = (content: Buffer): Picture => PNG.sync.read(content);
