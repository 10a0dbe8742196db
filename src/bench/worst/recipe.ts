/** Hostile texts as recipes: parts that follow each other over and over, which can be told, kept and changed. */

export interface Recipe {
  readonly parts: readonly string[];
  /** Stands between two parts. */
  readonly between: string;
}

/** As long as asked, cut where it ends. */
export function textOf({ parts, between }: Recipe, length: number): string {
  const turn = parts.map((part) => part + between).join('');
  return turn === '' ? '' : turn.repeat(Math.ceil(length / turn.length)).slice(0, length);
}

const LONGEST_NAME = 60;

export function nameOf({ parts, between }: Recipe): string {
  const name = JSON.stringify(parts.join(`${between}|`)).replace(/[\p{M}\p{Cf}\p{Cc}\p{Cs}]/gu, escaped);
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

const escaped = (letter: string): string => `\\u${letter.codePointAt(0)?.toString(16)}`;
