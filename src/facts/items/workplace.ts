/**
 * Where the work is done: a place on a map with a sign that one works there, a shop or house by name, or one's own
 * home (在宅 says it fully). Regions, 全国, 現地集合 and unnamed shops stay vague.
 */

import type { PlaceFact } from '../../domain/fact.js';
import { overlaps, type Span } from '../../domain/span.js';
import { mayBeIn } from '../anchored.js';
import { anchored } from '../anchored-pattern.js';
import type { Marked } from '../marked.js';
import { areasIn } from './areas.js';
import { type ItemInput, type ItemReader, spanOf, spansOf } from './reading.js';

const HOUSE_NAME =
  /(?:(?<!工務)店|支店|支社|営業所|出張所|販売所|病院|医院|クリニック|診療所|歯科|眼科|内科|薬局|[園館荘苑亭庵堂舎校塾院]|プール|スノーパーク|スキー場|旅館|ホテル|民宿|牧場|農場|工場|郵便局|役所|役場|県庁|大学|センター|クラブ|工房|スタジオ|ステーション|モール|事務所|オフィス|製作所|鉄工所|製材所|造船所|酒造|醸造|水産|農園|果樹園|養鶏場|商店|図書館|美術館|会館)(?:(?:合名|合資|有限|合同|株式)会社|\((?:株|有|合)\))?$|^(?:デイサービス|グループホーム|旅館|民宿|ペンション|割烹|料亭|居酒屋|海鮮居酒屋|ヘルパーステーション|サロン|ギャラリー|キャンプ場|カフェ|食堂|ビストロ|トラットリア|パーラー|特養|リサイクルショップ|スーパー|ラウンジ|スナック|コーヒーショップ|ペットサロン|着物レンタル|ベーカリー|うどん屋|そば屋|ラーメン屋|パン屋|麺屋)/;
const HEADING =
  /(?:勤務地|勤務先|勤務場所|就業場所|就業先|就業地|所在地?|住所|店舗|会場|場所|現場|職場|集合|アクセス|最寄り?駅?|面接地|事業所|エリア|拠点|配属先?|通勤)[\]】)〕]?(?:は|:|が)?[ \n/・:(]{0,3}$|\d時半?に$/;
/** Behind a place: one works there, or it is how one gets there. */
const WORKED_AT =
  /^(?:[東西南北中八][^。、\n]{0,4}口|(?:から|より)?(?:、| )?(?:徒歩|歩い|バス|車で|自転車|\d+ ?分|すぐ)|[前内]?[^。\n]{0,2}(?:徒歩|\d+ ?分)|[東西南北中]?口|前|直結|の?近く|の?すぐ|の?そば|ちか|チカ|勤務|発着|で(?:の)?(?:働|勤務|お?仕事|[^。、\n]{0,6}(?:アシスタント|スタッフ|募集))|[^。、\n]{0,8}(?:集合(?!場所)|オフィス|事務所|本社|営業所|支社|店|工場|倉庫|病院|施設|農園|農場|牧場|ファーム|旅館|民宿|ホテル|カフェ|サロン|スタジオ|公民館|モール|センター|レストラン|バー|居酒屋|現場|学校|塾|教室|園|会館|自宅|スクール))/;
/** Kinds of house; with a town beside them they are a workplace, without one they are vague. */
const KIND = anchored(
  'item.kind',
  () =>
    /倉庫|工場|店舗|レストラン|ラーメン屋|焼き鳥屋|焼肉屋|居酒屋|カフェ(?!代)|コンビニ|スーパー|量販店|病院|薬局|施設|旅館|ホテル(?!に泊|代|暮らし)|スクール|研究室|劇場|農園|農家|農場|牧場|ファーム|直売所|町家|事務所(?!所属|に所属)|オフィス|コールセンター|サロン/,
);
const PLACE_OF_WORK = anchored(
  'item.place',
  () =>
    /お店|当店|当園|当院|当館|会場|(?<!立ち)現場|(?<![式同限営])会社(?!名|員|案内|概要|負担|規定)|プール|うちの店|商店街|飲食店|駅前|駅集合|映画館|保育園|うちは|市場(?!調査|価格)/g,
);
const HOME = anchored(
  'item.home',
  () =>
    /(?:完全|フル)?在宅(?!介護|医療|酸素|率)|フルリモート|完全リモート|リモート(?:ワーク|勤務)|テレワーク|ご?自宅で(?:の|でき|作業|お仕事)/g,
);
const VAGUE = anchored(
  'item.workplace',
  () =>
    /全国|現地集合|現地解散|(?:集合|勤務|待ち合わせ)?(?:場所|地)は|勤務地:|近場|お近く|ご?近所|ご?自宅周辺|どこでも|各地|直行直帰|派遣先|海外|国境|会社集合|駅ちか|駅近|スマホ(?:1台|一台|1つ|一つ)?だけ|スマホ(?:1台|一台|1つ|一つ)で|集合は[^。\n]{0,6}(?:当日|前日|連絡)|(?:大学|学校|自宅|家)の近く/g,
);
/** Somewhere around the place. */
const AROUND =
  /^から(?:無料|送迎|[^。\n]{0,6}まで送迎)|^(?:市|駅)?(?:内|県内)?の?(?:ほう|方(?!法|々)|あたり|辺り|近郊|周辺|付近|方面|エリア|ほか|など)/;
const FINE: ReadonlySet<PlaceFact['place']> = new Set(['city', 'station', 'address']);

export const WORKPLACE: ItemReader = {
  present: [
    (input) =>
      input
        .places()
        .filter((place) => isWorkplace(input, place))
        .map(spanOf),
    ({ text, employers }) =>
      employers()
        .map(spanOf)
        .filter(({ start, end }) => HOUSE_NAME.test(text.slice(start, end).trim())),
    ({ marked }) => spansOf(marked, HOME),
  ],
  vague: [
    ({ places }) => places().map(spanOf),
    areasIn,
    ({ marked }) => spansOf(marked, VAGUE),
    ({ marked, isAd }) => (isAd() ? kinds(marked) : []),
  ],
};

const kinds = (marked: Marked): Span[] => [...spansOf(marked, KIND), ...spansOf(marked, PLACE_OF_WORK)];

function isWorkplace({ text, marked, isAd, employers }: ItemInput, { place, span }: PlaceFact): boolean {
  if (place === 'address') return true;
  if (place === 'country' || !isAd()) return false;
  const behind = text.slice(span.end, span.end + 14);
  if (place === 'prefecture' && /^[都道府県]?内/.test(behind)) return false;
  if (WORKED_AT.test(behind)) return true;
  if (!FINE.has(place) || AROUND.test(behind)) return false;
  // 十勝ビルサービス works for whoever pays it.
  if (employers().some((employer) => overlaps(employer.span, span))) return false;
  return HEADING.test(headBefore(text, span)) || isOwnLine(text, span) || hasKindBeside(marked, span);
}

/** What stands before the place, its prefecture left out. */
const headBefore = (text: string, { start }: Span): string =>
  text.slice(Math.max(0, start - 18), start).replace(/[\p{Script=Han}]{2,3}[都道府県][/・ ]?$/u, '');

/** A card of a job board gives the place a line. */
function isOwnLine(text: string, { start, end }: Span): boolean {
  const head = text.slice(Math.max(0, start - 8), start);
  return /\n(?:[\p{Script=Han}]{2,3}[都道府県])?$/u.test(head) && /^(?:\n|$)/.test(text.slice(end, end + 1));
}

/** How far a kind of house may stand from the town. */
const BESIDE = 50;

/** Town and kind of workplace within one line. */
function hasKindBeside(marked: Marked, { start, end }: Span): boolean {
  if (!mayBeIn(marked, KIND)) return false;
  const { text } = marked;
  const before = text.slice(Math.max(0, start - BESIDE), start);
  const behind = text.slice(end, end + BESIDE);
  const line = `${before.slice(before.lastIndexOf('\n') + 1)} ${behind.split('\n', 1)[0]}`;
  return KIND.source().test(line);
}
