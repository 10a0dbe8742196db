/** What is to be read, in its order. There may be millions: of each no more is kept than its name. */
import path from 'node:path';

export interface Input {
  /** As the user would name it; null for standard input. */
  readonly file: string | null;
  /** Absolute; empty for standard input. */
  readonly path: string;
}

export interface Inputs extends Iterable<Input> {
  readonly length: number;
  readonly hasStdin: boolean;
  readonly some: (test: (input: Input) => boolean) => boolean;
}

/** What one argument stands for: files whose names go on from `prefix`, or standard input (null). */
export interface Named {
  readonly prefix: string;
  readonly names: readonly (string | null)[];
}

export function inputsOf(named: readonly Named[], cwd: string): Inputs {
  const length = named.reduce((sum, { names }) => sum + names.length, 0);
  function* each(): Generator<Input> {
    for (const { prefix, names } of named) for (const name of names) yield inputOf(prefix, name, cwd);
  }
  return {
    length,
    hasStdin: named.some(({ names }) => names.includes(null)),
    some: (test) => {
      for (const input of each()) if (test(input)) return true;
      return false;
    },
    [Symbol.iterator]: each,
  };
}

export function inputOf(prefix: string, name: string | null, cwd: string): Input {
  if (name === null) return { file: null, path: '' };
  const file = prefix + name;
  return { file, path: path.resolve(cwd, file) };
}
