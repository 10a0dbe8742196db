/** How the parts of an address are written, and what may stand around them. Reads views (NFKC, lower case). */
import type { ContactChannel } from '../domain/fact.js';

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
  /^(\s?(?:の\s?)?(?:id|号|アカウント|ユーザー名|検索)?\s?(?:[:=→⇒⇨➡☞▶は@]|で?「|\()\s?|\s?(?:の\s?)?(?:id|号)\s{1,2}|\s)(?:id[:=\s]{1,2})?([a-z0-9][a-z0-9_.-]{2,31}(?:#\d{4})?)(?![a-z0-9@])/u;

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
