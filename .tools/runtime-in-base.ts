import type { Plugin } from 'vite';
import { toolHash } from './tool-hash.js';

const EXPORT = /^var ([\w$]+)=Object\.defineProperty,([\w$]+)=(.+);export\{(?:\2 as )?t\};?\s*$/s;

/** The few lines that the bundler gives every chunk, in `base`: as a file of their own they were a request of their own. */
export function runtimeInBase(): Plugin {
  return {
    name: 'linkage:runtime-in-base',
    apply: 'build',
    // Names of files tell of what is done to them afterwards, too.
    augmentChunkHash: () => toolHash('runtime-in-base'),
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const runtime = chunks.find(({ fileName }) => fileName.includes('/rolldown-runtime-'));
      const base = chunks.find(({ fileName }) => /\/base-[^/]+$/.test(fileName));
      const [, define, name, code] = EXPORT.exec(runtime?.code ?? '') ?? [];
      if (!runtime || !base || !name || base.imports.length)
        return this.error('the runtime is not what it was');
      const own = code!.replaceAll(new RegExp(`\\b${define}\\(`, 'g'), 'Object.defineProperty(');
      base.code = `${base.code.trimEnd()}\nvar $n=${own};export{$n};`;
      const nameOf = (file: string) => file.split('/').at(-1)!;
      const fromRuntime = new RegExp(`import\\{t as ([\\w$]+)\\}from"\\./${nameOf(runtime.fileName)}";`);
      const fromBase = `from"./${nameOf(base.fileName)}"`;
      for (const chunk of chunks) {
        if (!chunk.imports.includes(runtime.fileName)) continue;
        let local = '';
        chunk.code = chunk.code.replace(fromRuntime, (_all, as: string) => ((local = as), ''));
        const at = chunk.code.indexOf(fromBase);
        chunk.code =
          at < 0
            ? `import{$n as ${local}}${fromBase};${chunk.code}`
            : chunk.code.replace(`}${fromBase}`, `,$n as ${local}}${fromBase}`);
        if (!local || !chunk.code.includes(`$n as ${local}`))
          this.error(`${chunk.fileName} imports the runtime in another way`);
        chunk.imports = [
          ...new Set([...chunk.imports.filter((file) => file !== runtime.fileName), base.fileName]),
        ];
      }
      delete bundle[runtime.fileName];
    },
  };
}
