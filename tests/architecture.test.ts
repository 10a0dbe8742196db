/** Who may import whom, read off the import lines: stages know the domain and nothing of their neighbours. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';

const STAGES = ['read', 'normalize', 'tokenize', 'facts', 'rules', 'match', 'wording', 'judge', 'format'];

interface Allowed {
  /** Folders of src, and files that stand directly in it. */
  readonly parts: readonly string[];
  /** Packages; any node: module is allowed where `node:` stands. */
  readonly packages: readonly string[];
}

/** The table of the design. `domain` is open to all. */
const TABLE: Readonly<Record<string, Allowed>> = {
  domain: { parts: [], packages: [] },
  read: { parts: ['globs'], packages: ['node:', 'papaparse', 'chardet', 'fastest-levenshtein', 'jsonc-parser'] },
  // What both find their files with.
  globs: { parts: [], packages: ['node:', 'tinyglobby'] },
  normalize: { parts: [], packages: [] },
  tokenize: { parts: [], packages: ['node:', 'kuromoji'] },
  facts: { parts: [], packages: [] },
  rules: {
    parts: ['globs'],
    packages: ['node:', 'yaml', 'zod', 'fastest-levenshtein', '@eslint-community/regexpp'],
  },
  match: { parts: [], packages: [] },
  wording: { parts: [], packages: [] },
  judge: { parts: [], packages: [] },
  format: {
    parts: [],
    packages: [
      'chalk',
      'csv-stringify',
      'fastest-levenshtein',
      'string-width',
      '#evaluation-page',
      '#review-page',
      'sarif',
      'uuid',
    ],
  },
  // What runs in a browser, on what a formatter wrote into its page.
  review: { parts: ['format', 'normalize'], packages: ['preact', '@preact/signals', 'chart.js'] },
  'near-duplicates': { parts: [], packages: [] },
  indicators: { parts: [], packages: ['node:'] },
  findings: { parts: [], packages: ['node:', 'picomatch'] },
  campaigns: { parts: ['near-duplicates'], packages: ['node:', 'fast-diff'] },
  evaluate: {
    parts: ['scanner.ts', 'rules', 'near-duplicates'],
    packages: ['node:', 'natural', 'fastest-levenshtein'],
  },
  'order.ts': { parts: STAGES, packages: [] },
  'stages.ts': { parts: ['order.ts', 'tokenize'], packages: [] },
  'open-compiled.ts': { parts: ['order.ts', 'rules'], packages: [] },
  'compiled.ts': { parts: ['open-compiled.ts', 'order.ts', 'rules'], packages: ['node:'] },
  'scanner.ts': { parts: ['compiled.ts', 'stages.ts', 'rules', 'tokenize'], packages: [] },
  'bytes.ts': { parts: ['compiled.ts', 'rules', 'tokenize'], packages: ['node:'] },
  'index.ts': { parts: ['bytes.ts', 'rules', 'scanner.ts'], packages: [] },
  'browser.ts': { parts: ['open-compiled.ts', 'order.ts', 'match', 'rules', 'tokenize'], packages: [] },
  bench: {
    parts: [...STAGES, 'evaluate', 'near-duplicates', 'campaigns', 'findings', 'indicators', 'scanner.ts', 'stages.ts'],
    packages: ['node:', 'csv-stringify', 'kuromoji', '@patdx/kuromoji', 'tiny-segmenter', '@eslint-community/regexpp'],
  },
  cli: {
    parts: [
      ...STAGES,
      'globs',
      'evaluate',
      'near-duplicates',
      'campaigns',
      'findings',
      'indicators',
      'compiled.ts',
      'scanner.ts',
      'stages.ts',
    ],
    packages: ['node:', 'commander', 'cli-progress', 'string-width', 'tinypool', 'yaml', 'zod', 'jsonc-parser'],
  },
};

/** Packages that one place alone may know. */
const ONLY_IN: readonly (readonly [name: string, home: RegExp])[] = [
  ['kuromoji', /^(?:tokenize|bench)\//],
  ['tinyglobby', /^globs\//],
  ['chalk', /^format\/text\.ts$/],
  ['commander', /^cli\//],
  ['cli-progress', /^cli\//],
  ['tinypool', /^cli\/jobs\//],
  ['preact', /^review\//],
  ['chart.js', /^review\/(?:view\/bars|evaluation\/view\/plot)\.ts$/],
];

/** May speak to the terminal and the shell. */
const AT_THE_EDGE = /^(?:cli|bench)\//;

interface Source {
  readonly file: string;
  readonly part: string;
  readonly code: string;
  readonly imports: readonly string[];
}

const partOf = (file: string): string => file.split('/')[0] ?? file;

function readSource(file: string): Source {
  // Comments and strings name things that aren't used.
  const code = readFileSync(path.join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const imports = [
    ...code.matchAll(
      /^(?:import|export)\b[^'";]*?from '([^']+)'|\b(?:import|require)\('([^']+)'\)|^import '([^']+)'/gm,
    ),
  ];
  return { file, part: partOf(file), code, imports: imports.map((match) => match[1] ?? match[2] ?? match[3] ?? '') };
}

const SOURCES = globSync('**/*.{ts,tsx}', { cwd: 'src', ignore: '**/*.d.ts' }).sort().map(readSource);

const isLocal = (imported: string): boolean => imported.startsWith('.');

/** Part of src that a relative import leads to. */
const target = (file: string, imported: string): string =>
  partOf(path.posix.join(path.posix.dirname(file), imported).replace(/\.js$/, '.ts'));

function isAllowed(name: string, packages: readonly string[]): boolean {
  return packages.some((allowed) =>
    allowed === 'node:' ? name.startsWith('node:') : name === allowed || name.startsWith(`${allowed}/`),
  );
}

test('the files are read', () => {
  expect(SOURCES.length).toBeGreaterThan(100);
  expect(SOURCES.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
});

describe.each([...new Set(SOURCES.map(({ part }) => part))])('src/%s', (part) => {
  const sources = SOURCES.filter((source) => source.part === part);
  const allowed = TABLE[part];

  test('stands in the table', () => expect(allowed).toBeDefined());

  test('imports the parts that the table names', () => {
    const foreign = sources.flatMap(({ file, imports }) =>
      imports
        .filter(isLocal)
        .filter((one) => ![part, 'domain', ...(allowed?.parts ?? [])].includes(target(file, one)))
        .map((one) => `${file}: ${one}`),
    );
    expect(foreign).toEqual([]);
  });

  test('imports the packages that the table names', () => {
    const foreign = sources.flatMap(({ file, imports }) =>
      imports
        .filter((one) => !isLocal(one) && !isAllowed(one, allowed?.packages ?? []))
        .map((one) => `${file}: ${one}`),
    );
    expect(foreign).toEqual([]);
  });
});

test.each(ONLY_IN)('%s is known to one place', (name, home) => {
  const knowing = SOURCES.filter(({ imports }) => imports.some((one) => isAllowed(one, [name])));
  expect(knowing.map(({ file }) => file).filter((file) => !home.test(file))).toEqual([]);
});

test('natural is loaded on demand, by the files that bring nothing else', () => {
  const loading = SOURCES.flatMap(({ file, imports }) =>
    imports.filter((one) => isAllowed(one, ['natural'])).map((one) => `${file} ${one}`),
  );
  expect([...new Set(loading)]).toEqual([
    'evaluate/mine/natural.ts natural/lib/natural/tfidf/tfidf.js',
    'evaluate/mine/natural.ts natural/lib/natural/distance/jaro-winkler_distance.js',
    'evaluate/mine/natural.ts natural/lib/natural/distance/levenshtein_distance.js',
  ]);
});

test('process and console are left to the command line', () => {
  const speaking = SOURCES.filter(({ code }) => /\b(?:process|console)\s*\./.test(code)).map(({ file }) => file);
  expect(speaking.filter((file) => !AT_THE_EDGE.test(file))).toEqual([]);
});

test('nothing ends the process or changes the exit code but the bin', () => {
  expect(SOURCES.filter(({ code }) => /process\.exit/.test(code)).map(({ file }) => file)).toEqual([]);
});

test('what runs in a browser needs nothing of Node', () => {
  const reached = new Set<string>();
  const reach = (file: string): void => {
    const source = SOURCES.find((one) => one.file === file);
    if (reached.has(file) || source === undefined) return;
    reached.add(file);
    for (const one of source.imports.filter(isLocal))
      reach(path.posix.join(path.posix.dirname(file), one).replace(/\.js$/, '.ts'));
  };
  reach('browser.ts');
  expect(reached.size).toBeGreaterThan(100);
  const foreign = SOURCES.filter(({ file }) => reached.has(file)).flatMap(({ file, imports }) =>
    imports.filter((one) => !isLocal(one)).map((one) => `${file}: ${one}`),
  );
  expect(foreign).toEqual([]);
});

test('there is no folder for odds and ends', () => {
  const folders = new Set(SOURCES.flatMap(({ file }) => path.posix.dirname(file).split('/')));
  for (const name of ['utils', 'helpers', 'common', 'core', 'types', 'lib', 'shared'])
    expect(folders).not.toContain(name);
});

test('files stay small', () => {
  const lengths = SOURCES.map(({ file }) => readFileSync(path.join('src', file), 'utf8').split('\n').length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(250);
  expect([...lengths].sort((a, b) => a - b)[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(70);
});
