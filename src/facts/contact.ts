/** Ways to reach the author of a text: named channels and addresses. */
import type { ContactChannel, ContactFact } from '../domain/fact.js';
import { overlaps, type Span } from '../domain/span.js';
import { type NormalizedText, toOriginal, type View } from '../domain/text.js';
import { type Address, readAddresses } from './contact-addresses.js';
import { CHANNEL_NAMES } from './contact-words.js';

const NAMES = new RegExp(CHANNEL_NAMES.map(([channel, words]) => `(?<${channel}>${words})`).join('|'), 'gu');

/** What may stand between a channel's name and its address. */
const LINK =
  /^(?:[\s:=→⇒▶はのでへにまでから()「」【】[\]<>、,・|/~〜\-ー※★☆✈📩📲🆔\p{Extended_Pictographic}]|id|アカウント|アカ|ユーザー名|ユーザーネーム|検索|追加|友達|登録|連絡|こちら|宛|番号|公式|ください|下さい){0,12}$/u;
/** A handle without an at sign: only behind a channel's name and a sign or "id", and with a digit or underscore or behind a colon. */
const PLAIN_HANDLE =
  /^(\s?(?:id|アカウント|ユーザー名|の)?\s?[:=→は]\s?|\s?id\s{1,2}|\s)(?:id[:=\s]{1,2})?([a-z0-9][a-z0-9_.-]{2,31})(?![a-z0-9@])/u;

/** Searched in the plain view, and in the squeezed one where that differs. */
export function readContacts(text: NormalizedText): ContactFact[] {
  const plain = contactsIn(text.plain);
  if (text.squeezed === text.plain) return plain;
  const more = contactsIn(text.squeezed).filter((fact) => !plain.some((other) => overlaps(other.span, fact.span)));
  return [...plain, ...more];
}

interface Named extends Span {
  readonly channel: ContactChannel;
}

function contactsIn(view: View): ContactFact[] {
  const addresses = readAddresses(view.text);
  const names = namesIn(view.text).filter((name) => !addresses.some((address) => overlaps(name, address)));
  const used = new Set<Address>();
  const contacts: Address[] = names.map((name) => {
    const next = addresses.find((address) => address.start >= name.end);
    if (next !== undefined && !used.has(next) && belongs(view.text, name, next)) {
      used.add(next);
      return { start: name.start, end: next.end, channel: name.channel, value: next.value };
    }
    return { ...name, ...plainHandle(view.text, name) };
  });
  const all = [...contacts, ...addresses.filter((address) => !used.has(address))].sort((a, b) => a.start - b.start);
  return all.map(({ start, end, channel, value }) => ({
    kind: 'contact',
    span: toOriginal(view, { start, end }),
    channel,
    value,
  }));
}

function namesIn(text: string): Named[] {
  return [...text.matchAll(NAMES)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    channel: Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] as ContactChannel,
  }));
}

/** Channels that are reached by a number or a name of another kind. */
const BY_PHONE: ReadonlySet<ContactChannel> = new Set(['signal', 'whatsapp', 'phone', 'telegram', 'line', 'wechat']);

function belongs(text: string, name: Named, address: Address): boolean {
  const gap = text.slice(name.end, address.start);
  if (gap.length > 16 || !LINK.test(gap)) return false;
  if (address.channel === name.channel) return true;
  if (name.channel === 'form') return address.channel === 'url';
  if (address.channel === 'handle') return name.channel !== 'phone' && name.channel !== 'mail';
  return address.channel === 'phone' && BY_PHONE.has(name.channel);
}

function plainHandle(text: string, name: Named): { end: number; value: string | null } {
  if (name.channel === 'phone' || name.channel === 'mail' || name.channel === 'form')
    return { end: name.end, value: null };
  const match = PLAIN_HANDLE.exec(text.slice(name.end, name.end + 48));
  const handle = match?.[2]?.replace(/[.-]+$/, '') ?? '';
  const isMarked = /[:=]|id/.test(match?.[1] ?? '');
  if (match === null || handle.length < 3 || !/[a-z]/.test(handle)) return { end: name.end, value: null };
  if (!isMarked && !/[\d_]/.test(handle)) return { end: name.end, value: null };
  return { end: name.end + match[0].length - ((match[2]?.length ?? 0) - handle.length), value: handle };
}
