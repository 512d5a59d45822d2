import type { LocalizeController } from '../../controllers/localize-controller.js';
import { sha256 } from '../../domain/sha256.js';
import type { AttachedFile } from '../../kit/kit.js';
import { sizeText, typeOf } from './file-types.js';
import { redraw } from './photo.js';

/** Most bytes of all files of one submission. */
export const MOST_BYTES = 10 * 1024 * 1024;
/** Most files of one submission. */
export const MOST_FILES = 10;
/** Before it is drawn anew a photo may be larger than what travels. */
const MOST_PHOTO_BYTES = 100 * 1024 * 1024;

const extensions: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png' };

/** A name that no folder, header or screen is misled by. */
export function safeName(name: string): string {
  const plain = name.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069"<>|:*?\\/]/g, '_').trim();
  return plain.slice(-120) || 'file';
}

/** Makes chosen files ready to travel: checked by content, photos drawn anew. `problems` are sentences about those left out. */
export async function addFiles(
  already: readonly AttachedFile[],
  chosen: readonly File[],
  localize: LocalizeController,
): Promise<{ files: AttachedFile[]; problems: string[] }> {
  const { further } = localize.messages!;
  const files: AttachedFile[] = [];
  const problems: string[] = [];
  let total = already.reduce((sum, { size }) => sum + size, 0);
  for (const file of chosen) {
    const name = safeName(file.name);
    if (already.length + files.length >= MOST_FILES) {
      problems.push(further.filesTooMany(MOST_FILES));
      break;
    }
    const ready = await prepare(file, name);
    if (typeof ready === 'string') {
      problems.push(further[ready](name));
      continue;
    }
    if (total + ready.size > MOST_BYTES) {
      problems.push(further.filesTooBig(name, sizeText(10_000_000, localize)));
      continue;
    }
    total += ready.size;
    files.push(ready);
  }
  return { files, problems };
}

/** One file, or why not. */
async function prepare(
  file: File,
  name: string,
): Promise<AttachedFile | 'fileType' | 'fileUnreadable' | 'fileEmpty'> {
  if (!file.size) return 'fileEmpty';
  try {
    if (file.size > MOST_PHOTO_BYTES) return 'fileUnreadable';
    const contents = await file.arrayBuffer();
    const type = typeOf(new Uint8Array(contents), name);
    if (!type) return 'fileType';
    if (!type.startsWith('image/')) {
      // Whoever serves it by its name must not serve a page.
      const isNamed = type !== 'application/pdf' || /\.pdf$/i.test(name);
      return finish(isNamed ? name : `${name}.pdf`, type, contents);
    }
    const photo = await redraw(new Blob([contents], { type }), type);
    const extension = extensions[photo.type] ?? 'jpg';
    return await finish(`${name.replace(/\.\w{1,5}$/, '')}.${extension}`, photo.type, photo.bytes);
  } catch {
    return 'fileUnreadable';
  }
}

async function finish(name: string, type: string, bytes: ArrayBuffer): Promise<AttachedFile> {
  return { name, type, size: bytes.byteLength, sha256: await sha256(bytes), bytes };
}
