/** The name of a finding: what it is made of outlives rows that are added, sorted or moved to another file. */
import { createHash } from 'node:crypto';
import type { Posting } from '../domain/posting.js';

/** Spelling of width, case and blanks is no other finding. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Whose posting it is: its id, or its text where the id is but the number of its row. */
export const keyOf = ({ id, text, source }: Pick<Posting, 'id' | 'text' | 'source'>): string =>
  id === `${source.row}` ? `text ${sha256(plain(text))}` : `id ${id}`;

/** `evidence` in the order of the text; each is counted once. */
export const fingerprintOf = (rule: string, evidence: readonly string[], key: string): string =>
  sha256(JSON.stringify([rule, [...new Set(evidence.map(plain))].sort(), key]));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
