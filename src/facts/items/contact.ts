/** How the recruiter is reached: by phone, mail or a form of one's own, or only inside an app. */
import type { ContactFact } from '../../domain/fact.js';
import { type ItemReader, spanOf, spansOf } from './reading.js';

const VAGUE =
  /プロフ(?!ェッショナル)|固ツイ|固定ツイート|リプ(?![レラト])|返信(?:ください|下さい|で|を|待)|メッセ(?:ージ)?(?:で|にて|まで|を|くだ|下さ|から|お願)|コメント(?:で|ください|下さい|欄)|応募ボタン|アプリ(?:から|で|より)(?:の?応募|エントリー|申)|(?:お?問い?合わせ|ご?連絡)(?:くださ|下さ|お待ち|待って|お願い|いただ|致し|いたし|は)|お電話を|(?:お電話|電話)ください|店頭(?:で|にて|まで)|(?:履歴書|職務経歴書)を?(?:持参|ご?郵送|お送り)|(?:ホームページ|サイト|hp)(?:から|より|にて|で)|リンク(?:から|より|へ)|(?:お名前|名前|年齢|住み)[^。\n]{0,10}(?:送って|お送り|教えて)|(?:メール|mail)(?:で|にて)|お声がけ|声(?:を)?かけて|お気軽に/g;
const REACHABLE: ReadonlySet<ContactFact['channel']> = new Set(['phone', 'mail', 'url', 'form']);

const isOwn = ({ channel, value }: ContactFact): boolean =>
  REACHABLE.has(channel) && (value !== null || channel === 'form');

export const readContact: ItemReader = ({ text, contacts }) => ({
  present: contacts.filter(isOwn).map(spanOf),
  vague: [...contacts.map(spanOf), ...spansOf(text, VAGUE)],
});
