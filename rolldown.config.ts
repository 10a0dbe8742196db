/** The command line as it is started: CommonJS, in few files; the library for browsers in one. What else stands in dist/ is the compiler's. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { defineConfig, type InputOptions, type Plugin, type RolldownOptions } from 'rolldown';

/** Packages with files of their own that they look for beside their code. */
const external = [/^kuromoji/, /^natural/, /^tinypool/, /^#(?:review|evaluation)-page$/];

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

/** Parts of Node that few runs call, loaded when called: `node:zlib` alone takes longer to load than a short text takes to judge. */
const LATE = ['node:zlib', 'node:os', 'node:module'];
const late: Plugin = {
  name: 'late',
  resolveId: (source, importer) =>
    LATE.includes(source) && importer !== undefined && !/node_modules|^\0/.test(importer) ? `\0late ${source}` : null,
  load: (id) => (id.startsWith('\0late ') ? lateFunctions(id.slice('\0late '.length)) : null),
};

function lateFunctions(name: string): string {
  const isFunction = ([key, value]: [string, unknown]): boolean => typeof value === 'function' && key !== 'default';
  const names = Object.entries(createRequire(import.meta.url)(name)).filter(isFunction);
  return names.map(([key]) => `export const ${key} = (...given) => require('${name}').${key}(...given);`).join('\n');
}

/** What jsonc-parser has for CommonJS asks for its parts in a way that no bundler sees. */
const jsonModules: Plugin = {
  name: 'json-modules',
  resolveId: (source) => (source === 'jsonc-parser' ? path.resolve('node_modules/jsonc-parser/lib/esm/main.js') : null),
};

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

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Later ones lay over earlier ones. */
const STYLES = 'colors base toolbar filters list posting signals dialog narrow paper'.split(' ');
const EVALUATION_STYLES = [
  ...'colors base toolbar list posting paper'.split(' '),
  ...'page levels curves tables quotes media'.split(' ').map((name) => `../evaluation/style/${name}`),
];

/** Makes the script of a page into the page: two strings, between which a run is written. */
const page = (styles: readonly string[]): Plugin => ({
  name: 'page',
  generateBundle(_, bundle) {
    const script = bundle['page.js'];
    const licences = bundle['LICENSES.txt'];
    if (script?.type !== 'chunk' || licences?.type !== 'asset') throw new Error(`no page was built with ${styles}`);
    // In a page, the end of a script is wherever it says so.
    const code = script.code.trim().replace(/<(?=\/script|!--)/gi, '\\x3c');
    const style = styles
      .map((name) => readFileSync(`src/review/style/${name}.css`, 'utf8'))
      .join('')
      .trim();
    const policy = `default-src 'none'; script-src ${sha256(code)}; style-src ${sha256(style)}; img-src data:; base-uri 'none'; form-action 'none'`;
    const [start = '', end = ''] = readFileSync('src/review/page.html', 'utf8')
      .replace('{{policy}}', () => policy)
      .replace('{{style}}', () => style)
      .replace('{{licences}}', () => String(licences.source).replace(/</g, '&lt;'))
      .replace('{{script}}', () => code)
      .split('{{run}}');
    delete bundle['page.js'];
    const source = `exports.start = ${JSON.stringify(start)};\nexports.end = ${JSON.stringify(end)};\n`;
    this.emitFile({ type: 'asset', fileName: 'page.cjs', source });
  },
});

const inPage = (dir: string, input: string, styles: readonly string[]) =>
  ({
    input,
    platform: 'browser',
    plugins: [licenses, page(styles)],
    transform: { target: 'es2022' },
    output: { dir, entryFileNames: 'page.js', format: 'iife', minify: true },
  }) satisfies RolldownOptions;

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

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };

const shared = {
  platform: 'node',
  transform: { define: { BUILD: JSON.stringify(build()) } },
  external,
  plugins: [noExecutables, late, jsonModules, licenses],
} satisfies InputOptions;

export default defineConfig([
  {
    ...shared,
    input: 'src/cli/main.ts',
    preserveEntrySignatures: 'allow-extension',
    output: {
      dir: 'dist/cli',
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name].cjs',
      // Code that is kept from an earlier run can require, but not import.
      dynamicImportInCjs: false,
      // Names stay, for stack traces; blanks and comments would only be read and thrown away.
      minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
      codeSplitting: {
        groups: [
          { name: (id, modules) => (isRuntime(id) || startsWith(id, modules) ? 'start' : null), debugName: 'start' },
        ],
      },
    },
  },
  {
    input: 'src/browser.ts',
    platform: 'neutral',
    transform: { define: { VERSION: JSON.stringify(version) }, target: 'es2022' },
    output: { file: 'dist/browser.js', format: 'es', minify: true },
  },
  { ...shared, input: 'bin/yamiscan.ts', output: { file: 'dist/bin/yamiscan.cjs', format: 'cjs' } },
  inPage('dist/review', 'src/review/main.tsx', STYLES),
  inPage('dist/evaluation', 'src/review/evaluation/main.tsx', EVALUATION_STYLES),
]);
