/** `near`: one match of each condition, close together: in one sentence, or with few characters or tokens between neighbours. */
import type { NearCondition } from '../../domain/condition.js';
import type { Span } from '../../domain/span.js';
import { toView } from '../../domain/text.js';
import { type CompileCondition, type MatchContext, NOTHING, type Occurrence } from '../context.js';
import { sentenceAt } from '../sentences.js';
import { isWithinTokens } from '../token-distance.js';
import { type Candidate, choose, chooseOther, type IsNear } from './near-choice.js';

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
): readonly Occurrence[] {
  const latest: Candidate[][] = condition.of.map(() => []);
  const { isNear, isClose } = closeness(condition, context);
  let found: Occurrence[] | null = null;
  let behind = -1;
  for (const candidate of candidates) {
    const list = latest[candidate.part] as Candidate[];
    list.push(candidate);
    if (list.length > 3) list.shift();
    if (candidate.hull.start < behind) continue;
    const chosen =
      latest.length === 2
        ? chooseOther(candidate, latest, condition.ordered, isNear)
        : choose(candidate, latest, condition.ordered, isClose);
    if (chosen === null) continue;
    found ??= [];
    found.push({ spans: chosen.flatMap((one) => one.spans) });
    behind = candidate.hull.end;
  }
  return found ?? NOTHING;
}

interface Closeness {
  /** Of one and the next. */
  readonly isNear: IsNear;
  /** Of all, in their order. */
  readonly isClose: (inOrder: readonly Candidate[]) => boolean;
}

function closeness({ within }: NearCondition, context: MatchContext): Closeness {
  const isNear = nearness(within, context);
  return {
    isNear,
    isClose: (inOrder) =>
      inOrder.every((one, index) => {
        const next = inOrder[index + 1];
        return next === undefined || isNear(one, next);
      }),
  };
}

function nearness(within: NearCondition['within'], context: MatchContext): IsNear {
  const { plain, squeezed } = context.text;
  switch (within.unit) {
    case 'sentence': {
      const sentences = context.sentences();
      return ({ hull: first }, { hull: second }) => {
        const sentence = sentenceAt(sentences, first.start);
        return [first.end - 1, second.start, second.end - 1].every((at) => sentenceAt(sentences, at) === sentence);
      };
    }
    case 'chars':
      return ({ hull: { end } }, { hull: { start } }) => toView(squeezed, start) - toView(squeezed, end) <= within.n;
    case 'tokens':
      return ({ hull: { end } }, { hull: { start } }) =>
        isWithinTokens(context.tokens, toView(plain, end), toView(plain, start), within.n);
  }
}

function outsideSentencesOf(
  occurrences: readonly Occurrence[],
  context: MatchContext,
): (occurrence: Occurrence) => boolean {
  const sentences = context.sentences();
  const taken = new Set(occurrences.flatMap(({ spans }) => spans.map((span) => sentenceAt(sentences, span.start))));
  return ({ spans }) => !spans.some((span) => taken.has(sentenceAt(sentences, span.start)));
}
