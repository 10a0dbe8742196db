/** Addresses in a text: links, mail addresses, telephone numbers, handles. */

import type { ContactChannel } from '../domain/fact.js';
import { matchesOf } from '../domain/matches.js';
import type { Span } from '../domain/span.js';
import { readLinks } from './contact-links.js';
import { readPhones } from './contact-phone.js';
import { ADDRESS_WORDS, TOP_LEVELS } from './contact-words.js';

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
const MAIL = new RegExp(
  `(?<![a-z0-9._%+-])([a-z0-9._%+-]{1,64})${AT}([a-z0-9-]{1,63}(?:${DOT}[a-z0-9-]{2,63}){0,3}${DOT}(?:${TOP_LEVELS}))(?![a-z0-9@-])`,
  'gu',
);
const DOTS = new RegExp(DOT, 'gu');
/** "at" in letters is a word like others; with "dot" behind it is an address. */
const SPOKEN_MAIL = new RegExp(
  `(?<![a-z0-9._%+-])([a-z0-9._%+-]{1,64}) at ([a-z0-9-]{1,63}(?: dot [a-z0-9-]{2,63}){0,2} dot (?:${TOP_LEVELS}))(?![a-z0-9-])`,
  'gu',
);
const SPOKEN_DOTS = / dot /gu;
const HANDLE =
  /(?<![a-z0-9._%+@/-])(?:@|@ (?=[a-z0-9.]{0,31}_)|(?:アットマーク|あっとまーく) ?(?=[a-z.]{0,31}[\d_]))([a-z0-9_.-]{3,32})(?![a-z0-9_.-]|\/[a-z])/gu;
/** What a machine, a style sheet or a slogan calls so. */
const NO_HANDLE =
  /^(?:everyone|here|channel|all|media|import|charset|keyframes|supports|types|override|param|returns?|deprecated|property|home|work|cosme)$/;
/** Without an at sign a name is an address only at the end of a line, and with an underscore and a digit. */
const LAST_WORD =
  /(?<![a-z0-9._%+@/-])(?=[a-z_]*\d)(?=[\d_]*[a-z])[a-z0-9]{1,20}_[a-z0-9_]{2,24}(?=[ 。」』)]{0,2}(?:\n|$|[まにへ]))/gu;
/** Names of files and in programs look like handles. */
const NO_NAME_BEFORE =
  /(?:ファイル|添付|画像|写真|変数|関数|列|カラム|テーブル|クラス|メソッド|フォルダ)[^\n。]{0,6}$/u;
/** ID: abc_12, but not the number of a job or a member. */
const LABELLED =
  /(?<![a-z一-鿿ァ-ヶ]|(?:job|order|item|user|employee|device|request) )id ?[:=] ?(?=[\d_.-]*[a-z])(?=[a-z_.-]*\d|[a-z]*_)[a-z0-9][a-z0-9_.-]{3,31}/gu;
const QUANTITY = /^[\d.]+k?$/;

/** A text with more is a directory; what comes after tells nothing new. */
const MOST_ADDRESSES = 2000;

/** In order of their place; none overlaps another: what is surer is taken first. */
export function readAddresses(text: string): Address[] {
  const taken = new Uint8Array(text.length);
  const found: Address[] = [];
  for (const address of candidates(text)) {
    if (found.length >= MOST_ADDRESSES) break;
    if (taken.subarray(address.start, address.end).includes(1)) continue;
    taken.fill(1, address.start, address.end);
    found.push(withWord(text, address));
  }
  return found.sort((a, b) => a.start - b.start);
}

function* candidates(text: string): Generator<Address> {
  yield* readLinks(text, 'scheme');
  yield* mailsIn(text);
  yield* readLinks(text, 'bare');
  yield* readLinks(text, 'spaced');
  for (const { start, end, digits } of readPhones(text)) yield { start, end, channel: 'phone', value: digits };
  yield* handlesIn(text);
}

function* mailsIn(text: string): Generator<Address> {
  for (const [pattern, dots] of [[MAIL, DOTS] as const, [SPOKEN_MAIL, SPOKEN_DOTS] as const]) {
    for (const match of matchesOf(text, pattern)) {
      const value = `${match[1]}@${(match[2] ?? '').replace(dots, '.')}`;
      yield { start: match.index, end: match.index + match[0].length, channel: 'mail', value };
    }
  }
}

function* handlesIn(text: string): Generator<Address> {
  for (const match of matchesOf(text, HANDLE)) {
    const name = (match[1] ?? '').replace(/[.-]+$/, '');
    if (name.length < 3 || !/[a-z_]/.test(name) || QUANTITY.test(name) || NO_HANDLE.test(name)) continue;
    const end = match.index + match[0].length - (match[1] ?? '').length + name.length;
    yield { start: match.index, end, channel: 'handle', value: name };
  }
  for (const pattern of [LABELLED, LAST_WORD]) {
    for (const match of matchesOf(text, pattern)) {
      if (pattern === LAST_WORD && NO_NAME_BEFORE.test(text.slice(Math.max(0, match.index - 12), match.index)))
        continue;
      const value = match[0].replace(/^id ?[:=] ?/, '').replace(/[.-]+$/, '');
      yield { start: match.index, end: match.index + match[0].length, channel: 'handle', value };
    }
  }
}

/** 電話 03-…: the word belongs to the number. */
function withWord(text: string, address: Address): Address {
  const word = ADDRESS_WORDS[address.channel]?.exec(text.slice(Math.max(0, address.start - 14), address.start));
  return word == null ? address : { ...address, start: address.start - word[0].length, isNamed: true };
}
