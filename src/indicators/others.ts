/** What links postings besides contacts: wallets, and the tags under which they are found. */
import type { Mentioned } from '../domain/indicator.js';
import type { Span } from '../domain/span.js';
import { isBase58Check, isBech32 } from './checksums.js';

/** Letters and digits of Latin width; Ethereum, Bitcoin (Bech32, Base58), TRON. */
const WALLETS =
  /(?<![0-9A-Za-z])(?:(0x[0-9a-fA-F]{40})|(bc1[02-9ac-hj-np-z]{11,71})|([13T][1-9A-HJ-NP-Za-km-z]{25,34}))(?![0-9A-Za-z])/g;
const TAGS = /(?<![\p{L}\p{N}/&])[#＃]([\p{L}\p{N}_ー]{1,100})/gu;
/** A text with more is a list. */
const MOST = 200;

export interface Found extends Mentioned, Span {}

export function walletsIn(text: string): Found[] {
  return [...text.matchAll(WALLETS)]
    .filter(
      ([typed, ether, segwit]) =>
        ether !== undefined || (segwit === undefined ? isBase58Check(typed) : isBech32(typed)),
    )
    .slice(0, MOST)
    .map(({ 0: typed, 1: ether, index }) => ({
      kind: 'wallet',
      value: ether === undefined ? typed : typed.toLowerCase(),
      typed,
      start: index,
      end: index + typed.length,
    }));
}

/** A number alone is no tag (#9110). */
export const tagsIn = (text: string): Found[] =>
  [...text.matchAll(TAGS)]
    .filter(([, tag = '']) => /[^\p{N}]/u.test(tag))
    .slice(0, MOST)
    .map(({ 0: typed, 1: tag = '', index }) => ({
      kind: 'hashtag',
      value: `#${tag.normalize('NFKC').toLowerCase()}`,
      typed,
      start: index,
      end: index + typed.length,
    }));
