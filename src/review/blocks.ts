/** Texts and details as they stand in the page, each block read when something in it is asked for. */
import { BLOCK_SIZE, type ReviewedDetails } from '../domain/review-page.js';

/** The JSON of a block; it is asked for once. */
export type BlockSource = (block: number) => string;

export interface Blocks<Entry> {
  readonly of: (row: number) => Entry;
  readonly block: (block: number) => readonly Entry[];
}

/** `most`: blocks that are kept; all of them where none is given. */
export function createBlocks<Entry>(source: BlockSource, most = Number.POSITIVE_INFINITY): Blocks<Entry> {
  const kept = new Map<number, readonly Entry[]>();
  const read = (block: number): readonly Entry[] => {
    const known = kept.get(block);
    if (known !== undefined) return known;
    const entries = JSON.parse(source(block)) as readonly Entry[];
    if (kept.size >= most) kept.delete(kept.keys().next().value as number);
    kept.set(block, entries);
    return entries;
  };
  return {
    block: read,
    of: (row) => read(Math.floor(row / BLOCK_SIZE))[row % BLOCK_SIZE] as Entry,
  };
}

export type TextBlocks = Blocks<string>;
export type DetailBlocks = Blocks<ReviewedDetails>;
