/** Shops and homes by the trade that stands before their names: デイサービスこもれび, 旅館まつかぜ荘. */
import type { Span } from '../domain/span.js';
import type { Marked } from './marked.js';
import { KINDS, NOBODY } from './shop-names.js';
import { createFinder } from './vocabulary.js';

const find = createFinder('employer.kind', KINDS);

const NAME = /[・ ]?[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー々a-z&・'-]{2,12}/uy;
/** What stands behind a trade without being a name. */
const NO_NAME =
  /スタッフ|バイト|パート|勤務|募集|求人|フロント|屋|講師|アシスタント|コーナー|ユニット|本部|型|つき|ホーム$|センター$|清掃|送迎|職員|夜勤|介護|施設|料理|利用|経営|業界|経験|店員|店長|ホール|キッチン|接客|モデル|ドライバー|ヘルパー|補助|受付|案内|調理|銭湯|です|ます|サービス|客室|レディ|キャスト|洗い場|皿洗い|職人|歓迎|^師|さん$|名は|^[店屋]の|あり$|なし$|^[・ ]?[のをがはにでもやとへ]|[をがはにで](?=[\p{Script=Han}\p{Script=Katakana}])/u;
const LINE_START = /^[\n /|:(「『【】」』)、。・★☆♪◆■●]?$/;
const LINE_END = /^[\n /|:)」』】、。(★☆♪]?$/;

/** Only where trade and name stand by themselves. */
export function kindsNamed(marked: Marked): Span[] {
  const { text } = marked;
  return find(marked).flatMap(({ start, end }) => {
    NAME.lastIndex = end;
    const name = NAME.exec(text)?.[0];
    if (name === undefined || NO_NAME.test(name) || NOBODY().has(name.replace(/^[・ ]/, ''))) return [];
    const isWhole = LINE_START.test(text.charAt(start - 1)) && LINE_END.test(text.charAt(end + name.length));
    return isWhole ? [{ start, end: end + name.length }] : [];
  });
}
