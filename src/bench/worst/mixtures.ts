/** Texts that wake as much as a text can, and texts that each costly pattern has most to try in. */
import type { PatternNode, Sequence } from '../../domain/pattern-program.js';
import type { RulePack } from '../../domain/rule.js';
import { conditionsOf } from '../../domain/rule-graph.js';
import type { Pieces } from './pieces.js';
import type { Recipe } from './recipe.js';

/** Mixtures of everything. */
const SOUPS = 60;
/** In strings: more than the longest text that is measured has room for. */
const SOUP = 5_000;
const BETWEEN = ['', '。', '\n'] as const;
/** For each costly pattern. */
const DENSE = 6;
const MOST_PARTS = 5;

/** `random`: from 0 up to 1. */
export function mixturesOf(pieces: Pieces, pack: RulePack, random: () => number): Recipe[] {
  const anyOf = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const soup = (from: readonly string[]): Recipe => ({
    parts: Array.from({ length: SOUP }, () => anyOf(from)),
    between: anyOf(BETWEEN),
  });
  const sources = [pieces.strings, pieces.beginnings, pieces.strings.filter(({ length }) => length <= 4)];
  const dense = costlyIn(pack).flatMap((program) => {
    const strings = program.flatMap(stringsIn).sort((a, b) => a.length - b.length);
    const short = strings.slice(0, Math.ceil(strings.length / 2));
    return Array.from({ length: DENSE }, () => ({
      parts: Array.from({ length: 2 + Math.floor(random() * (MOST_PARTS - 1)) }, () => anyOf(short)),
      between: '',
    }));
  });
  return [...Array.from({ length: SOUPS }, (_, nth) => soup(sources[nth % sources.length] ?? [])), ...dense];
}

function costlyIn(pack: RulePack): Sequence[] {
  const programs = new Map<string, Sequence>();
  for (const condition of pack.rules.flatMap(conditionsOf))
    if (condition.kind === 'pattern')
      for (const { source, costly } of condition.branches) if (costly !== null) programs.set(source, costly.program);
  return [...programs.values()];
}

/** By which it goes on. */
function stringsIn(node: PatternNode): string[] {
  if (node.kind === 'string') return [node.string];
  if (node.kind === 'repeat') return stringsIn(node.of);
  if (node.kind !== 'any') return [];
  return node.of
    .map((sequence) => sequence.flatMap((part) => (part.kind === 'string' ? part.string : '')).join(''))
    .filter(Boolean);
}
