/** A text as its copies share it: without ornaments and blanks, every number as 0 and every address as a letter. */
import { foldKana } from '../domain/fold.js';

/** Links, mail addresses and handles, and words of Latin letters that hold a digit or a joint (job_tokyo1). */
const ADDRESSES = /https?:\/\/[!-~]+|[@＠][\w.-]+|[\w.+-]*@[\w.-]+|\b[a-z_]*[\d_.-]+[a-z_][\w.-]*/gu;
/** 3, 30,000, 1万5千: sums differ in length too. */
const NUMBERS = /\p{N}(?:[\p{N},.万千百]*\p{N})?[万千百]*/gu;
const ORNAMENTS = /[^\p{L}\p{N}]/gu;

/** May be empty. */
export const sharedLetters = (text: string): string =>
  foldKana(text.normalize('NFKC').toLowerCase().replace(ADDRESSES, 'a').replace(NUMBERS, '0').replace(ORNAMENTS, ''));
