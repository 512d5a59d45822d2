import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const TEXTS = /\/src\/i18n\/([a-z-]+)\/((?:late\/)?[a-z]+)\.ts$/;

/**
 * One hash in the names of all chunks, made of all that is written: a hash of its own for each is what cannot be packed,
 * and a page holds some thirty of them. A release is downloaded as a whole, as releases are.
 */
export function oneHash(): Plugin {
  return {
    name: 'linkage:one-hash',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const idOf = ({ facadeModuleId, moduleIds }: (typeof chunks)[number]) =>
        facadeModuleId ?? moduleIds[0] ?? '';
      chunks.sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
      const code = chunks.map((chunk) => chunk.code);
      const hash = createHash('sha256')
        .update(code.join('\0'))
        .digest('base64url')
        .replace(/\W/g, '0')
        .slice(0, 7);
      const names = new Map<string, string>();
      const taken = new Set<string>();
      for (const chunk of chunks) {
        if (!chunk.fileName.startsWith('chunks/')) continue;
        const file = chunk.fileName.split('/').at(-1)!;
        const [, language, text] = TEXTS.exec(chunk.facadeModuleId ?? '') ?? [];
        const name = text ? `${language}-${text.replace('/', '-')}` : file.slice(0, -'-1234567.js'.length);
        let free = name;
        for (let count = 2; taken.has(free); count++) free = `${name}${count}`;
        taken.add(free);
        names.set(file, `${free}-${hash}.js`);
      }
      const known = new RegExp([...names.keys()].map((name) => name.replace('.', '\\.')).join('|'), 'g');
      for (const chunk of chunks) {
        chunk.code = chunk.code.replace(known, (name) => names.get(name)!);
        if (!chunk.fileName.startsWith('chunks/')) continue;
        const fileName = `chunks/${names.get(chunk.fileName.split('/').at(-1)!)!}`;
        this.emitFile({ type: 'asset', fileName, source: chunk.code });
        delete bundle[chunk.fileName];
      }
    },
  };
}
