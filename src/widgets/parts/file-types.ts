import type { LocalizeController } from '../../controllers/localize-controller.js';

/** What the first bytes of a file say it is. `text` is what no other is, and reads as text. */
interface Signature {
  type: string;
  bytes: readonly number[];
  offset?: number;
}

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

/** https://mimesniff.spec.whatwg.org/#image-type-pattern-matching-algorithm and the formats' own pages. */
const signatures: readonly Signature[] = [
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', bytes: [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a] },
  { type: 'image/gif', bytes: ascii('GIF8') },
  { type: 'image/webp', bytes: ascii('WEBP'), offset: 8 },
  { type: 'image/avif', bytes: ascii('ftypavif'), offset: 4 },
  ...['heic', 'heix', 'mif1', 'msf1', 'hevc'].map((brand) => ({
    type: 'image/heic',
    bytes: ascii(`ftyp${brand}`),
    offset: 4,
  })),
  { type: 'application/pdf', bytes: ascii('%PDF-') },
  { type: 'application/zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { type: 'application/x-ole-storage', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
];

/** Office documents are archives: which one, only the name says. */
const documents: Record<string, Record<string, string>> = {
  'application/zip': {
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    odt: 'application/vnd.oasis.opendocument.text',
    ods: 'application/vnd.oasis.opendocument.spreadsheet',
  },
  'application/x-ole-storage': { doc: 'application/msword', xls: 'application/vnd.ms-excel' },
  'text/plain': { txt: 'text/plain', csv: 'text/csv' },
};

function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // A web page or a picture made of markup could run a script where it is opened.
    return !text.includes('\0') && !/^\s*</.test(text);
  } catch {
    return false;
  }
}

/** The media type of a file by its contents, whatever its name or browser says; nothing for kinds that are not taken. */
export function typeOf(bytes: Uint8Array, name: string): string | undefined {
  const found = signatures.find(({ bytes: wanted, offset = 0 }) =>
    wanted.every((byte, index) => bytes[offset + index] === byte),
  )?.type;
  const type = found ?? (isText(bytes) ? 'text/plain' : '');
  if (!Object.hasOwn(documents, type)) return type || undefined;
  const extension = name.split('.').at(-1)!.toLowerCase();
  return Object.hasOwn(documents[type]!, extension) ? documents[type]![extension] : undefined;
}

/** What a file picker offers. */
export const accept = 'image/*,application/pdf,text/plain,.txt,.csv,.doc,.docx,.xls,.xlsx,.pptx,.odt,.ods';

/** A size as people read it: `1.4 MB`. */
export function sizeText(bytes: number, localize: LocalizeController): string {
  const isSmall = bytes < 1_000_000;
  return localize.number(isSmall ? Math.max(1, Math.round(bytes / 1000)) : bytes / 1_000_000, {
    style: 'unit',
    unit: isSmall ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: 1,
  });
}
