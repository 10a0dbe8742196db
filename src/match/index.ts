/** From a posting's text and facts to the rules that fire on it, with their evidence. */
import type { Facts } from '../domain/facts.js';
import type { Rule, RulePack } from '../domain/rule.js';
import { signalsAskedBy, waits } from '../domain/rule-graph.js';
import type { Firing } from '../domain/signal.js';
import { mergeSpans, type Span } from '../domain/span.js';
import type { NormalizedText } from '../domain/text.js';
import type { Token } from '../domain/token.js';
import { compileCondition } from './conditions/index.js';
import { visibleLengthOf } from './conditions/length.js';
import type { CompiledCondition, Compiler, MatchContext } from './context.js';
import { createGates } from './gates.js';
import { createPhraseTable } from './phrase-table.js';
import { sentencesOf } from './sentences.js';

export interface Matched {
  /** In the order of rule ids. */
  readonly firings: readonly Firing[];
  readonly sentences: readonly Span[];
}

export interface Matcher {
  readonly match: (text: NormalizedText, facts: Facts, tokens: () => readonly Token[]) => Matched;
  /** The context of a posting after all its rules were tried, for those who explain. */
  readonly contextOf: (text: NormalizedText, facts: Facts, tokens: () => readonly Token[]) => MatchContext;
  readonly compiler: Compiler;
  readonly needsTokens: boolean;
}

interface CompiledRule {
  readonly rule: Rule;
  readonly when: CompiledCondition;
  readonly unless: CompiledCondition | null;
}

/** `isEager`: try every condition on every text, whatever its anchors say; for comparison. */
export function createMatcher(pack: RulePack, isEager = false): Matcher {
  const waiting = new Set(pack.rules.filter(waits).map((rule) => rule.id));
  const compiled = new Map<string, CompiledCondition>();
  const compiler: Compiler = {
    pack,
    phrases: createPhraseTable(),
    gates: createGates(isEager),
    waits: (id) => waiting.has(id),
    compile: (condition) => {
      const key = JSON.stringify(condition);
      const known = compiled.get(key);
      if (known !== undefined) return known;
      const fresh = compileCondition(condition, compiler);
      compiled.set(key, fresh);
      return fresh;
    },
  };
  const rules = inOrderOfSignals(pack.rules).map((rule) => ({
    rule,
    when: compiler.compile(rule.when),
    unless: rule.unless === null ? null : compiler.compile(rule.unless),
  }));
  const gates = Int32Array.from(rules, ({ when }) => when.gate);
  const contextOf: Matcher['contextOf'] = (text, facts, tokens) => {
    const fired = new Map<string, readonly Span[]>();
    const found = compiler.phrases.search(text);
    const context: MatchContext = {
      text,
      facts,
      tokens,
      visibleLength: visibleLengthOf(text),
      ...found,
      open: compiler.gates.openedBy(found.found.numbers),
      known: new Map(),
      sentences: sentencesOf(text),
      fired,
    };
    for (let i = 0; i < gates.length; i++) {
      if (context.open[gates[i] as number] === 0) continue;
      const rule = rules[i] as CompiledRule;
      const spans = fire(rule, context);
      if (spans !== null) fired.set(rule.rule.id, spans);
    }
    return context;
  };
  return {
    compiler,
    contextOf,
    needsTokens: rules.some(({ when, unless }) => when.needsTokens || unless?.needsTokens === true),
    match: (text, facts, tokens) => {
      const { fired, sentences } = contextOf(text, facts, tokens);
      const firings = [...fired].map(([rule, spans]) => ({ rule, spans })).sort((a, b) => (a.rule < b.rule ? -1 : 1));
      return { firings, sentences };
    },
  };
}

function fire({ when, unless }: CompiledRule, context: MatchContext): Span[] | null {
  const occurrences = when.find(context);
  if (occurrences.length === 0) return null;
  if (unless !== null && unless.find(context).length > 0) return null;
  return mergeSpans(occurrences.flatMap((occurrence) => occurrence.spans).filter((span) => span.end > span.start));
}

/** Rules that are asked for come before those that ask. The pack was checked: there is no cycle. */
function inOrderOfSignals(rules: readonly Rule[]): Rule[] {
  const ordered = new Set<Rule>();
  const visit = (rule: Rule): void => {
    if (ordered.has(rule)) return;
    for (const asked of signalsAskedBy(rule, rules)) visit(asked);
    ordered.add(rule);
  };
  for (const rule of rules) visit(rule);
  return [...ordered];
}
