/** `near`: one match of each condition, close together: in one sentence, or with few characters or tokens between neighbours. */
import type { NearCondition } from '../../domain/condition.js';
import { overlaps, type Span } from '../../domain/span.js';
import { toView } from '../../domain/text.js';
import { type CompileCondition, type MatchContext, NOTHING, type Occurrence } from '../context.js';
import { sentenceAt } from '../sentences.js';
import { isWithinTokens } from '../token-distance.js';

interface Candidate {
  readonly part: number;
  readonly spans: readonly Span[];
  readonly hull: Span;
}

export const compileNear: CompileCondition<'near'> = (condition, { operands, find, byCost }) => {
  const parts = operands.subarray(0, condition.of.length);
  const without = operands[condition.of.length];
  const cheapestFirst = byCost(parts);
  return (context) => {
    for (let i = 0; i < cheapestFirst.length; i++)
      if (find(cheapestFirst[i] as number, context).length === 0) return NOTHING;
    const candidates: Candidate[] = [];
    for (let part = 0; part < parts.length; part++) {
      const before = candidates.length;
      for (const { spans } of find(parts[part] as number, context))
        if (spans.length > 0) candidates.push({ part, spans, hull: hullOf(spans) });
      if (candidates.length === before) return NOTHING;
    }
    candidates.sort((a, b) => a.hull.end - b.hull.end || a.hull.start - b.hull.start || a.part - b.part);
    const close = closeTogether(candidates, condition, context);
    if (close.length === 0 || without === undefined) return close;
    return close.filter(outsideSentencesOf(find(without, context), context));
  };
};

function hullOf(spans: readonly Span[]): Span {
  let { start, end } = spans[0] as Span;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** Walks the candidates by their end, keeping the latest few of every part: linear, and the latest are the closest. */
function closeTogether(
  candidates: readonly Candidate[],
  condition: NearCondition,
  context: MatchContext,
): Occurrence[] {
  const latest: Candidate[][] = condition.of.map(() => []);
  const isClose = closeness(condition, context);
  const found: Occurrence[] = [];
  let behind = -1;
  for (const candidate of candidates) {
    const list = latest[candidate.part];
    list?.push(candidate);
    if (list !== undefined && list.length > 3) list.shift();
    if (candidate.hull.start < behind) continue;
    const chosen = choose(candidate, latest, condition.ordered, isClose);
    if (chosen === null) continue;
    found.push({ spans: chosen.flatMap((one) => one.spans) });
    behind = candidate.hull.end;
  }
  return found;
}

function choose(
  last: Candidate,
  latest: readonly (readonly Candidate[])[],
  ordered: boolean,
  isClose: (chosen: readonly Candidate[]) => boolean,
): Candidate[] | null {
  if (ordered && last.part !== latest.length - 1) return null;
  const parts = latest.map((_, part) => part).filter((part) => part !== last.part);
  const extend = (chosen: readonly Candidate[], at: number): Candidate[] | null => {
    const part = parts[at];
    if (part === undefined) {
      const inOrder = [...chosen].sort((a, b) => a.hull.start - b.hull.start);
      if (ordered && inOrder.some((one, index) => one.part !== index)) return null;
      return isClose(inOrder) ? inOrder : null;
    }
    for (const candidate of [...(latest[part] ?? [])].reverse()) {
      if (chosen.some((one) => overlaps(one.hull, candidate.hull))) continue;
      const complete = extend([...chosen, candidate], at + 1);
      if (complete !== null) return complete;
    }
    return null;
  };
  return extend([last], 0);
}

function closeness({ within }: NearCondition, context: MatchContext): (inOrder: readonly Candidate[]) => boolean {
  if (within.unit === 'sentence') {
    const sentences = context.sentences();
    return (inOrder) =>
      new Set(inOrder.flatMap(({ hull }) => [hull.start, hull.end - 1].map((at) => sentenceAt(sentences, at)))).size ===
      1;
  }
  const { plain, squeezed } = context.text;
  const isNear = (from: number, to: number): boolean =>
    within.unit === 'chars'
      ? toView(squeezed, to) - toView(squeezed, from) <= within.n
      : isWithinTokens(context.tokens, toView(plain, from), toView(plain, to), within.n);
  return (inOrder) =>
    inOrder.every((one, index) => {
      const next = inOrder[index + 1];
      return next === undefined || isNear(one.hull.end, next.hull.start);
    });
}

function outsideSentencesOf(
  occurrences: readonly Occurrence[],
  context: MatchContext,
): (occurrence: Occurrence) => boolean {
  const sentences = context.sentences();
  const taken = new Set(occurrences.flatMap(({ spans }) => spans.map((span) => sentenceAt(sentences, span.start))));
  return ({ spans }) => !spans.some((span) => taken.has(sentenceAt(sentences, span.start)));
}
