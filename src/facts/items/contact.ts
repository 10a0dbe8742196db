/** How the recruiter is reached: by phone, mail or a form of one's own, or only inside an app. */

import type { ContactFact } from '../../domain/fact.js';
import { anchored } from '../anchored-pattern.js';
import { type ItemReader, spanOf, spansOf } from './reading.js';

const VAGUE = anchored(
  'item.contact',
  () =>
    /プロフ(?!ェッショナル)|固ツイ|固定ツイート|リプ(?![レラト])|返信(?:ください|下さい|で|を|待)|メッセ(?:ージ)?(?:で|にて|まで|を|くだ|下さ|から|お願)|コメント(?:で|ください|下さい|欄)|応募ボタン|アプリ(?:から|で|より)(?:の?応募|エントリー|申)|(?:応募|登録|申し?込みは?|エントリー)はアプリ|担当者?から(?:tel|お?電話|ご?連絡)|(?:お?問い?合わせ|ご?連絡)(?:くださ|下さ|ちょうだ|くれ|します|お待ち|待って|お願い|いただ|致し|いたし|は)|お電話を|(?:お電話|電話)ください|店頭(?:で|にて|まで)|(?:直接)?お店(?:に|へ)(?:来て|お越し)|(?:履歴書|職務経歴書|応募書類|書類)[をは]?(?:持参|ご?郵送|お送り)|(?:ホームページ|サイト|hp)(?:から|より|にて|で(?=[^。\n]{0,6}(?:応募|受付|エントリー|申)))|リンク(?:から|より|へ)|(?:お名前|名前|年齢|住み)[^。\n]{0,10}(?:送って|お送り|教えて)|(?:メール|mail)(?:で|にて)(?!送り?[まっ]|届|来[たて]|もら|受け取)|お声がけ|声(?:を)?かけて|お気軽に/g,
);
const REACHABLE: ReadonlySet<ContactFact['channel']> = new Set(['phone', 'mail', 'url', 'form']);

/** Work is handed in there. */
const DELIVERED = /納品[はも]?$/;

const isOwn = ({ channel, value, span }: ContactFact, text: string): boolean =>
  REACHABLE.has(channel) &&
  (value !== null || (channel === 'form' && !DELIVERED.test(text.slice(Math.max(0, span.start - 4), span.start))));

export const CONTACT: ItemReader = {
  present: [
    ({ text, contacts }) =>
      contacts()
        .filter((contact) => isOwn(contact, text))
        .map(spanOf),
  ],
  vague: [({ contacts }) => contacts().map(spanOf), ({ marked }) => spansOf(marked, VAGUE)],
};
