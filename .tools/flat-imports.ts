import type { Plugin } from 'vite';
import { toolHash } from './tool-hash.js';

/** What shows and reads services: many chunks, one after the other. Elsewhere each form would pay for the bytes. */
const SERVICES =
  /\/src\/(widgets\/directory|compose|feeds)\/(directory|feed-services|service|remote-services)/;
const HUB = '/src/widgets/hub/define.ts';
const DYNAMIC = /import\(`\.\/((?:chunks\/)?)([^`]+)`\)/g;
const DEFINE = /\/src\/widgets\/[a-z]+\/define\.ts$/;

/**
 * Asks for all that a dynamic import will need at the same time as for itself: on a slow network each chunk that is only
 * found out about when another has come costs a resident one more round trip. Not by `modulepreload`, which a
 * Content-Security-Policy with nonces refuses.
 */
export function flatImports(): Plugin {
  return {
    name: 'linkage:flat-imports',
    apply: 'build',
    // Names of files tell of what is done to them afterwards, too.
    augmentChunkHash: () => toolHash('flat-imports'),
    generateBundle(_options, bundle) {
      const reached = new Map<string, Set<string>>();
      const reach = (file: string): Set<string> => {
        const known = reached.get(file);
        if (known) return known;
        const found = new Set([file]);
        reached.set(file, found);
        const chunk = bundle[file];
        for (const next of chunk?.type === 'chunk' ? chunk.imports : [])
          for (const one of reach(next)) found.add(one);
        return found;
      };
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const hub = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(HUB)));
      let entries = 0;
      let services = 0;
      for (const chunk of chunks) {
        if (chunk.moduleIds.some((id) => DEFINE.test(id)) && !reach(chunk.fileName).has(hub!.fileName))
          this.error(
            `${chunk.fileName} defines a tag and does not import ${hub!.fileName}, which defines the hub`,
          );
        if (!chunk.isEntry && !chunk.moduleIds.some((id) => SERVICES.test(id))) continue;
        // The loader asks for the hub's with every tag's.
        const own = new Set([...reach(chunk.fileName), ...(chunk.isEntry ? reach(hub!.fileName) : [])]);
        let count = 0;
        const code = chunk.code.replace(DYNAMIC, (call, folder: string, name: string) => {
          const file = `chunks/${name}`;
          const needed = [...reach(file)].filter((one) => one !== file && !own.has(one));
          if (!needed.length) return call;
          count++;
          const early = needed.map((one) => `import(\`./${folder}${one.replace('chunks/', '')}\`)`);
          return `$_(${[call, ...early].join()})`;
        });
        // What fails early is told by the import itself.
        if (chunk.code.includes('$_')) this.error(`${chunk.fileName} has a $_ of its own`);
        if (count && chunk.isEntry) entries++;
        else if (count) services++;
        if (count) chunk.code = `${code}\nfunction $_(t,...e){for(let x of e)x.catch(t=>t);return t}`;
      }
      if (!entries || services < 2) this.error('imports are no longer written as they were');
    },
  };
}
