/** What a pattern may hold: nothing that Japanese text never meets, nothing that can make the engine's time explode. */
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { foldCharacter } from '../domain/fold.js';

/** Longest repetition that one quantifier may ask for. */
const LONGEST_REPEAT = 100;
/** Ways in which all variable quantifiers of a pattern can share out a text, at the most. */
const MOST_WAYS = 50_000;

/** What is wrong with a pattern, in English; empty when it may be used. */
export function patternMistakes(source: string): string[] {
  let ast: AST.Pattern;
  try {
    ast = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode: true });
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
  if (canBeEmpty(ast)) mistakes.push('it matches the empty text');
  return mistakes;
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

function canBeEmpty(ast: AST.Pattern): boolean {
  try {
    return new RegExp(`^(?:${ast.raw})$`, 'u').test('');
  } catch {
    return false;
  }
}
