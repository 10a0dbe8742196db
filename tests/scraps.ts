/** Postings in pieces: what ads, warnings and talk are put together from, for property tests. All invented. */
import fc from 'fast-check';
import { hostileText } from './text.js';

const SENTENCES = [
  '受け子募集、1件5万',
  '荷物を受け取ってロッカーに入れるだけ',
  '口座買います、即日入金',
  '日給3万〜、即日手渡し',
  '時給1,200円、まかないあり',
  '詳細はDMで',
  'テレグラム @sample_box まで',
  'お電話は03-0000-1234へ',
  'https://t.me/sample_box',
  '株式会社みなとデリカ',
  '愛知県豊橋市仮町1-2-3',
  '新宿駅から徒歩5分のカフェ',
  '免許証と家族の写真を送ってください',
  '違法なことは一切ありません',
  '闇バイトではありません',
  '「受け子募集」という投稿に注意してください',
  '警察に相談してください',
  'これって闇バイトですか?',
  '写真を送ってしまいました',
  'カツオのタタキを食べた',
  '叩き台を作る',
  '闇 バ イ ト',
  '受.け.子',
  'ロ座',
  'カンボジアで月100万',
  '学生歓迎、未経験OK',
  '#即日即金 #高収入',
  '💰案件💰',
  'た\nた\nき',
] as const;

const JOINTS = ['。', '\n', ' ', '!', '、', '', '\n\n', '🔥', '「', '」'] as const;

/** Sentences of postings, with hostile strings between them. */
export const scraps = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...SENTENCES) }, { weight: 1, arbitrary: hostileText() }),
        fc.constantFrom(...JOINTS),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.flat().join(''));
