/** What hostile texts are made of: every letter and phrase that the rules and the code know, what nearly is one, and what is rare everywhere. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RulePack } from '../../domain/rule.js';
import { conditionsOf } from '../../domain/rule-graph.js';
import { seededRandom } from '../../evaluate/random.js';
import { spelledBy } from './spelled.js';

export interface Pieces {
  /** Phrases, words of the code, strings that patterns match. */
  readonly strings: readonly string[];
  /** The same without their last letter. */
  readonly beginnings: readonly string[];
  readonly letters: readonly string[];
  /** Written by hand: what no list of words holds. */
  readonly oddities: readonly string[];
}

/** Between blanks. */
const VISIBLE = `
  「 」 『 「「」 " ( （ 【 】 《 〈 ' “ ” ｢ ‘ # ＃ ・ 0 ９ 1, 1. 12万 三 十 百 千 億 兆 万千百十 〇 ① ㊿ ½ 零 廿 卅
  ¥ 円 $ % 〜 ~ - － ‐ ー / ／ : ： , ， . ． + × 090- 0000- 03-0000- (03) 〒 100-0001 9:00- 3-2-1- 1丁目 2番 3号 24時
  http:// https://a. www. t.me/ line.me/ example.com/ a@ @a @ a.b. a-b@c _ :// #即日 #a# 都 県 市 区 町 村 東京都 東京 株式会社 ㈱ 店 駅
  👨‍👩‍👧 🏳️‍🌈 🇯🇵 🇰 🔥 💰 👍🏽 ﷺ ㍿ ㌖ ㌀ ﬃ ⓐ 🄰 🅰 🈁 Ａ ｱ ｶﾞ ﾞ ゝ 々 〆 𝐚 𝕒 ａｂ ß İ ſ K
  uke ukeko yami yamibaito n nn n' kya ttsu xtu tài किन् トイバ闇 子け受 集募 ボイルロ フォロワ フォロワー のの ンン ァァ っ すもももも にわにわ
  でもうちは 注意 ではありません です。 ます という 募集 DMください 」という らしい か？ !? 受.け. 受○ ○ ● * _受_ (受) | 受|け| ロ座 ﾛ座 ｲ士 木亥 言午
`;

const BLANK_OR_HIDDEN: readonly string[] = [
  ...'\n|\r\n|\r|\t| |　|\u00a0|\u2028|。\n|あ\n|\n【|【会社名】|\n・|#\n|＃バイト |受 け |受\nけ\n|the |job |we buy '.split(
    '|',
  ),
  ...'\u200d|\ufe0f|\u200b|\u202e|\u2066|\u00ad|\ufeff|\u0300|a\u0337|か\u3099|ハ\u309a|は\u3099\u3099|\u20dd|a\u20dd'.split(
    '|',
  ),
  ...'z\u0335\u0336\u0337\u0338|\ud800|\udfff|\ud83d|\0|\u001b[31m|\uffff|\ufffe|\ufffd'.split('|'),
];

const ODDITIES: readonly string[] = [...VISIBLE.trim().split(/\s+/), ...BLANK_OR_HIDDEN];

/** `home`: the folder of the package, with `dist`. */
export function piecesOf(pack: RulePack, home: string): Pieces {
  const conditions = pack.rules.flatMap(conditionsOf);
  const random = seededRandom(1);
  const phrases = [
    ...conditions.flatMap((one) => (one.kind === 'phrase' ? one.phrases : [])),
    ...[...pack.terms.values()].flatMap((term) => term.phrases),
  ].map(({ text }) => text);
  const matched = conditions
    .flatMap((one) => (one.kind === 'pattern' ? one.branches : []))
    .flatMap(({ source }) => [spelledBy(source, random), spelledBy(source, random)]);
  const strings = unique([
    ...phrases,
    ...matched,
    ...conditions.flatMap((one) => (one.kind === 'tokens' ? one.literals.flat() : [])),
    ...[...pack.tongues].flatMap(([japanese, foreign]) => [japanese, ...foreign]),
    ...[...pack.lookAlikes, ...pack.drawn].flatMap(([letter, drawn]) => [letter, ...drawn]),
    ...pack.masks,
    ...(pack.wording?.weights.keys() ?? []),
    ...wordsInCode(path.join(home, 'dist', 'src')),
  ]);
  return {
    strings,
    beginnings: unique(strings.map((string) => [...string].slice(0, -1).join(''))),
    letters: unique([...strings.flatMap((string) => [...string]), ...oneOfEachBlock()]),
    oddities: ODDITIES,
  };
}

const unique = (strings: readonly string[]): string[] => [...new Set(strings)].filter((string) => string !== '');

const STAGES = ['facts', 'judge', 'normalize', 'tokenize', 'wording', 'domain'];

/** What patterns in the code are written with. */
const wordsInCode = (folder: string): string[] =>
  STAGES.flatMap((stage) =>
    readdirSync(path.join(folder, stage), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .flatMap((name) => readFileSync(path.join(folder, stage, name), 'utf8').match(/[^ -~\n]+/g) ?? []),
  );

/** Planes of Unicode that have letters. */
const LAST = 0x1ffff;
const STEP = 0x40;

const oneOfEachBlock = (): string[] =>
  Array.from({ length: LAST / STEP }, (_, block) => String.fromCodePoint(block * STEP + 33));
