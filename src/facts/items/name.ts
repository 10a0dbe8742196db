/** Who recruits: a company, shop or office, or a person, is named. */

import type { Span } from '../../domain/span.js';
import { anchored } from '../anchored-pattern.js';
import { textBefore } from '../backward.js';
import { matches } from '../vocabulary.js';
import { type ItemInput, type ItemReader, outside, spanOf, spansOf } from './reading.js';

/** A post and a person's name: 店長 伊藤まで, 採用担当:西田. */
const PERSON = anchored(
  'item.person',
  () =>
    /(?:担当者?|店長|園長|院長|所長|社長|会長|組長|校長|代表(?:者|理事|取締役)?|責任者|親方|女将|大将|オーナー|主任|(?<!個)人事課?|総務課?|採用係|係|(?:編集部|事務局|運営|広報)の)[:・ ]{0,2}[(]?(?!(?:人事|総務|採用|営業|経理|業務|店舗)[課部係担])(?:[\p{Script=Han}々]{2,4}|[\p{Script=Katakana}ー]{2,6})(?=[ 、。)」】/\n]|$|さん|まで|宛|です|より|\d)/gu,
);
/** A name beside a phone number or behind 屋号. */
const BESIDE_NUMBER = /^[ (:/]{0,2}(?:担当[: ]?)?(?<name>[\p{Script=Han}々]{2,3})(?=[ 、。)/\n]|$|さん|まで|宛)/u;
const BEFORE_NUMBER = /(?:の|担当[: ]?)(?<name>[\p{Script=Han}々]{2,3}) ?$/u;
/** Who signs stands before it: 西田まで. */
const FROM_WHOM = anchored('item.from', () => /(?:より|まで)(?=[ 、。(]|$|ご?連絡|お電話)/gu);
const SIGNED = /[\p{Script=Han}]{2,4}$/u;
/** Of a name in code units. */
const LONGEST_NAME = 8;
/** What stands there without being a person's name. */
const NO_PERSON =
  /(?:担当者?|受付|採用|平日|土日|午前|午後|時間|番号|携帯|直通|代表|内線|内容|業務|募集|応募|面接|連絡|電話|詳細|日払|月給|時給|日給|会社|本社|当社|弊社|直接|本人|早朝|深夜|夕方|翌日|当日|前日|不明|非公開|変更|補佐|候補|候補者|経験者?|係員?|課|部|室|専用|一部|程度|以上|以内|開始|終了|最初|最後|今月|来月|事務所|店舗|限定|歓迎|優遇|方法|相談|希望者?|会議|手当|就任|代理|交代|制度|年度|年末|月末|週末|平均|残業|休日|全員|各自|一人|二人|三人|何人|駅|市|区|県|都|府|店|円|日|名|人|歳|年|月|分|時)$/;
const VAGUE = anchored(
  'item.name',
  () =>
    /弊社|当社|弊店|当店|当院|当園|当所|弊所|当方|当会|小社|自社|某社|某企業|某大手|某有名|運営会社|上場企業|一流企業|外資系企業|大手(?!町)(?:企業|メーカー|グループ|不動産|物流|通販|ゼネコン|チェーン|の)?|担当者?より|(?:会社|社|企業|店|事業者|院|園|校|施設|法人|サロン)名(?:は|:|・)?(?:、| )?(?:面接|面談|採用|応募|登録|後日|伏せ|非公開|お伝え|未定|dm|出せ|言え|内緒)|有名(?:な)?[^\s。、]{0,6}(?:企業|ブランド|ホテル|チェーン|メーカー|youtuber|店)|某[^\s。、\d]{1,8}(?:局|ホテル|メーカー|ブランド|チェーン|会社|店)|某(?:工場|施設|病院|大学|商社|銀行)|会社名[^\n]{0,4}非公開|企業名非公開|事業所の意向により公開していません|うちの(?:店|会社|チーム)|知り合いの(?:店|会社)/g,
);

export const NAME: ItemReader = {
  present: [
    ({ employers }) => employers().map(spanOf),
    ({ text, marked }) => persons(text, spansOf(marked, PERSON)),
    (input) => persons(input.text, signed(input)),
    ({ text, contacts }) => besideNumbers(text, contacts().filter(isPhone).map(spanOf)),
  ],
  vague: [({ marked, isAd }) => (isAd() ? spansOf(marked, VAGUE) : [])],
};

function signed({ text, marked, places }: ItemInput): readonly Span[] {
  const spans: Span[] = [];
  for (const { index, 0: word } of matches(marked, FROM_WHOM)) {
    const name = textBefore(text, index, SIGNED, LONGEST_NAME);
    if (name !== '') spans.push({ start: index - name.length, end: index + word.length });
  }
  return spans.length === 0 ? spans : outside(spans, places().map(spanOf));
}

const persons = (text: string, spans: readonly Span[]): Span[] =>
  spans.filter(({ start, end }) => isPerson(text, start, end));

const isPhone = (contact: { readonly channel: string; readonly value: string | null }): boolean =>
  contact.channel === 'phone' && contact.value !== null;

const isPerson = (text: string, start: number, end: number): boolean => {
  const name =
    /(?:[\p{Script=Han}々]+|[\p{Script=Katakana}ー]+)(?:より|まで)?$/u.exec(text.slice(start, end))?.[0] ?? '';
  return !NO_PERSON.test(name.replace(/(?:より|まで)$/, ''));
};

function besideNumbers(text: string, phones: readonly Span[]): Span[] {
  return phones.flatMap(({ start, end }) => {
    const behind = BESIDE_NUMBER.exec(text.slice(end, end + 12));
    const before = BEFORE_NUMBER.exec(text.slice(Math.max(0, start - 8), start));
    const name = (behind ?? before)?.groups?.name ?? '';
    const until = behind === null ? start : end + behind[0].length;
    return name === '' || NO_PERSON.test(name) ? [] : [{ start: until - name.length, end: until }];
  });
}
