/** How channels are named, and how the parts of an address are written. Reads views (NFKC, lower case). */
import type { ContactChannel } from '../domain/fact.js';

/** No letter of the same script stands before or behind. */
const latin = (words: string): string => `(?<![a-z0-9@./_-])(?:${words})(?![a-z0-9])`;

/** What a channel's short name is followed by where it means the channel: a particle, a sign, an end. */
const USED =
  '(?=[でにへはをのもかやと持入追教使からまでより待下ほ必完限優可有し]|\\s|[、。,.:=→/・()「」【】!?@\\]※★☆■●▶]|id|→|$)';

export const CHANNEL_NAMES: readonly (readonly [ContactChannel, string])[] = [
  [
    'telegram',
    `テレグラム|テレグラ(?!フ)|テレグ(?![ァ-ヶー])|てれぐらむ|てれぐら|テレキグラム|(?<![ァ-ヶー])テレ${USED}|${latin('telegram|telegra|teregram|tele(?=\\s?(?:id|:|@))|tg(?![a-z0-9])')}|✈${'(?=\\s?(?:のみ|id|で|に|から|まで|へ|@|:|持|アプリ|→|入|もっ|の方))'}|紙飛行機(?:の?アプリ|で|のみ)|(?:青い?|水色の?)飛行機`,
  ],
  ['signal', `シグナル(?!が(?:点|青|赤)|配信|伝達)|しぐなる|(?<![ァ-ヶー])シグ${USED}|${latin('signal|sgnl')}`],
  [
    'line',
    `公式ライン|(?<![ァ-ヶー産造立場装送査])ライン(?=\\s?(?:追加|登録|交換|id|下さい|ください|で(?!の?(?:作業|検査|組))|にて|まで|から|教え|応募|@|:|→|友|面接|グループ|通話))|${latin('line')}`,
  ],
  ['wechat', `微信|ウィーチャット|ウイチャット|うぃーちゃっと|${latin('wechat|we chat|weixin')}`],
  ['whatsapp', `ワッツアップ|ワッツアプ|ホワッツアップ|わっつあっぷ|${latin("whatsapp|what'?s ?app")}`],
  ['discord', `ディスコード|でぃすこーど|(?<![ァ-ヶー])ディスコ(?=\\s?(?:鯖|サーバ|id|:))|${latin('discord')}`],
  ['instagram', `インスタグラム|インスタ(?![ァ-ヶー])|いんすた(?![ぁ-ん])|${latin('instagram|insta|ig(?=\\s?[:@(])')}`],
  [
    'dm',
    `(?<!ヤマト|クロネコ|宛名|販促|紙の?)${latin('dm')}(?!便|発送|封入|印刷|折|配|作成|制作|の?(?:発送|封入|仕分|投函|宛名|作成|印刷|配布)|ハガキ|はがき|葉書|曲)|ディーエム|でぃーえむ|ダイレクトメッセージ|${latin('direct message')}`,
  ],
  [
    'form',
    '(?:応募|申し?込み?|エントリー|登録|専用|匿名|問い?合わせ|受付|google|グーグル|ご?連絡|web|ウェブ|採用|下記の?|こちらの)\\s?フォーム|(?<![ァ-ヶーぁ-ん一-鿿])フォーム(?=から|より|にて|へ|で(?:応|申|受|ご)|に(?:ご?記|ご?入|ご?登))',
  ],
  [
    'phone',
    '(?:お電話|電話|tel|でんわ)(?=(?:にて|で|での)?、?(?:ご?応募|お?問い?合|ご?連絡|お?申し?込|受付|ください|下さい|お待ち|お気軽))',
  ],
  [
    'mail',
    '(?:メール|mail|メアド|めーる)(?=(?:にて|で|での)?、?(?:ご?応募|お?問い?合|ご?連絡|お?申し?込|ください|下さい|お待ち|お送り|ちょうだい|頂))',
  ],
];

/** Hosts that are a channel of their own. */
export const CHANNEL_HOSTS: Readonly<Record<string, ContactChannel>> = {
  't.me': 'telegram',
  'telegram.me': 'telegram',
  'telegram.dog': 'telegram',
  'signal.me': 'signal',
  'signal.group': 'signal',
  'line.me': 'line',
  'lin.ee': 'line',
  'liff.line.me': 'line',
  'page.line.me': 'line',
  'wa.me': 'whatsapp',
  'api.whatsapp.com': 'whatsapp',
  'chat.whatsapp.com': 'whatsapp',
  'discord.gg': 'discord',
  'discord.com': 'discord',
  'instagram.com': 'instagram',
  'ig.me': 'instagram',
  'forms.gle': 'form',
  'u.wechat.com': 'wechat',
};

/** Top-level domains under which an address without a scheme, or with a written-out at sign, is believed. */
export const TOP_LEVELS =
  'com|net|org|jp|info|biz|me|io|xyz|site|online|top|shop|club|work|app|dev|cc|tv|to|gg|ee|gle|ly|link|page|group|dog|co|example|test|cn|hk|tw|kr|ru|ph|kh|th|us|uk|edu|gov';

/** Parameters that tell who shared a link and not where it leads. */
export const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|igshid|igsh|si|ref|ref_src|ref_url|s|t|mc_cid|mc_eid|yclid|openexternalbrowser)$/;
