import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

const folder = fileURLToPath(new URL('peers/', import.meta.url));

async function bundleOne(name: string): Promise<string> {
  const [{ output }] = (await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['module', 'browser', 'production'] },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: `${folder}${name}.ts`, formats: ['es'], fileName: name },
      // For a library Vite leaves the white space in.
      rolldownOptions: { output: { minify: true } },
    },
  })) as [Rollup.RollupOutput];
  return output[0].code;
}

/** Scripts for pages, each whole and minified, by name. */
export async function bundle(names: readonly string[]): Promise<Map<string, string>> {
  const codes = await Promise.all(names.map(bundleOne));
  return new Map(names.map((name, at) => [name, codes[at]!]));
}
