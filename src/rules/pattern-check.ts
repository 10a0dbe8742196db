/** What a pattern may hold: nothing that Japanese text never meets, nothing that can make the engine's time explode. */
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { foldCharacter } from '../domain/fold.js';
import { costOfAlternatives } from './pattern-cost.js';

/** Longest repetition that one quantifier may ask for. */
const LONGEST_REPEAT = 100;
/** Ways in which all variable quantifiers of a pattern can share out a text, at the most. */
const MOST_WAYS = 50_000;
/** Letters that may have to be looked at where a pattern begins. Repeated choices that can mean the same letters pass it at once. */
const MOST_STEPS = 10_000_000;
/** A longer source is a list of words: those are phrases, which cost nothing more the more there are. */
const LONGEST_SOURCE = 20_000;
/** Groups in groups. */
const DEEPEST = 50;

/** What is wrong with a pattern, in English; empty when it may be used. */
export function patternMistakes(source: string): string[] {
  if (source.length > LONGEST_SOURCE)
    return [`it is longer than ${LONGEST_SOURCE} characters: write a list of words as \`phrase:\``];
  if (/\p{Surrogate}/u.test(source)) return ['it holds half of a character (a lone surrogate), which no text does'];
  if (depthOf(source) > DEEPEST) return [`its groups lie more than ${DEEPEST} deep in each other`];
  let ast: AST.Pattern;
  try {
    // Not later: (?i:…) is known to newer versions of Node only, and to nothing here that reads patterns.
    ast = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source, 0, source.length, { unicode: true });
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  const mistakes: string[] = [];
  let ways = 1;
  visitRegExpAST(ast, {
    onQuantifierEnter(node) {
      mistakes.push(...quantifierMistakes(node));
      if (node.max !== node.min && node.max <= LONGEST_REPEAT) ways *= node.max - node.min + 1;
    },
    onAssertionEnter(node) {
      if (node.kind === 'word') mistakes.push(`${node.raw} never holds beside Japanese letters`);
    },
    onBackreferenceEnter(node) {
      mistakes.push(`back-reference ${node.raw} is not allowed`);
    },
    onCharacterEnter(node) {
      const letter = String.fromCodePoint(node.value);
      if (node.parent.type === 'Alternative' && node.raw === letter && foldCharacter(letter) !== letter) {
        mistakes.push(`'${letter}' never matches: the views hold it as '${foldCharacter(letter)}'`);
      }
    },
  });
  if (ways > MOST_WAYS)
    mistakes.push(`its quantifiers can be combined in ${ways} ways (at most ${MOST_WAYS}): bound them closer`);
  if (mistakes.length === 0) mistakes.push(...costMistakes(ast));
  if (mistakes.length === 0) mistakes.push(...trialMistakes(ast));
  return mistakes;
}

function costMistakes({ alternatives }: AST.Pattern): string[] {
  if (costOfAlternatives(alternatives).steps <= MOST_STEPS) return [];
  return [
    `a text can make it try more than ${MOST_STEPS} steps at each place: let no choice that is repeated begin with the same letters ((?:a|ab){1,9} → (?:ab?){1,9}), repeat less, or split it into parts under \`near:\``,
  ];
}

/** Parentheses that are open at once, at the most: read without a parser, which a deep pattern would take the stack of. */
function depthOf(source: string): number {
  let [depth, deepest] = [0, 0];
  for (const [mark] of source.matchAll(/\\.|[()]/gs)) {
    if (mark === '(') depth += 1;
    else if (mark === ')') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function quantifierMistakes(node: AST.Quantifier): string[] {
  if (node.max > LONGEST_REPEAT)
    return [`${node.raw} is not bounded: write {${node.min},n} with n up to ${LONGEST_REPEAT}`];
  if (node.max > 1 && containsVariable(node.element))
    return [`nested quantifiers in ${node.raw} (catastrophic backtracking)`];
  return [];
}

function containsVariable(element: AST.Node): boolean {
  let found = false;
  visitRegExpAST(element as AST.RegExpLiteral | AST.Pattern, {
    onQuantifierEnter(node) {
      if (node.max !== node.min) found = true;
    },
  });
  return found;
}

/** What only the engine itself can say; safe once the cost is bounded. */
function trialMistakes(ast: AST.Pattern): string[] {
  try {
    return new RegExp(`^(?:${ast.raw})$`, 'u').test('') ? ['it matches the empty text'] : [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
