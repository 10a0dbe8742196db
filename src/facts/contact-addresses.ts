/** Addresses in a text: links, mail addresses, telephone numbers, handles. */

import type { ContactChannel } from '../domain/fact.js';
import { matchesOf } from '../domain/matches.js';
import { once } from '../domain/once.js';
import type { Span } from '../domain/span.js';
import { anchored, isIn, matchesIn } from './anchored-pattern.js';
import { readLinks } from './contact-links.js';
import { PHONES, readPhones } from './contact-phone.js';
import { ADDRESS_WORDS, TOP_LEVELS } from './contact-words.js';
import type { Marked } from './marked.js';

/** Spans are in the view that was read. */
export interface Address extends Span {
  readonly channel: ContactChannel;
  readonly value: string | null;
  /** Whether the word before it (電話, メール) says which sort of address it is. */
  readonly isNamed?: boolean;
}

const SIGNS =
  '(?:@|★|☆|◎|●|○|■|□|◆|#|[([{<【「](?:@|at|a|アットマーク|アット|あっとまーく|あっと)[)\\]}>】」]|アットマーク|アット|あっとまーく|あっと)';
const DOT = '(?:\\.| ?(?:[([](?:dot|\\.|ドット|どっと)[)\\]]|ドット|どっと) ?)';
/** Without it there is no mail address. */
const SIGN = anchored('contact.at', () => new RegExp(`(?<=[a-z0-9._%+-] ?)${SIGNS} ?[a-z0-9-]`, 'u'));
const MAIL = once(
  () =>
    new RegExp(
      `(?<![a-z0-9._%+-])([a-z0-9._%+-]{1,64}) ?${SIGNS} ?([a-z0-9-]{1,63}(?:${DOT}[a-z0-9-]{2,63}){0,3}${DOT}(?:${TOP_LEVELS}))(?![a-z0-9@-])`,
      'gu',
    ),
);
const DOTS = once(() => new RegExp(DOT, 'gu'));
/** "at" in letters is a word like others; with "dot" behind it is an address. */
const SPOKEN_AT = anchored('contact.spoken-at', () => / at /u);
const SPOKEN_MAIL = once(
  () =>
    new RegExp(
      `(?<![a-z0-9._%+-])([a-z0-9._%+-]{1,64}) at ([a-z0-9-]{1,63}(?: dot [a-z0-9-]{2,63}){0,2} dot (?:${TOP_LEVELS}))(?![a-z0-9-])`,
      'gu',
    ),
);
const SPOKEN_DOTS = once(() => / dot /gu);
const HANDLE = anchored(
  'contact.handle',
  () =>
    /(?<![a-z0-9._%+@/-])(?:@|@ (?=[a-z0-9.]{0,31}_)|(?:アットマーク|あっとまーく) ?(?=[a-z.]{0,31}[\d_]))([a-z0-9_.-]{3,32})(?![a-z0-9_.-]|\/[a-z])/gu,
);
/** What a machine, a style sheet or a slogan calls so. */
const NO_HANDLE =
  /^(?:everyone|here|channel|all|media|import|charset|keyframes|supports|types|override|param|returns?|deprecated|property|home|work|cosme)$/;
/** Without an at sign a name is an address only at the end of a line, and with an underscore and a digit. */
const LAST_WORD = once(
  () =>
    /(?<![a-z0-9._%+@/-])(?=[a-z_]*\d)(?=[\d_]*[a-z])[a-z0-9]{1,20}_[a-z0-9_]{2,24}(?=[ 。」』)]{0,2}(?:\n|$|[まにへ]))/gu,
);
/** Without it there is no such name. */
const UNDERSCORE = anchored('contact.underscore', () => /_(?<=[a-z0-9]_)[a-z0-9_]/u);
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
  let found: Address[] | null = null;
  let taken: Uint8Array | null = null;
  for (const read of READERS) {
    for (const address of read(marked)) {
      if (found !== null && found.length >= MOST_ADDRESSES) break;
      taken ??= new Uint8Array(marked.text.length);
      if (taken.subarray(address.start, address.end).includes(1)) continue;
      taken.fill(1, address.start, address.end);
      found ??= [];
      found.push(withWord(marked.text, address));
    }
  }
  return found?.sort((a, b) => a.start - b.start) ?? NONE;
}

const NONE: readonly Address[] = [];

/** What is surer comes first. */
const READERS: readonly ((text: Marked) => readonly Address[])[] = [
  (text) => readLinks(text, 'scheme'),
  (text) => (isIn(text, SIGN) ? mailsIn(text, MAIL(), DOTS()) : NONE),
  (text) => (isIn(text, SPOKEN_AT) ? mailsIn(text, SPOKEN_MAIL(), SPOKEN_DOTS()) : NONE),
  (text) => readLinks(text, 'bare'),
  (text) => readLinks(text, 'spaced'),
  ...PHONES.map((run) => (text: Marked) => readPhones(text, run)),
  handlesIn,
  (text) => namesIn(matchesIn(text, LABELLED)),
  (text) => (isIn(text, UNDERSCORE) ? namesIn(lastWords(text)) : NONE),
];

const mailsIn = ({ text }: Marked, pattern: RegExp, dots: RegExp): readonly Address[] =>
  matchesOf(text, pattern).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    channel: 'mail',
    value: `${match[1]}@${(match[2] ?? '').replace(dots, '.')}`,
  }));

function handlesIn(text: Marked): readonly Address[] {
  const found: Address[] = [];
  for (const match of matchesIn(text, HANDLE)) {
    const name = (match[1] ?? '').replace(/[.-]+$/, '');
    if (name.length < 3 || !/[a-z_]/.test(name) || QUANTITY.test(name) || NO_HANDLE.test(name)) continue;
    const end = match.index + match[0].length - (match[1] ?? '').length + name.length;
    found.push({ start: match.index, end, channel: 'handle', value: name });
  }
  return found;
}

const lastWords = ({ text }: Marked): readonly RegExpExecArray[] =>
  matchesOf(text, LAST_WORD()).filter(({ index }) => !NO_NAME_BEFORE.test(text.slice(Math.max(0, index - 12), index)));

const namesIn = (matches: readonly RegExpExecArray[]): readonly Address[] =>
  matches.map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    channel: 'handle',
    value: match[0].replace(/^id ?[:=] ?/, '').replace(/[.-]+$/, ''),
  }));

/** 電話 03-…: the word belongs to the number. */
function withWord(text: string, address: Address): Address {
  const word = ADDRESS_WORDS[address.channel]?.exec(text.slice(Math.max(0, address.start - 14), address.start));
  return word == null ? address : { ...address, start: address.start - word[0].length, isNamed: true };
}
