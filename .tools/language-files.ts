import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const LANGUAGE = /\/src\/i18n\/(?:([a-z-]+)\/((?:late\/)?[a-z]+)|([a-z]{2,3}(?:-[a-z]+)?))\.ts$/;

/**
 * One hash for all languages, and one for all texts of a language: a hash is what cannot be packed, and every page holds
 * the names of all languages and of all texts of its own.
 */
export function languageFiles(): Plugin {
  return {
    name: 'linkage:language-files',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const groups = new Map<string, Map<string, string>>();
      for (const { fileName, facadeModuleId } of chunks) {
        const [, folder, text, language] = LANGUAGE.exec(facadeModuleId ?? '') ?? [];
        // What others share has a name of its own.
        if (!text && !language) continue;
        const group = groups.get(folder ?? '') ?? new Map<string, string>();
        groups.set(
          folder ?? '',
          group.set(fileName, text ? `${folder}-${text.replace('/', '-')}` : language!),
        );
      }
      if (groups.size < 2) this.error('the languages are not what they were');
      const names = new Map<string, string>();
      for (const group of groups.values()) {
        const all = [...group.keys()].sort().map((file) => (bundle[file] as { code: string }).code);
        const hash = createHash('sha256').update(all.join('\0')).digest('base64url').slice(0, 7);
        for (const [file, name] of group) names.set(file.split('/').at(-1)!, `${name}-${hash}.js`);
      }
      const renamed = (code: string) =>
        code.replace(/(?<=[`"]\.\/(?:chunks\/)?)[\w-]+\.js(?=[`"])/g, (name) => names.get(name) ?? name);
      for (const chunk of chunks) {
        chunk.code = renamed(chunk.code);
        const name = names.get(chunk.fileName.split('/').at(-1)!);
        if (!name) continue;
        this.emitFile({ type: 'asset', fileName: `chunks/${name}`, source: chunk.code });
        delete bundle[chunk.fileName];
      }
    },
  };
}
