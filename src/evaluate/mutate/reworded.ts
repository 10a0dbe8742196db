/** Words that give a posting away, written so that a list of words misses them. */
import type { Mutator } from './index.js';

/** With how each is written in Roman letters. */
const ROMAJI: ReadonlyMap<string, string> = new Map([
  ['闇バイト', 'yamibaito'],
  ['裏バイト', 'urabaito'],
  ['受け子', 'ukeko'],
  ['受子', 'ukeko'],
  ['出し子', 'dashiko'],
  ['出子', 'dashiko'],
  ['かけ子', 'kakeko'],
  ['掛け子', 'kakeko'],
  ['運び屋', 'hakobiya'],
  ['叩き', 'tataki'],
  ['タタキ', 'tataki'],
  ['口座', 'kouza'],
  ['通帳', 'tsuucho'],
  ['名義', 'meigi'],
  ['荷物', 'nimotsu'],
  ['封筒', 'fuutou'],
  ['身分証', 'mibunsho'],
  ['即金', 'sokkin'],
  ['即日', 'sokujitsu'],
  ['日払い', 'hibarai'],
  ['募集', 'boshuu'],
  ['案件', 'anken'],
  ['報酬', 'houshuu'],
  ['テレグラム', 'telegram'],
  ['シグナル', 'signal'],
]);

const EMOJI: ReadonlyMap<string, string> = new Map([
  ['荷物', '📦'],
  ['封筒', '✉️'],
  ['口座', '🏦'],
  ['通帳', '📒'],
  ['キャッシュカード', '💳'],
  ['カード', '💳'],
  ['現金', '💴'],
  ['お金', '💴'],
  ['電話', '📞'],
  ['携帯', '📱'],
  ['スマホ', '📱'],
  ['車', '🚗'],
  ['家', '🏠'],
  ['駅', '🚉'],
  ['鍵', '🔑'],
  ['写真', '📷'],
  ['おばあちゃん', '👵'],
  ['高齢者', '👵'],
  ['お年寄り', '👵'],
]);

/** Jargon of three letters or more, which is still read when it is turned round, and 口座. */
const TURNED = [
  '闇バイト',
  'ヤミバイト',
  '裏バイト',
  '受け子',
  '出し子',
  'かけ子',
  '掛け子',
  '運び屋',
  'タタキ',
  '強盗',
  '口座',
  '通帳',
  '身分証',
  'テレグラム',
  'シグナル',
  '名義貸し',
] as const;

const replaced = (text: string, words: Iterable<readonly [string, string]>): string =>
  [...words].reduce((all, [word, other]) => all.replaceAll(word, other), text);

export const romajiWords: Mutator = (text) => replaced(text, ROMAJI);
export const emojiWords: Mutator = (text) => replaced(text, EMOJI);
export const reversedWords: Mutator = (text) =>
  replaced(
    text,
    TURNED.map((word) => [word, [...word].reverse().join('')]),
  );

/** One character a line, as far as the jargon goes. */
export const verticalWords: Mutator = (text) =>
  replaced(
    text,
    [...ROMAJI.keys()].map((word) => [word, `\n${[...word].join('\n')}\n`]),
  );
