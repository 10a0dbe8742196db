/** Addresses in a text: links, mail addresses, telephone numbers, handles. */
import type { ContactChannel } from '../domain/fact.js';
import type { Span } from '../domain/span.js';
import { readPhones } from './contact-phone.js';
import { CHANNEL_HOSTS, TOP_LEVELS, TRACKING } from './contact-words.js';

/** Spans are in the view that was read. */
export interface Address extends Span {
  readonly channel: ContactChannel;
  readonly value: string | null;
}

const AT =
  ' ?(?:@|★|☆|◎|●|○|\\(at\\)|\\[at\\]|\\{at\\}|\\(a\\)|アットマーク|アット|あっとまーく|あっと|\\(アット\\)|\\(あっと\\)|<at>) ?';
const DOT = '(?:\\.| ?(?:\\(dot\\)|\\[dot\\]|\\(\\.\\)|\\[\\.\\]|ドット|どっと|\\(ドット\\)) ?)';
const MAIL = new RegExp(
  `(?<![a-z0-9._%+-])([a-z0-9._%+-]{1,64})(${AT})([a-z0-9-]{1,63}(?:${DOT}[a-z0-9-]{2,63}){0,3}${DOT}(?:${TOP_LEVELS}))(?![a-z0-9@-])`,
  'gu',
);
const URL = /(?:h[tx]{2}ps?|ttps?|http):\/\/[a-z0-9][a-z0-9._~:/?#@!$&*+,;=%[\]-]{2,300}/gu;
const BARE_URL = new RegExp(
  `(?<![a-z0-9@._%+/-])((?:[a-z0-9-]{1,63}\\.){1,4}(?:${TOP_LEVELS}))(?![a-z0-9-])(/[a-z0-9._~:/?#@!$&*+,;=%-]{0,200})?`,
  'gu',
);
const HANDLE = /(?<![a-z0-9._%+@/-])@([a-z0-9_.-]{2,32})/gu;

/** In order of their place; none overlaps another. */
export function readAddresses(text: string): Address[] {
  const found: Address[] = [];
  const taken = (span: Span): boolean => found.some((other) => span.start < other.end && other.start < span.end);
  const add = (addresses: readonly Address[]): void => {
    for (const address of addresses) if (!taken(address)) found.push(address);
  };
  add(linksIn(text, URL));
  add(mailsIn(text));
  add(linksIn(text, BARE_URL));
  add(readPhones(text).map(({ start, end, digits }) => ({ start, end, channel: 'phone' as const, value: digits })));
  add(handlesIn(text));
  return found.sort((a, b) => a.start - b.start);
}

function mailsIn(text: string): Address[] {
  const mails: Address[] = [];
  for (const match of text.matchAll(MAIL)) {
    const domain = (match[3] ?? '').replace(new RegExp(DOT, 'gu'), '.');
    const value = `${match[1]}@${domain}`;
    mails.push({ start: match.index, end: match.index + match[0].length, channel: 'mail', value });
  }
  return mails;
}

function linksIn(text: string, pattern: RegExp): Address[] {
  const links: Address[] = [];
  for (const match of text.matchAll(pattern)) {
    const written = match[0].replace(/[.,;:!?)\]]+$/, '');
    links.push({ start: match.index, end: match.index + written.length, ...linkOf(written) });
  }
  return links;
}

/** A link to a profile of a channel is that channel's handle, so that t.me/abc and テレグラム @abc meet. */
function linkOf(written: string): Pick<Address, 'channel' | 'value'> {
  const bare = written.replace(/^[a-z]+:\/\//, '').replace(/^www\./, '');
  const [address = '', query = ''] = (bare.split('#', 1)[0] ?? '').split('?', 2);
  const kept = query.split('&').filter((part) => part !== '' && !TRACKING.test(part.split('=', 1)[0] ?? ''));
  const path = address.replace(/\/+$/, '');
  const value = kept.length === 0 ? path : `${path}?${kept.join('&')}`;
  const host = path.split('/', 1)[0] ?? '';
  const channel = CHANNEL_HOSTS[host];
  if (channel === undefined) return { channel: path.startsWith('docs.google.com/forms') ? 'form' : 'url', value };
  const rest = path.slice(host.length + 1);
  const handle = /^(?:~|@|ti\/p\/~?@?|r\/ti\/p\/~?@?|#p\/|p\/|s\/)?([^/]+)$/.exec(rest)?.[1];
  return { channel, value: handle ?? value };
}

function handlesIn(text: string): Address[] {
  const handles: Address[] = [];
  for (const match of text.matchAll(HANDLE)) {
    const name = (match[1] ?? '').replace(/[.-]+$/, '');
    if (name.length < 3 || !/[a-z_]/.test(name)) continue;
    handles.push({ start: match.index, end: match.index + 1 + name.length, channel: 'handle', value: name });
  }
  return handles;
}
