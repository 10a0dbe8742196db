/** What each firing adds to the score: its strength's points, less what the frame discounts and the group's cap cuts off. */
import { byWeight, MENTIONED_GROUP, mentionCapOf, pointsOf, toTenths } from '../domain/points.js';
import type { FrameName } from '../domain/report.js';
import type { Rule, RulesById, Scoring } from '../domain/rule.js';
import type { Firing, Signal } from '../domain/signal.js';

export interface PointsInput {
  readonly original: string;
  readonly firings: readonly Firing[];
  readonly rules: RulesById;
  readonly scoring: Scoring;
  readonly frame: FrameName;
}

/** Signals by falling weight, then by rule. */
export function signalsOf(input: PointsInput): Signal[] {
  if (input.firings.length === 0) return [];
  const signals = input.firings.map((firing) => signalOf(firing, input)).sort(byWeight);
  return isCapped(signals, input.scoring) ? capGroups(signals, input).sort(byWeight) : signals;
}

function signalOf({ rule: id, spans }: Firing, { original, rules, scoring, frame }: PointsInput): Signal {
  const rule = ruleOf(id, rules);
  const full = pointsOf(rule, scoring);
  const evidence = spans.map(({ start, end }) => ({ start, end, text: original.slice(start, end) }));
  const isMentioned = frame !== 'offer' && full > 0;
  const isVoid = frame === 'offer' && full < 0 && rule.speech !== null;
  return {
    rule: id,
    category: rule.category,
    points: isMentioned ? toTenths(full * scoring.mention) : isVoid ? 0 : full,
    evidence,
    reduced: isMentioned ? 'mentioned' : isVoid ? 'void' : null,
  };
}

function ruleOf(id: string, rules: RulesById): Rule {
  const rule = rules.get(id);
  if (rule === undefined) throw new Error(`a rule fired that the pack doesn't hold: ${id}`);
  return rule;
}

/** Whether any cap may hold. */
const isCapped = (signals: readonly Signal[], { caps }: Scoring): boolean =>
  caps.size > 0 || signals.some(({ reduced }) => reduced === 'mentioned');

/** The heaviest of a group, which stand first, count first; the cap holds for each sign by itself. */
function capGroups(signals: readonly Signal[], { rules, scoring }: PointsInput): Signal[] {
  const left = new Map<string, number>();
  return signals.map((signal) => {
    if (signal.points === 0) return signal;
    const isMentioned = signal.reduced === 'mentioned';
    const group = isMentioned ? MENTIONED_GROUP : ruleOf(signal.rule, rules).group;
    const cap = isMentioned ? mentionCapOf(scoring) : scoring.caps.get(group);
    if (cap === undefined) return signal;
    const key = `${group} ${Math.sign(signal.points)}`;
    const room = left.get(key) ?? cap;
    const kept = Math.min(Math.abs(signal.points), room);
    left.set(key, toTenths(room - kept));
    if (kept === Math.abs(signal.points)) return signal;
    return {
      ...signal,
      points: kept === 0 ? 0 : toTenths(Math.sign(signal.points) * kept),
      reduced: isMentioned ? 'mentioned' : 'capped',
    };
  });
}
