/** Places known by name: prefectures, quarters of cities, countries. */

import { characterClass } from '../domain/character-class.js';
import type { PlaceFact } from '../domain/fact.js';
import { foldPhrase } from '../domain/fold.js';
import { once } from '../domain/once.js';
import type { Span } from '../domain/span.js';
import type { Marked } from './marked.js';
import { AMBIGUOUS, CITIES, CITIES_ABROAD, COUNTRIES, KANA_CITIES, PREFECTURES, WARDS } from './places.js';
import { createFinder, type Found } from './vocabulary.js';

export interface NamedPlace extends Span {
  readonly place: PlaceFact['place'];
  readonly name: string;
}

type Known = Pick<NamedPlace, 'place' | 'name'>;

/** By folded spelling. */
const known = once((): ReadonlyMap<string, Known> => {
  const places = new Map<string, Known>();
  const add = (spelling: string, place: Known['place'], name: string): void => {
    const folded = foldPhrase(spelling);
    if (!places.has(folded)) places.set(folded, { place, name });
  };
  for (const name of PREFECTURES()) {
    add(name, 'prefecture', name);
    add(name.slice(0, -1), 'prefecture', name);
  }
  places.delete('北海');
  for (const name of [...CITIES(), ...KANA_CITIES(), ...WARDS()]) add(name, 'city', name);
  for (const [name = '', ...others] of COUNTRIES()) for (const one of [name, ...others]) add(one, 'country', name);
  for (const [name = '', ...others] of CITIES_ABROAD()) for (const one of [name, ...others]) add(one, 'city', name);
  return places;
});

const find = createFinder('place.name', () => [...known().keys()]);

const HAN = /\p{Script=Han}/u;
const KATAKANA = characterClass(/[ァ-ヺー]/);
const HIRAGANA = characterClass(/[ぁ-ん]/);
const LATIN = characterClass(/[a-z]/);
/** Short katakana names stand in other words: ネクタイ, タイプ, バリスタ. */
const SHORT_KATAKANA = /^[ァ-ヺー]{1,3}$/;
/** A person's name goes on like this. */
const PERSON =
  /^(?:さん|氏|くん|君|ちゃん|様|容疑者|被告|社長|店長|先生|課長|部長|選手|太郎|まで(?:ご連絡|連絡|お電話|tel))/;
/** Before a name that is no place: a person's post, 株式会社, 新. */
const POST_BEFORE = /(?:担当|店長|園長|所長|代表|会長|部長|課長|係|小|大|東|西|南|北|中|新|上|下|本)[:・ ]?$/;
/** 大分 and 三重 are adverbs more often than places. */
const ADVERBS = new Set(['大分', '三重']);
const STANDS_ALONE = /^(?:[、,・/ 」)】\n]|$|県|市|駅|で(?:の|働|勤)|勤務|在住|から|エリア)/;
/** A language, people or goods. */
const NOT_THE_COUNTRY = /^(?:語|人|系|製|産|料理|籍|風|パブ|茶)/;
/** The region, the food, the drink. */
const NO_COUNTRY = new Map([
  ['中国', /^(?:地方|新聞|・?四国|電力|銀行|自動車道|山地)/],
  ['タイ', /^(?:料理|米|古式|マッサージ|焼き|飯|カレー|の(?:刺身|アラ|塩焼き))/],
  ['インド', /^(?:カレー|料理)/],
  ['トルコ', /^(?:石|アイス)/],
  ['ジョージア', /^(?:の?缶|コーヒー)/],
]);

export function namedPlaces(marked: Marked): NamedPlace[] {
  const places: NamedPlace[] = [];
  for (const found of find(marked)) {
    if (!isPlace(marked.text, found)) continue;
    const { place, name } = known().get(found.word) as Known;
    places.push({ start: found.start, end: found.end, place, name });
  }
  return places;
}

function isPlace(text: string, { start, end, word }: Found): boolean {
  const [first, before, after] = [word.charCodeAt(0), text.charCodeAt(start - 1), text.charCodeAt(end)];
  const rest = text.slice(end, end + 8);
  // 東京駅八重洲口.
  if (text.startsWith('口', end)) return false;
  if ((KATAKANA(before) || KATAKANA(after)) && SHORT_KATAKANA.test(word)) return false;
  if (LATIN(first) && (LATIN(before) || LATIN(after))) return false;
  if (KATAKANA(first) && text.startsWith('ン', end)) return false;
  if (HIRAGANA(first) && HIRAGANA(before)) return false;
  if (known().get(word)?.place === 'country' && NOT_THE_COUNTRY.test(rest)) return false;
  if (NO_COUNTRY.get(word)?.test(rest) === true) return false;
  if (ADVERBS.has(word)) return !HAN.test(text.charAt(start - 1)) && STANDS_ALONE.test(rest);
  if (!AMBIGUOUS().has(word)) return true;
  if (PERSON.test(rest)) return false;
  return !POST_BEFORE.test(text.slice(Math.max(0, start - 3), start));
}
