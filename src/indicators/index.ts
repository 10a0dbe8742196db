/** From the postings of a run to the indicators that link them. */
import type { MemberPlace } from '../domain/campaign.js';
import type { IndicatorKind, LinkingIndicator } from '../domain/indicator.js';
import type { Posting } from '../domain/posting.js';
import type { Level, Report } from '../domain/report.js';
import { defang } from './defang.js';
import { type Found, tagsIn, walletsIn } from './others.js';
import { typedIn } from './typed.js';

export { createMask, type Mask } from './mask.js';

const MOST_PLACES = 1_000;
const MOST_TYPED = 10;

/** All that a posting names, in the order of its text. */
export function indicatorsIn({ text }: Pick<Posting, 'text'>, { indicators }: Pick<Report, 'indicators'>): Found[] {
  const contacts = indicators.map(({ kind, value, ...span }): Found => {
    const { start, end } = typedIn(text, span, value);
    return { kind, value, typed: text.slice(start, end), start, end };
  });
  return [...contacts, ...walletsIn(text), ...tagsIn(text)].sort((a, b) => a.start - b.start || a.end - b.end);
}

export interface Gatherer {
  readonly add: (posting: Posting, report: Report) => void;
  /** Those in most postings first. */
  readonly all: () => readonly LinkingIndicator[];
}

interface Gathered {
  readonly kind: IndicatorKind;
  readonly value: string;
  readonly typed: Map<string, number>;
  readonly levels: Record<Level, number>;
  readonly places: MemberPlace[];
  postings: number;
}

export function createGatherer(): Gatherer {
  const known = new Map<string, Gathered>();
  return {
    add: (posting, report) => {
      const counted = new Set<string>();
      for (const { kind, value, typed } of indicatorsIn(posting, report)) {
        const key = `${kind} ${value}`;
        const one = known.get(key) ?? empty(kind, value);
        known.set(key, one);
        one.typed.set(typed, (one.typed.get(typed) ?? 0) + 1);
        if (counted.has(key)) continue;
        counted.add(key);
        one.postings += 1;
        one.levels[report.level] += 1;
        if (one.places.length < MOST_PLACES) one.places.push({ id: posting.id, source: posting.source });
      }
    },
    all: () =>
      [...known.values()]
        .sort((a, b) => b.postings - a.postings || compare(a.kind, b.kind) || compare(a.value, b.value))
        .map(({ typed, ...one }) => ({ ...one, defanged: defang(one.kind, one.value), typed: commonest(typed) })),
  };
}

const empty = (kind: IndicatorKind, value: string): Gathered => ({
  kind,
  value,
  typed: new Map(),
  levels: { none: 0, low: 0, medium: 0, high: 0 },
  places: [],
  postings: 0,
});

const commonest = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts]
    .sort(([a, few], [b, many]) => many - few || compare(a, b))
    .slice(0, MOST_TYPED)
    .map(([typed]) => typed);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
