/** Strings that a pattern matches, as long as it lets them be: the beginning of such a one is what costs a search most. */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** One string a seed of `random`, which gives numbers from 0 up to 1. Look-arounds are left out. */
export function spelledBy(source: string, random: () => number): string {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, {
    unicode: true,
  });
  return oneOf(alternatives, random);
}

const oneOf = (alternatives: readonly AST.Alternative[], random: () => number): string =>
  (alternatives[Math.floor(random() * alternatives.length)]?.elements ?? [])
    .map((element) => spelled(element, random))
    .join('');

function spelled(element: AST.Element, random: () => number): string {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value);
    case 'Group':
    case 'CapturingGroup':
      return oneOf(element.alternatives, random);
    case 'Quantifier':
      return Array.from({ length: element.max }, () => spelled(element.element, random)).join('');
    case 'CharacterSet':
    case 'CharacterClass':
      return letterOf(element.raw, random);
    default:
      return '';
  }
}

/** Of what texts here are written with. */
const LETTERS = [...'のンa1漢ー 、。@\n万円・😀ﾊ%'];

function letterOf(set: string, random: () => number): string {
  const inSet = new RegExp(`^${set}$`, 'u');
  const first = Math.floor(random() * LETTERS.length);
  const found = [...LETTERS.slice(first), ...LETTERS].find((letter) => inSet.test(letter));
  return found ?? [...set].find((letter) => inSet.test(letter)) ?? '';
}
