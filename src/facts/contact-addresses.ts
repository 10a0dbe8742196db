/** Addresses in a text: links, mail addresses, telephone numbers, handles. */

import type { ContactChannel } from '../domain/fact.js';
import type { Span } from '../domain/span.js';
import { type Anchored, mayBeIn } from './anchored.js';
import { type AnchoredPattern, anchored, matchesIn } from './anchored-pattern.js';
import { BARE_DOT, LINKS, readLinks } from './contact-links.js';
import { PHONES, readPhones } from './contact-phone.js';
import { ADDRESS_WORDS, TOP_LEVELS } from './contact-words.js';
import { type Marked, marksOf } from './marked.js';

/** Spans are in the view that was read. */
export interface Address extends Span {
  readonly channel: ContactChannel;
  readonly value: string | null;
  /** Whether the word before it (電話, メール) says which sort of address it is. */
  readonly isNamed?: boolean;
}

const AT =
  ' ?(?:@|★|☆|◎|●|○|■|□|◆|#|[([{<【「](?:@|at|a|アットマーク|アット|あっとまーく|あっと)[)\\]}>】」]|アットマーク|アット|あっとまーく|あっと) ?';
const DOT = '(?:\\.| ?(?:[([](?:dot|\\.|ドット|どっと)[)\\]]|ドット|どっと) ?)';
/** Without it there is no mail address. */
const SIGN_BEHIND = anchored('contact.at', () => new RegExp(`[a-z0-9._%+-]${AT}[a-z0-9-]`, 'u'));
const MAIL = anchored(
  'contact.mail',
  () =>
    new RegExp(
      `(?<![a-z0-9._%+-])([a-z0-9._%+-]{1,64})${AT}([a-z0-9-]{1,63}(?:${DOT}[a-z0-9-]{2,63}){0,3}${DOT}(?:${TOP_LEVELS}))(?![a-z0-9@-])`,
      'gu',
    ),
);
const DOTS = new RegExp(DOT, 'gu');
/** "at" in letters is a word like others; with "dot" behind it is an address. */
const SPOKEN_AT = anchored('contact.spoken-at', () => / at /u);
const SPOKEN_MAIL = anchored(
  'contact.spoken-mail',
  () =>
    new RegExp(
      `(?<![a-z0-9._%+-])([a-z0-9._%+-]{1,64}) at ([a-z0-9-]{1,63}(?: dot [a-z0-9-]{2,63}){0,2} dot (?:${TOP_LEVELS}))(?![a-z0-9-])`,
      'gu',
    ),
);
const SPOKEN_DOTS = / dot /gu;
const HANDLE = anchored(
  'contact.handle',
  () =>
    /(?<![a-z0-9._%+@/-])(?:@|@ (?=[a-z0-9.]{0,31}_)|(?:アットマーク|あっとまーく) ?(?=[a-z.]{0,31}[\d_]))([a-z0-9_.-]{3,32})(?![a-z0-9_.-]|\/[a-z])/gu,
);
/** What a machine, a style sheet or a slogan calls so. */
const NO_HANDLE =
  /^(?:everyone|here|channel|all|media|import|charset|keyframes|supports|types|override|param|returns?|deprecated|property|home|work|cosme)$/;
/** Without an at sign a name is an address only at the end of a line, and with an underscore and a digit. */
const LAST_WORD = anchored(
  'contact.last-word',
  () =>
    /(?<![a-z0-9._%+@/-])(?=[a-z_]*\d)(?=[\d_]*[a-z])[a-z0-9]{1,20}_[a-z0-9_]{2,24}(?=[ 。」』)]{0,2}(?:\n|$|[まにへ]))/gu,
);
/** Without it there is no such name. */
const UNDERSCORE = anchored('contact.underscore', () => /[a-z0-9]_[a-z0-9_]/u);
/** Names of files and in programs look like handles. */
const NO_NAME_BEFORE =
  /(?:ファイル|添付|画像|写真|変数|関数|列|カラム|テーブル|クラス|メソッド|フォルダ)[^\n。]{0,6}$/u;
/** ID: abc_12, but not the number of a job or a member. */
const LABELLED = anchored(
  'contact.labelled',
  () =>
    /(?<![a-z一-鿿ァ-ヶ]|(?:job|order|item|user|employee|device|request) )id ?[:=] ?(?=[\d_.-]*[a-z])(?=[a-z_.-]*\d|[a-z]*_)[a-z0-9][a-z0-9_.-]{3,31}/gu,
);
const QUANTITY = /^[\d.]+k?$/;

/** A text with more is a directory; what comes after tells nothing new. */
const MOST_ADDRESSES = 2000;

/** In order of their place; none overlaps another: what is surer is taken first. */
export function readAddresses(marked: Marked): readonly Address[] {
  if ((marksOf(marked, HANDLE.group).any & NEEDED) === 0) return NONE;
  const found: Address[] = [];
  let taken: Uint8Array | null = null;
  for (const [needed, read] of READERS) {
    if (!mayBeIn(marked, needed)) continue;
    for (const address of read(marked)) {
      if (found.length >= MOST_ADDRESSES) break;
      taken ??= new Uint8Array(marked.text.length);
      if (taken.subarray(address.start, address.end).includes(1)) continue;
      taken.fill(1, address.start, address.end);
      found.push(withWord(marked.text, address));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const NONE: readonly Address[] = [];

/** What a text must be marked for, and what is then read; what is surer comes first. */
const READERS: readonly (readonly [Anchored, (text: Marked) => Iterable<Address>])[] = [
  [LINKS.scheme, (text) => readLinks(text, 'scheme')],
  [SIGN_BEHIND, (text) => mailsIn(text, MAIL, DOTS)],
  [SPOKEN_AT, (text) => mailsIn(text, SPOKEN_MAIL, SPOKEN_DOTS)],
  [BARE_DOT, (text) => readLinks(text, 'bare')],
  [LINKS.spaced, (text) => readLinks(text, 'spaced')],
  ...PHONES.map((run) => [run, (text: Marked) => phonesIn(text, run)] as const),
  [HANDLE, handlesIn],
  [LABELLED, (text) => namesIn(text, LABELLED)],
  [UNDERSCORE, (text) => namesIn(text, LAST_WORD)],
];

/** All are of one group. */
const NEEDED = READERS.reduce((bits, [needed]) => bits | needed.bits, 0);

function* phonesIn(text: Marked, run: AnchoredPattern): Generator<Address> {
  for (const { start, end, digits } of readPhones(text, run)) yield { start, end, channel: 'phone', value: digits };
}

function* mailsIn(text: Marked, pattern: AnchoredPattern, dots: RegExp): Generator<Address> {
  for (const match of matchesIn(text, pattern)) {
    const value = `${match[1]}@${(match[2] ?? '').replace(dots, '.')}`;
    yield { start: match.index, end: match.index + match[0].length, channel: 'mail', value };
  }
}

function* handlesIn(text: Marked): Generator<Address> {
  for (const match of matchesIn(text, HANDLE)) {
    const name = (match[1] ?? '').replace(/[.-]+$/, '');
    if (name.length < 3 || !/[a-z_]/.test(name) || QUANTITY.test(name) || NO_HANDLE.test(name)) continue;
    const end = match.index + match[0].length - (match[1] ?? '').length + name.length;
    yield { start: match.index, end, channel: 'handle', value: name };
  }
}

function* namesIn(marked: Marked, pattern: AnchoredPattern): Generator<Address> {
  for (const match of matchesIn(marked, pattern)) {
    const before = marked.text.slice(Math.max(0, match.index - 12), match.index);
    if (pattern === LAST_WORD && NO_NAME_BEFORE.test(before)) continue;
    const value = match[0].replace(/^id ?[:=] ?/, '').replace(/[.-]+$/, '');
    yield { start: match.index, end: match.index + match[0].length, channel: 'handle', value };
  }
}

/** 電話 03-…: the word belongs to the number. */
function withWord(text: string, address: Address): Address {
  const word = ADDRESS_WORDS[address.channel]?.exec(text.slice(Math.max(0, address.start - 14), address.start));
  return word == null ? address : { ...address, start: address.start - word[0].length, isNamed: true };
}
