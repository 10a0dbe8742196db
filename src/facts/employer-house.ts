/** Shops, hospitals, schools and firms by the ending of their names: 仮橋病院, さつき急配, まるはな桜台店. */
import { characterClass } from '../domain/character-class.js';
import { once } from '../domain/once.js';
import type { Span } from '../domain/span.js';
import { runBefore } from './backward.js';
import type { Marked } from './marked.js';
import { BRANCHES, HOUSES, NOBODY, TRADES } from './shop-names.js';
import { createFinder } from './vocabulary.js';

const find = createFinder('employer.house', () => [...HOUSES(), ...TRADES()]);
const trades = once(() => new Set(TRADES()));

const NAME = characterClass(/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー々a-z0-9&・'-]/u);
const LONGEST_NAME = 18;
const LONGEST_TRADE = 8;
/** A sentence that runs into the name ends in a particle before other letters (私は仮橋病院), but not in 自由が丘. */
const SENTENCE = /^.*[はがをへにでと](?![丘原浜岡崎谷島峰森])(?=[\p{Script=Han}\p{Script=Katakana}a-z])/u;
/** All but the last of a list, and figures. */
const LIST =
  /^.*(?:・|または|および|(?<=[\p{Script=Han}\p{Script=Katakana}ー])や(?=[\p{Script=Han}\p{Script=Katakana}]))|^[\d'&-]+/u;
const OWNER = /^.*の/u;
/** A verb, an adjective, a particle or a count before the noun: 働ける保育園, 近い病院, 面談は営業所. */
const DESCRIBED =
  /(?:\p{Script=Han}[ぁ-ん]{0,6}[いるたなくてうけちぬむぶ]|^[ぁ-ん]{0,2}|ような|という|から|まで|または|および|[^ぁ-ん][とか]|[はがにでやへをもの]|[型後食]|[\d一二三四五人名員元]組?)$/u;
/** 店 behind kana (お店, 働く店) or in another word (来店, 売店, 店頭). */
const NO_SHOP = /^(?:[ぁ-ん来閉開退入出実本支売新露当各他弊商百書名夜型\d]店|.店[頭員長内舗側番先主外子屋名])/;
/** Schools that go on as their pupils, and 商店街. */
const GOES_ON =
  /^(?:校[長舎庭内外門区則]|(?:学園|大学|苑|荘|園)\d|大学[生院卒]|高校[生卒]|商店街|亭主|庵主|組[みむ立合員])/;
/** 津市役所 is named by one letter. */
const OFFICE = /^[市区町村]役/;
/** Where a branch is; only by itself it names nobody. */
const WHEREABOUTS = /.(?:駅前|中央)$/;
const LINE_START = /(?:^|[\n /|:(「『【】」』)、。・★☆♪◆■●])$/;
const LINE_END = /^(?:$|[\n /|:)」』】、。(★☆♪])/;
/** The house that a branch belongs to stands before it, behind a blank. */
const MOTHER = /(?:^|[\n /|:(「『【】」』)、。])([^\s/|:(「『【】」』)、。]{2,14}[^はがをにでのへとも円可有無\s] )$/u;

export function houses(marked: Marked): Span[] {
  const { text } = marked;
  return find(marked).flatMap(({ start, end, word }) => {
    if (GOES_ON.test(text.slice(start, end + 1))) return [];
    if (word === '店' && NO_SHOP.test(text.slice(Math.max(0, start - 1), end + 1))) return [];
    const name = trades().has(word) ? tradeName(text, start, end) : houseName(text, start, OFFICE.test(word) ? 1 : 2);
    if (name === '') return [];
    const from = start - name.length;
    const mother = BRANCHES().has(word) ? (MOTHER.exec(text.slice(Math.max(0, from - 17), from))?.[1] ?? '') : '';
    if (word === '校' && mother === '') return [];
    return [{ start: from - mother.length, end }];
  });
}

/** `least`: letters of the shortest name. */
function houseName(text: string, end: number, least: number): string {
  const run = clauseBefore(text, end);
  if (saysNobody(run)) return '';
  const own = run.replace(OWNER, '');
  if (saysNobody(own)) return '';
  const name = own.length < least ? run : own;
  return name.length >= least ? name : '';
}

/** Trades are ordinary nouns as well: nothing but the name may stand there. */
function tradeName(text: string, start: number, end: number): string {
  const name = clauseBefore(text, start);
  const isWhole = LINE_START.test(text.charAt(start - name.length - 1)) && LINE_END.test(text.charAt(end));
  return isWhole && name !== '' && name.length <= LONGEST_TRADE && !saysNobody(name.replace(OWNER, '')) ? name : '';
}

const clauseBefore = (text: string, end: number): string =>
  runBefore(text, end, NAME, LONGEST_NAME).replace(SENTENCE, '').replace(LIST, '');

/** `name` is a word that only says which sort of house it is, or ends in one. */
function saysNobody(name: string): boolean {
  if (NOBODY().has(name) || DESCRIBED.test(name)) return true;
  if (WHEREABOUTS.test(name)) return false;
  for (let length = 2; length < name.length; length++) if (NOBODY().has(name.slice(-length))) return true;
  return false;
}
