/** Ways to reach the author of a text: named channels and addresses. */

import type { ContactChannel, ContactFact } from '../domain/fact.js';
import { once } from '../domain/once.js';
import { overlaps, type Span } from '../domain/span.js';
import { type NormalizedText, toOriginal, type View } from '../domain/text.js';
import { anchored, matchesIn } from './anchored-pattern.js';
import { type Address, readAddresses } from './contact-addresses.js';
import { channelNames } from './contact-names.js';
import { LINK, PLAIN_HANDLE } from './contact-words.js';
import { type Marked, type MarkedViews, markViews } from './marked.js';

const CHANNELS = once(channelNames);
const NAMES = anchored(
  'contact.names',
  () =>
    new RegExp(
      CHANNELS()
        .map(([, words]) => `(${words})`)
        .join('|'),
      'gu',
    ),
);
/** A text with more is a directory; what comes after tells nothing new. */
const MOST_CONTACTS = 2000;
/** Characters between a name and its address. */
const FARTHEST = 16;

/** Searched in the plain view, and in the squeezed one (D M, て れ ぐ ら む) where that shows more. */
export function readContacts(text: NormalizedText, marked: MarkedViews = markViews(text)): ContactFact[] {
  const plain = contactsIn(text.plain, marked.plain);
  if (text.squeezed === text.plain) return plain;
  const more = contactsIn(text.squeezed, marked.squeezed).filter(
    (fact) => !plain.some((other) => overlaps(other.span, fact.span)),
  );
  return [...plain, ...more];
}

interface Named extends Span {
  readonly channel: ContactChannel;
}

function contactsIn(view: View, marked: Marked): ContactFact[] {
  const { text } = marked;
  const addresses = readAddresses(marked);
  const names = namesIn(marked);
  if (addresses.length === 0 && names.length === 0) return [];
  const used = new Set<Address>();
  const contacts: Address[] = [];
  let next = 0;
  for (const name of names) {
    while ((addresses[next]?.end ?? text.length) <= name.start) next++;
    const address = addresses[next];
    if (address !== undefined && overlaps(name, address)) continue;
    if (address !== undefined && !used.has(address) && belongs(text, name, address)) {
      used.add(address);
      contacts.push({ start: name.start, end: address.end, channel: name.channel, value: address.value });
    } else contacts.push({ ...name, ...plainHandle(text, name) });
    if (contacts.length >= MOST_CONTACTS) break;
  }
  return [...contacts, ...addresses.filter((address) => !used.has(address))]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, channel, value }) => ({
      kind: 'contact',
      span: toOriginal(view, { start, end }),
      channel,
      value,
    }));
}

const namesIn = (marked: Marked): Named[] =>
  matchesIn(marked, NAMES).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    channel: CHANNELS()[match.findIndex((part, at) => at > 0 && part !== undefined) - 1]?.[0] ?? 'dm',
  }));

/** Channels that are reached by a telephone number. */
const BY_PHONE: ReadonlySet<ContactChannel> = new Set(['signal', 'whatsapp', 'phone', 'telegram', 'line', 'wechat']);
/** Channels that have no handles of their own. */
const WITHOUT_HANDLE: ReadonlySet<ContactChannel> = new Set(['phone', 'mail', 'form']);

function belongs(text: string, name: Named, address: Address): boolean {
  const gap = text.slice(name.end, address.start);
  if (gap.length > FARTHEST || !LINK.test(gap)) return false;
  if (address.channel === name.channel) return true;
  if (name.channel === 'form') return address.channel === 'url';
  if (address.channel === 'handle') return !WITHOUT_HANDLE.has(name.channel);
  return address.channel === 'phone' && address.isNamed !== true && BY_PHONE.has(name.channel);
}

/** DM→LINE→電話: the next step is no handle. */
const OTHER_CHANNEL = /^(?:line|dm|tg|telegram|signal|insta|instagram|discord|tel|mail|wechat|whatsapp|kakao|id)$/;

function plainHandle(text: string, { end, channel }: Named): { end: number; value: string | null } {
  const match = WITHOUT_HANDLE.has(channel) ? null : PLAIN_HANDLE.exec(text.slice(end, end + 48));
  const [whole = '', link = '', written = ''] = match ?? [];
  const handle = written.replace(/[.-]+$/, '');
  const isMarked = /[:=→⇒⇨➡☞▶@「号]|id/.test(link);
  if (handle.length < 3 || OTHER_CHANNEL.test(handle) || !/[a-z]/.test(handle) || !(isMarked || /[\d_]/.test(handle)))
    return { end, value: null };
  return { end: end + whole.length - (written.length - handle.length), value: handle };
}
