/** The command line as it is started: CommonJS, in few files. The library and what else stands in dist/ is the compiler's. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type InputOptions, type Plugin } from 'rolldown';

/** Packages with files of their own that they look for beside their code. */
const external = [/^kuromoji/, /^natural/, /^tinypool/];

interface Modules {
  readonly getModuleInfo: (id: string) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** What each run loads, whatever else loads it too: one file of its own, as a file costs more than what is in it. */
function startsWith(id: string, modules: Modules, below: readonly string[] = []): boolean {
  const info = modules.getModuleInfo(id);
  if (info === null || below.includes(id)) return false;
  return info.isEntry || info.importers.some((importer) => startsWith(importer, modules, [...below, id]));
}

const isRuntime = (id: string): boolean => id.includes('rolldown/runtime');

/** commander starts executables as commands, which yamiscan doesn't have; loading what starts them takes a millisecond of every start. */
const noExecutables: Plugin = {
  name: 'no-executables',
  resolveId: (source, importer) =>
    source === 'node:child_process' && importer?.includes('commander') === true ? NOTHING : null,
  load: (id) => (id === NOTHING ? 'export {};' : null),
};
const NOTHING = '\0nothing';

/** The licences of the packages in a bundle ask to stand beside it. */
const licenses: Plugin = {
  name: 'licenses',
  generateBundle(_, bundle) {
    const files = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
    const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
    const source = [...new Set(folders)].sort().map(licenseIn).join('\n\n----------\n\n');
    if (source !== '') this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source });
  },
};

function licenseIn(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  return `${name} ${version}\n\n${file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim()}`;
}

/** By what a bundle is made from, whatever else is the same. */
function build(): string {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }).sort())
    if (file.endsWith('.ts')) hash.update(file).update(readFileSync(path.join('src', file)));
  return hash.digest('hex');
}

const shared = { platform: 'node', external, plugins: [noExecutables, licenses] } satisfies InputOptions;

export default defineConfig([
  {
    ...shared,
    input: 'src/cli/main.ts',
    transform: { define: { BUILD: JSON.stringify(build()) } },
    output: {
      dir: 'dist/cli',
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name].cjs',
      // Names stay, for stack traces; blanks and comments would only be read and thrown away.
      minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
      codeSplitting: {
        groups: [
          { name: (id, modules) => (isRuntime(id) || startsWith(id, modules) ? 'start' : null), debugName: 'start' },
        ],
      },
    },
  },
  { ...shared, input: 'bin/yamiscan.ts', output: { file: 'dist/bin/yamiscan.cjs', format: 'cjs' } },
]);
