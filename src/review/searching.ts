/** What is searched for, over texts that are normalized in the background. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { once } from '../domain/once.js';
import { BLOCK_SIZE, type ReviewRun } from '../domain/review-page.js';
import type { Span } from '../domain/span.js';
import type { TextBlocks } from './blocks.js';
import type { Pass } from './filtering.js';
import { foldedText, hitsIn, normalizerOf, passOfQuery, queryOf } from './search.js';
import { inSlices } from './slices.js';

export interface Searching {
  readonly input: Signal<string>;
  /** null where nothing is searched for. */
  readonly pass: ReadonlySignal<Pass | null>;
  /** Texts that can be searched. */
  readonly ready: Signal<number>;
  readonly prepare: () => void;
  /** By row; undefined where a text isn't ready. */
  readonly folded: readonly (string | undefined)[];
  readonly hits: (text: string) => readonly Span[];
}

/** Blocks after which a search that is under way is shown anew. */
const EVERY = 16;

export function createSearching({ rows: { ids }, spelling }: ReviewRun, texts: TextBlocks): Searching {
  const folded = new Array<string | undefined>(ids.length);
  const normalizer = once(() => normalizerOf(spelling));
  const input = signal('');
  const ready = signal(0);
  const query = computed(() => (input.value.trim() === '' ? null : queryOf(input.value, normalizer())));
  const pass = computed(() => {
    if (query.value === null) return null;
    ready.value;
    return passOfQuery(query.value, folded, ids);
  });
  const prepare = (): void => {
    let row = 0;
    inSlices(() => {
      if (row < ids.length) folded[row] = foldedText(texts.of(row), normalizer());
      row += 1;
      if (row >= ids.length || row % (EVERY * BLOCK_SIZE) === 0) ready.value = Math.min(row, ids.length);
      return row < ids.length;
    });
  };
  return {
    input,
    pass,
    ready,
    prepare,
    folded,
    hits: (text) => (query.value === null ? [] : hitsIn(text, query.value, normalizer())),
  };
}
