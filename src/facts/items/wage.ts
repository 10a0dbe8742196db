/** What is paid: a sum for a time or a task, or words that only promise. */

import type { PayFact } from '../../domain/fact.js';
import type { Span } from '../../domain/span.js';
import { anchored, isIn } from '../anchored-pattern.js';
import type { Marked } from '../marked.js';
import { matches } from '../vocabulary.js';
import { type ItemReader, spanOf, spansOf, uncited } from './reading.js';

/** Pay in another currency, which is no pay fact (those are in yen). */
const FOREIGN = anchored(
  'item.foreign',
  () =>
    /(?:時給|日給|日当|週給|月給|月収|年俸|年収|給与|基本給)[^\n。、]{0,8}?\d[\d,.]*(?:千|万)?(?:米|豪|加|香港|台湾|シンガポール)?(?:ドル|バーツ|ペソ|元|ウォン|ユーロ|リンギット|ドン|ポンド|ルピア|usd|aud|cad|php|thb|hkd|rm)/g,
);
/** A card of a job board: a line that holds nothing but yen. */
const LINE = anchored('item.line', () => /\n[¥]?\d[\d,]{2,9}円?(?:~| ?[〜-] ?)?(?:[¥]?\d[\d,]{2,9}円)?(?=\n|$| {3})/g);
const VAGUE = anchored(
  'item.wage',
  () =>
    /高収入|高額(?!医療|買取|療養)|高報酬|高時給|高日給|高単価|高給(?!与)|好待遇|応相談|要相談|報酬(?:は|も)?(?:、)?(?:相談|面談|dm|後日|別途)|(?:当社|会社|弊社|社内)?規定(?:による|により|に準)|(?:当社|会社|弊社|社内)規定|(?:給与|給料|賃金|時給|日給|日当|月給|報酬|単価|ギャラ|お礼|謝礼)(?:は|も|:)?[^\d\n。、]{0,14}(?:優遇|相談|面接|面談|話し合い|考慮|による|決め|決定|応じ|次第|規定|交渉)|(?:成功|成果)報酬|一撃|保証あり|月\d{2,3}(?=いけ|稼げ|も夢|可能|超え)|歩合|出来高|稼げ|稼ぎ(?:たい|ませ|方)|がっぽり|お?小遣い|即金|即日(?:払|現金|手渡)|日払い?|週払い?|(?:報酬|謝礼|お礼|給料|給与|バイト代|ギャラ)(?:は|も|を)?(?:出し|します|あり|有|弾み|はずみ|ちゃんと)|給料(?:払|は)/g,
);

/** A piece or turn of whatever sort: 1コマ1,800円, 1大会5千円. */
const PIECE = anchored(
  'item.piece',
  () =>
    /(?<![\d.])[1一](?:コマ|大会|ラウンド|ステージ|レッスン|組|軒|往復|レース|試合|公演|講座|授業|勤務|案件|回|件|個|本|枚|着|冊|頭|匹|台|束|袋|箱|文字|字|ページ|セット)(?:あたり|につき|で|:)?[^\d\n。、]{0,3}\d[\d,.]*[千万]?円/g,
);
const SHIFT = anchored('item.shift', () => /\d{1,2}[:時]\d{0,2} ?[〜~–-]|\d泊|半日|終日/);

export const WAGE: ItemReader = {
  present: [
    ({ marked, pay }) =>
      pay()
        .filter((fact) => isWage(fact) || isForShift(fact, marked))
        .map(spanOf),
    ({ marked }) => spansOf(marked, FOREIGN),
    ({ marked, isAd }) => (isAd() ? spansOf(marked, PIECE) : []),
    ({ marked }) => lines(marked),
  ],
  vague: [
    ({ pay }) => pay().map(spanOf),
    ({ text, marked, isAd }) => (isAd() ? uncited(text, spansOf(marked, VAGUE)) : []),
  ],
};

const lines = (marked: Marked): Span[] =>
  matches(marked, LINE)
    .filter(({ 0: line }) => line.includes('円'))
    .map(({ index, 0: line }) => ({ start: index + 1, end: index + line.length }));

/** Pay for the hours or nights that the text names. */
const isForShift = ({ assumed }: PayFact, marked: Marked): boolean => assumed === 'period' && isIn(marked, SHIFT);

/** For what the sum is paid must be said: 報酬5万 and 日払い3 tell neither. */
function isWage({ per, assumed }: PayFact): boolean {
  if (assumed === 'man' || per === 'total') return false;
  return !(per === 'task' && assumed === 'period');
}
