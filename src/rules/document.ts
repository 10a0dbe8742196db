/** YAML files with the place of everything in them, so that every mistake is named as file:line:column. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../domain/errors.js';
import { untranslated } from '../domain/language.js';

export interface YamlFile {
  readonly file: string;
  /** undefined where the file could not be parsed. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where the key or element at a path stands; one that is missing stands where its parent does. */
  readonly locate: (path: readonly PropertyKey[]) => { readonly line: number; readonly column: number };
}

/** Aliases could grow without end; rules need none. */
const MOST_ALIASES = 0;

export function parseYaml(file: string, source: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, strict: true });
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = [...document.errors, ...document.warnings].map((error) => ({
    file,
    ...place(error.pos[0]),
    message: untranslated(firstLine(error.message)),
  }));
  const locate = (path: readonly PropertyKey[]): { line: number; column: number } =>
    place(nodeAt(document.contents, path)?.range?.[0] ?? 0);
  if (problems.length > 0) return { file, value: undefined, problems, locate };
  try {
    return { file, value: document.toJS({ maxAliasCount: MOST_ALIASES }), problems, locate };
  } catch (error) {
    const message = untranslated(error instanceof Error ? error.message : String(error));
    return { file, value: undefined, problems: [{ file, line: 1, column: 1, message }], locate };
  }
}

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
  const problems = result.error.issues.flatMap(flatten).map((issue) => ({
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
