/** Stations: a name before 駅. */
import type { Span } from '../domain/span.js';
import { anchored } from './anchored-pattern.js';
import { textBefore } from './backward.js';
import type { Marked } from './marked.js';
import { NO_STATION } from './places.js';
import { matches } from './vocabulary.js';

const STATION = anchored('place.station', () => /駅/g);
const LONGEST_NAME = 12;
/** 新木場, 自由が丘, 四ツ谷, みなとみらい, あざみ野. Other kana before 駅 belong to a sentence (近くの駅). */
const NAME =
  /(?:[\p{Script=Han}々]+が)?(?:[\p{Script=Han}\p{Script=Katakana}ー々]{2,}|(?:なんば|つくば|さいたま|みなとみらい|ひばり|あざみ|ふじみ|みずほ|おゆみ|ときわ|せんげん|たまプ|あびこ|うめだ)[\p{Script=Han}\p{Script=Katakana}ー]*|\p{Script=Han})$/u;
/** Line names and headings that run into a name without a blank. */
const HEADS = /^.*(?:線|地下鉄|勤務地|場所|集合|最寄り?駅?|職場|住所|現場|募集|市営|私鉄)(?=.)/u;
const GOES_ON = /^駅[伝員弁長ビ]/;

export function stations(marked: Marked): Span[] {
  const { text } = marked;
  const found: Span[] = [];
  for (const { index } of matches(marked, STATION)) {
    if (GOES_ON.test(text.slice(index, index + 2))) continue;
    const name = textBefore(text, index, NAME, LONGEST_NAME).replace(HEADS, '');
    if (name === '' || NO_STATION().has(name)) continue;
    found.push({ start: index - name.length, end: index + 1 });
  }
  return found;
}
