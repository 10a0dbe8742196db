/** A text as its copies share it: without ornaments and blanks, every number as 0 and every address as a letter. */
import { foldKana } from '../domain/fold.js';

/** Links, mail addresses and handles. Each run of letters is looked at once for an @, from its start: half a megabyte of digits has none. */
const ADDRESSES = /https?:\/\/[!-~]+|[@＠][\w.-]+|(?<![\w.+-])[\w.+-]*@[\w.-]+/gu;
const WORDS = /\w[\w.-]*/gu;
/** Latin letters with a digit or a joint (job_tokyo1): names of accounts, too. */
const JOINED = /^[a-z]*[\d_.-]+[a-z_]/u;
/** 3, 30,000, 1万5千: sums differ in length too. */
const NUMBERS = /\p{N}(?:[\p{N},.万千百]*\p{N})?[万千百]*/gu;
const ORNAMENTS = /[^\p{L}\p{N}]/gu;

/** May be empty. */
export const sharedLetters = (text: string): string =>
  foldKana(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(ADDRESSES, 'a')
      .replace(WORDS, (word) => (JOINED.test(word) ? 'a' : word))
      .replace(NUMBERS, '0')
      .replace(ORNAMENTS, ''),
  );
