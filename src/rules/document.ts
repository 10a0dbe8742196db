/** YAML files with the place of everything in them, so that every mistake is named as file:line:column. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../domain/errors.js';
import { untranslated } from '../domain/language.js';
import { type YamlOffence, yamlOffence } from './yaml-limits.js';

export interface YamlFile {
  readonly file: string;
  /** undefined where the file could not be parsed. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where the key or element at a path stands; one that is missing stands where its parent does. */
  readonly locate: (path: readonly PropertyKey[]) => { readonly line: number; readonly column: number };
}

/** Mistakes of one file that are told: one of another kind is wrong in every line. */
const MOST_MISTAKES = 100;

export function parseYaml(file: string, source: string): YamlFile {
  const lines = new LineCounter();
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const offence = yamlOffence(source);
  if (offence !== null) {
    const before = source.slice(0, offence.at).split('\n');
    const at = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return { file, value: undefined, problems: [{ file, ...at, message: offence.message }], locate: () => at };
  }
  // Keys are compared below: the parser compares each with each.
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: false, strict: true });
  const errors = [...document.errors, ...document.warnings].slice(0, MOST_MISTAKES);
  const problems = [
    ...errors.map(({ pos, message }) => ({ file, ...place(pos[0]), message: untranslated(firstLine(message)) })),
    ...offencesIn(document.contents).map(({ at, message }) => ({ file, ...place(at), message })),
  ].slice(0, MOST_MISTAKES);
  const locate = (path: readonly PropertyKey[]): { line: number; column: number } =>
    place(nodeAt(document.contents, path)?.range?.[0] ?? 0);
  if (problems.length > 0) return { file, value: undefined, problems, locate };
  return { file, value: document.toJS(), problems, locate };
}

/** Keys that stand twice or are no words, and aliases: these could grow without end, and nothing here needs them. */
function offencesIn(root: Node | null): YamlOffence[] {
  const offences: YamlOffence[] = [];
  if (root === null) return offences;
  visit(root, (_, node) => {
    if (isAlias(node)) offences.push({ at: node.range?.[0] ?? 0, message: ALIAS });
    if (!isMap(node)) return;
    const keys = new Set<unknown>();
    for (const { key } of node.items) {
      if (isMap(key) || isSeq(key)) offences.push({ at: key.range?.[0] ?? 0, message: NO_WORD });
      if (!isScalar(key)) continue;
      if (keys.has(key.value)) offences.push({ at: key.range?.[0] ?? 0, message: TWICE });
      keys.add(key.value);
    }
  });
  return offences;
}

const ALIAS = {
  ja: '別名（*名前）は使えません。同じことをもう一度書いてください',
  en: 'aliases (*name) are not allowed: write it out',
};
const NO_WORD = {
  ja: 'キーには一覧や組ではなく、語を書いてください',
  en: 'a key must be a word, not a list or a map',
};
const TWICE = untranslated('Map keys must be unique');

const firstLine = (message: string): string => message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';

function nodeAt(root: Node | null, path: readonly PropertyKey[]): Node | null {
  let node: Node | null = root;
  for (const [index, key] of path.entries()) {
    let child: Node | null | undefined;
    if (isMap(node)) {
      const pair = node.items.find((one) => isScalar(one.key) && one.key.value === key);
      if (index === path.length - 1 && pair !== undefined) return pair.key as Node;
      child = pair?.value as Node | null;
    } else if (isSeq(node)) child = node.items[Number(key)] as Node;
    if (child === undefined || child === null) return node;
    node = child;
  }
  return node;
}

/** The value checked against its schema, or every mistake with its place. */
export function check<T>(
  yaml: YamlFile,
  schema: z.ZodType<T>,
): { readonly value: T | null; readonly problems: readonly Problem[] } {
  if (yaml.problems.length > 0) return { value: null, problems: yaml.problems };
  const result = schema.safeParse(yaml.value);
  if (result.success) return { value: result.data, problems: [] };
  const issues = result.error.issues.slice(0, MOST_MISTAKES).flatMap(flatten).slice(0, MOST_MISTAKES);
  const problems = issues.map((issue) => ({
    file: yaml.file,
    ...yaml.locate(issue.path),
    message: untranslated(`${issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ` : ''}${issue.message}`),
  }));
  return { value: null, problems };
}

type Issue = z.core.$ZodIssue;

/** One issue a wrong key, at the key. */
const unknownKeys = (issue: Extract<Issue, { code: 'unrecognized_keys' }>): Issue[] =>
  issue.keys.map(
    (key) =>
      ({ code: 'custom', path: [...issue.path, key], message: 'there is no such key', input: undefined }) as Issue,
  );

/** What is wrong with a key, at the key. */
const wrongKey = ({ issues, path }: Extract<Issue, { code: 'invalid_key' }>): Issue[] =>
  issues.map((inner) => ({ ...inner, path }));

/** A union reports every branch; what the branch that came furthest says is what its author meant. */
function flatten(issue: Issue): Issue[] {
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue);
  if (issue.code === 'invalid_key') return wrongKey(issue);
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((inner) => inner.path.length));
  const best = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
  return best.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }));
}
