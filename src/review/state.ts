/** What the page knows and what it shows, as signals: a part is drawn again when what it reads has changed. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { REVIEW_LABELS, type ReviewRun } from '../domain/review-page.js';
import type { DetailBlocks, TextBlocks } from './blocks.js';
import { createDecisions, type Decisions, type Keeper } from './decisions.js';
import { type Facet, facetsOf, singleFacet } from './facets.js';
import {
  applyFilters,
  countsOf,
  type Filter,
  type Outcome,
  type Pass,
  passOf,
  passOfRange,
  shownOf,
} from './filtering.js';
import type { PageData } from './page-data.js';
import { createSearching, type Searching } from './searching.js';
import type { Shell, Theme } from './shell.js';
import { createOrders, type Sorting } from './sorting.js';

/** Tenths. */
export const ALL_SCORES: readonly [number, number] = [0, 1000];

export const DECISION = 'decision';
const SCORE = 'score';
const SEARCH = 'search';

export interface Review extends Shell {
  readonly run: ReviewRun;
  readonly size: number;
  readonly texts: TextBlocks;
  readonly details: DetailBlocks;
  readonly facets: ReadonlyMap<string, Facet>;
  /** Values chosen by facet. */
  readonly chosen: Signal<ReadonlyMap<string, ReadonlySet<number>>>;
  readonly scores: Signal<readonly [number, number]>;
  readonly searching: Searching;
  readonly sorting: Signal<Sorting>;
  readonly outcome: ReadonlySignal<Outcome>;
  /** Rows that pass, in their order. */
  readonly shown: ReadonlySignal<Uint32Array>;
  readonly counts: (facet: string) => Uint32Array;
  /** The row that is open; -1 for none. */
  readonly opened: Signal<number>;
  readonly decisions: Decisions;
  /** Counted up by each decision. */
  readonly decided: Signal<number>;
  /** What a screen reader is told. */
  readonly said: Signal<string>;
}

export function createReview({ run, texts, details }: PageData, keeper: Keeper | null): Review {
  const size = run.rows.ids.length;
  const facets = facetsOf(run);
  const decisions = createDecisions(run.key, size, keeper);
  const decided = signal(0);
  const chosen = signal<Review['chosen']['value']>(new Map());
  const scores = signal(ALL_SCORES);
  const sorting = signal<Sorting>({ key: 'score', isDescending: true });
  const searching = createSearching(run, texts);
  /** Undecided is a value too. */
  const decisionFacet = computed(() => {
    decided.value;
    return singleFacet(DECISION, REVIEW_LABELS.length + 1, size, (row) => decisions.codes[row] ?? 0);
  });
  const byId = new Map(facets.map((facet) => [facet.id, facet]));
  const facetOf = (id: string): Facet | undefined => (id === DECISION ? decisionFacet.value : byId.get(id));
  const passes = new WeakMap<ReadonlySet<number>, Pass>();
  const passOfFacet = (facet: Facet, values: ReadonlySet<number>): Pass => {
    const known = facet.id === DECISION ? undefined : passes.get(values);
    const pass = known ?? passOf(facet, values);
    passes.set(values, pass);
    return pass;
  };
  const scorePass = computed(() =>
    scores.value === ALL_SCORES ? null : passOfRange(run.rows.scores, scores.value[0], scores.value[1]),
  );
  const outcome = computed(() => {
    const filters: Filter[] = [];
    for (const [id, values] of chosen.value) {
      const facet = facetOf(id);
      if (facet !== undefined && values.size > 0) filters.push({ id, pass: passOfFacet(facet, values) });
    }
    if (scorePass.value !== null) filters.push({ id: SCORE, pass: scorePass.value });
    if (searching.pass.value !== null) filters.push({ id: SEARCH, pass: searching.pass.value });
    return applyFilters(filters, size);
  });
  const orderOf = createOrders(run.rows);
  const shown = computed(() => shownOf(orderOf(sorting.value), outcome.value));
  return {
    run,
    size,
    texts,
    details,
    facets: byId,
    language: signal(run.language),
    theme: signal<Theme>('auto'),
    chosen,
    scores,
    searching,
    sorting,
    outcome,
    shown,
    counts: (id) => {
      const facet = facetOf(id);
      return facet === undefined ? new Uint32Array() : countsOf(facet, outcome.value);
    },
    opened: signal(-1),
    decisions,
    decided,
    said: signal(''),
  };
}
