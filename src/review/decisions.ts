/** What a moderator decided, posting by posting: kept by the browser under the key of the run, with a way back. */
import { BLOCK_SIZE, REVIEW_LABELS, REVIEW_SCHEMA, type ReviewLabel } from '../domain/review-page.js';

/** The part of the browser's storage that is needed; any call may throw. */
export type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface Decisions {
  /** 0 for none, else the label's place in REVIEW_LABELS and 1. */
  readonly codes: Uint8Array;
  readonly of: (row: number) => ReviewLabel | null;
  readonly count: () => number;
  /** null takes a decision back. */
  readonly decide: (row: number, label: ReviewLabel | null) => void;
  /** The row whose decision was undone; null where there is nothing to undo. */
  readonly undo: () => number | null;
  /** Whether the browser keeps them. */
  readonly isKept: () => boolean;
  /** Reads again what another window has written under this key of the storage. */
  readonly reread: (key: string) => boolean;
}

export function createDecisions(run: string, size: number, keeper: Keeper | null): Decisions {
  const codes = new Uint8Array(size);
  const past: { readonly row: number; readonly code: number }[] = [];
  const prefix = `${REVIEW_SCHEMA}/${run}/`;
  let isKept = keeper !== null;
  /** A small write for each decision, however many there are. */
  const save = (row: number): void => {
    const block = Math.floor(row / BLOCK_SIZE);
    try {
      const text = blockText(codes, block);
      if (text === '{}') keeper?.removeItem(prefix + block);
      else keeper?.setItem(prefix + block, text);
    } catch {
      isKept = false;
    }
  };
  const read = (block: number): void => {
    try {
      readBlock(codes, block, keeper?.getItem(prefix + block) ?? '{}');
    } catch {
      isKept = false;
    }
  };
  const set = (row: number, code: number): void => {
    codes[row] = code;
    save(row);
  };
  for (let block = 0; block * BLOCK_SIZE < size; block++) read(block);
  return {
    codes,
    of: (row) => labelOf(codes[row] ?? 0),
    count: () => codes.reduce((sum, code) => sum + (code === 0 ? 0 : 1), 0),
    decide: (row, label) => {
      const code = label === null ? 0 : REVIEW_LABELS.indexOf(label) + 1;
      past.push({ row, code: codes[row] ?? 0 });
      set(row, code);
    },
    undo: () => {
      const last = past.pop();
      if (last === undefined) return null;
      set(last.row, last.code);
      return last.row;
    },
    isKept: () => isKept,
    reread: (key) => {
      if (!key.startsWith(prefix)) return false;
      const block = Number(key.slice(prefix.length));
      codes.fill(0, block * BLOCK_SIZE, (block + 1) * BLOCK_SIZE);
      read(block);
      return true;
    },
  };
}

export const labelOf = (code: number): ReviewLabel | null => REVIEW_LABELS[code - 1] ?? null;

function blockText(codes: Uint8Array, block: number): string {
  const labels: Record<string, ReviewLabel> = {};
  codes.subarray(block * BLOCK_SIZE, (block + 1) * BLOCK_SIZE).forEach((code, at) => {
    const label = labelOf(code);
    if (label !== null) labels[at] = label;
  });
  return JSON.stringify(labels);
}

/** Others may have written there: what is no label is left out. */
function readBlock(codes: Uint8Array, block: number, text: string): void {
  for (const [at, label] of Object.entries(JSON.parse(text) as Record<string, ReviewLabel>)) {
    const row = block * BLOCK_SIZE + Number(at);
    if (row < codes.length && Number(at) < BLOCK_SIZE) codes[row] = REVIEW_LABELS.indexOf(label) + 1;
  }
}
