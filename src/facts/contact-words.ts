/** How channels are named, and how the parts of an address are written. Reads views (NFKC, lower case). */
import type { ContactChannel } from '../domain/fact.js';

/** No letter of the same script stands before or behind. */
const latin = (words: string): string => `(?<![a-z0-9@_-]|[a-z]\\.|[a-z0-9.]/)(?:${words})(?![a-z0-9])`;

/** Drawn instead of a letter. */
const MASK = '[○〇●◯×*]';

/** What a channel's short name is followed by where it means the channel: a particle, a sign, an end. */
const USED =
  '(?=[でにへはをのもかやと持入追教使からまでより待下ほ必完限優可有し招常ど]|\\s|[、。,.:=→/・()「」【】!?@\\]※★☆■●▶]|\\p{Extended_Pictographic}|id|or|飛ば|とば|→|$)';
const SENT_TO = '(?=\\s?(?:の?アプリ|のみ|から|まで|id|へ(?:連絡|送|メッセ)|に(?:連絡|送|メッセ)))';

/** 電話 and メール are named where the reader is asked to use them, not where the work uses them. */
const asked = (words: string): string =>
  `(?:${words})(?=(?:にて|で|での)?、?(?:ご?応募|お問い?合|ご連絡|お申し?込|ください|下さい|お待ち|お気軽|お送り|ちょうだい|頂)|して(?:ください|下さい)|を(?:ください|下さい|お願い|[!。、\\s]|$)|(?:か|または|もしくは|or|・|、)(?:お?電話|tel|メール|mail|line|dm|店頭)(?:にて|で|から)?(?:ご応募|お問い?合|ご連絡|お申し?込))`;

/** 応募は電話かメールで. */
const told = (word: string): string =>
  `${word}(?<=(?:応募|連絡|連絡先|問い?合わ?せ|申し?込み?)[は:][^。\\n]{0,8}${word})(?!番号|に出|を?か[けか])`;

export const CHANNEL_NAMES: readonly (readonly [ContactChannel, string])[] = [
  [
    'telegram',
    `テレグラム|テレグラ(?!フ)|テレグ(?![ァ-ヶー])|てれぐらむ|てれぐら|てれぐ(?!せ)|テレキグラム|テレ${MASK}|(?<![ァ-ヶー])テレ${USED}|${latin('telegram|telegra|teregram|tele(?=\\s?(?:id|:|@))|tg')}|${latin('t[.・]g(?!\\.)')}${USED}|[纸紙]?飞机(?=\\s?[:@]|号|联系|群)|[✈🛩](?=\\s?(?:のみ|オンリー|only|id|で(?!す)|から|まで|へ(?:連絡|送)|@|:|に(?:連絡|送)|アプリ|入れ|の方|持ち|ください|見て|か(?!月|ら)|プロフ|[a-z0-9]*[_\\d]))|[✈🛩](?<=(?:連絡|詳細|詳しく|続き|内容|返信|応募|登録)[はも] ?[✈🛩])|紙(?:飛行機|ひこうき|ヒコーキ)${SENT_TO}|青い飛行機${SENT_TO}`,
  ],
  [
    'signal',
    `シグナル(?!が?(?:点|青|赤)|配信|伝達|処理|強度|ランプ|グリーン|レッド|ブルー|機|灯|音)|シ${MASK}ナル|シグ${MASK}ル|シグナ${MASK}|しぐなる|(?<![ァ-ヶー])シグ${USED}|しぐ(?=のみ|で|に|→|id)|🚦(?=のみ|で(?!す)|から|まで|id|か(?!月))|${latin('signal|s[!1|]gnal|sgnl')}`,
  ],
  [
    'line',
    `(?:公式\\s?)?(?:(?<![a-z] )${latin('line')}(?!\\s(?!id)[a-z]+(?:[\\s,.]|$)|\\s\\d))|(?<=(?:or|and|my|on|via|add) )line(?=\\s?(?:[:@=]|id))|(?<![a-z0-9])line(?=id\\s?[:=はをの])|${latin(`l[!1l|]ne|[1|]ine|l${MASK}ne|li${MASK}e`)}|緑(?:色)?のアプリ|(?:公式|専用|個別|採用|連絡先?)ライン|(?<=(?:テレグ?(?:ラム)?|シグ(?:ナル)?|dm|インスタ|カカオ)(?:or|[/か、 ]))ライン(?=or|[/、。 \\n]|$)|(?<![ァ-ヶー一-鿿])(?:ライン|ラ${MASK}ン)(?=\\s?(?:追加|登録|交換|id|下さい|ください|で(?!の?(?:作業|検査|組))|にて|まで|から|教え|おしえ|応募|@|:|→|友|面接|グループ|通話))`,
  ],
  [
    'kakao',
    `カカオトーク|カカオ(?=\\s?(?:の?id|で(?:連絡|面談|面接|話|やり)|に(?:連絡|追加)|交換|追加|教え|: ?[a-z]|@|or))|カトク|${latin('kakao ?talk|kakao(?=\\s?(?:id|:))')}`,
  ],
  [
    'session',
    `${latin('session(?=\\s?(?:の?アプリ|のみ|で(?:連絡|話|面談)|の?id(?:を(?:送|教|くだ)|は|[ :]|ください)))')}|セッション(?=の?アプリ|の?id)`,
  ],
  ['wickr', `${latin('wickr(?: ?me)?')}|ウィッカー(?=ミー|で(?:連絡|話|面談)|の?id|から|のみ|に連絡|:)`],
  [
    'wechat',
    `微信|[v薇]信|ウィー?チャット|ウイチャット|うぃーちゃっと|${latin('wechat|we chat|weixin|wx(?=\\s?[:号])')}`,
  ],
  [
    'whatsapp',
    `ワッツアップ|ワッツアプ|ホワッツアップ|(?<![ァ-ヶー])ワッツ(?=で|に|から|も|か|id|:)|わっつあっぷ|${latin("whatsapp|what'?s ?app|wa(?=\\s?: ?\\+)")}`,
  ],
  [
    'discord',
    `ディスコード|でぃす(?:こーど|コード)|(?<![ァ-ヶー])ディスコ(?=\\s?(?:鯖|サーバ|id|:))|${latin('discord')}`,
  ],
  ['instagram', `インスタグラム|インスタ(?![ァ-ヶー])|いんすた(?![ぁ-ん])|${latin('instagram|insta|ig(?=\\s?[:@(])')}`],
  [
    'dm',
    `(?<!ヤマト|クロネコ|宛名|販促|紙の?)${latin('dm|d ?[.・] ?m')}(?!\\(?糖尿|患者|便|発送|封入|印刷|折|配|作成|制作|の?(?:発送|封入|仕分|投函|宛名|作成|印刷|配布)|ハガキ|はがき|葉書|曲)|(?<![a-z0-9@_-])(?:dm(?=ok|or)|d[ /]m(?=\\s?(?:くだ|下さ|で|し[てま]|待|お待|まで|から|にて|のみ|へ|→)))|ディーエム|でぃーえむ|ダイレクトメッセージ|だいれくと(?:めっせーじ|メッセージ)|${latin('direct message')}`,
  ],
  [
    'form',
    '(?:(?:web)?応募|お?申し?込み?|エントリー|登録|専用|匿名|お?問い?合わ?せ|受付|google|グーグル|ご?連絡|web|ウェブ|採用|入力|下記の?|こちらの)\\s?フォーム(?!入力)|(?<![ァ-ヶー一-鿿])フォーム(?=から|より|にて|へ|で(?:応|申|受|ご)|に(?:ご?記入|ご入力|ご?登録|電話番号|お名前|氏名))',
  ],
  ['phone', `${asked('お電話|電話|tel|でんわ')}|${told('電話')}`],
  ['mail', `${asked('(?<!ショート)e?メール|mail|メアド|めーる')}|メール(?=を?(?:ください|下さい))|${told('メール')}`],
];

/** Stands before a number or a mail address and belongs to it. */
export const ADDRESS_WORDS: Readonly<Partial<Record<ContactChannel, RegExp>>> = {
  phone: /(?:お?電話(?:番号)?|でんわ|tel|携帯(?:電話)?)[\s:./)】」=→はので(]{0,4}$/u,
  mail: /(?:e-?mail|mailto|mail|eメール|メール(?:アドレス)?|めーる|メアド)[\s:./)】」=→はの(]{0,4}$/u,
};

/** What may stand between a channel's name and its address. */
export const LINK =
  /^(?:[\s:=→⇒▶はのでに()「」【】[\]<>、,・|/~〜\-ー※★☆✈📩📲🆔\p{Extended_Pictographic}]|から|まで|id|アカウント|アカ|ユーザー名|ユーザーネーム|user(?:name)?|の?検索で?|追加|友達|登録|連絡|こちら|宛|番号|公式){0,12}$/u;

/** A handle without an at sign: only behind a channel's name and a sign or "id", or with a digit or underscore. */
export const PLAIN_HANDLE =
  /^(\s?(?:の\s?)?(?:id|アカウント|ユーザー名|検索)?\s?(?:[:=→⇒は@]|で?「|\()\s?|\s?(?:の\s?)?id\s{1,2}|\s)(?:id[:=\s]{1,2})?([a-z0-9][a-z0-9_.-]{2,31}(?:#\d{4})?)(?![a-z0-9@])/u;

/** Hosts that are a channel of their own. */
export const CHANNEL_HOSTS: ReadonlyMap<string, ContactChannel> = new Map([
  ['t.me', 'telegram'],
  ['telegram.me', 'telegram'],
  ['telegram.dog', 'telegram'],
  ['signal.me', 'signal'],
  ['signal.group', 'signal'],
  ['line.me', 'line'],
  ['lin.ee', 'line'],
  ['liff.line.me', 'line'],
  ['page.line.me', 'line'],
  ['wa.me', 'whatsapp'],
  ['api.whatsapp.com', 'whatsapp'],
  ['chat.whatsapp.com', 'whatsapp'],
  ['discord.gg', 'discord'],
  ['discord.com', 'discord'],
  ['discordapp.com', 'discord'],
  ['instagram.com', 'instagram'],
  ['ig.me', 'instagram'],
  ['forms.gle', 'form'],
  ['u.wechat.com', 'wechat'],
  ['open.kakao.com', 'kakao'],
  ['pf.kakao.com', 'kakao'],
  ['x.com', 'handle'],
  ['twitter.com', 'handle'],
  ['tiktok.com', 'handle'],
  ['threads.net', 'handle'],
]);

/** Top-level domains under which an address without a scheme, or with a written-out at sign, is believed. */
export const TOP_LEVELS =
  'com|net|org|jp|info|biz|me|io|xyz|site|online|top|shop|club|work|app|dev|cc|tv|to|gg|ee|gle|ly|link|page|group|dog|co|example|test|cn|hk|tw|kr|ru|ph|kh|th|us|uk|edu|gov';
/** Names of software that look like hosts. */
export const NO_HOSTS: ReadonlySet<string> = new Set([
  'vb.net',
  'asp.net',
  'ado.net',
  'socket.io',
  'c.net',
  'paint.net',
]);

/** Parameters that tell who shared a link and not where it leads. */
export const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|igshid|igsh|si|ref|ref_src|ref_url|s|t|mc_cid|mc_eid|yclid|openexternalbrowser)$/;
