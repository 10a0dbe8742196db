/** Proves rules by their own examples. */
import type { Rule } from '../domain/rule.js';
import type { Firing } from '../domain/signal.js';
import { overlaps, type Span } from '../domain/span.js';

export interface FailedExample {
  readonly rule: Rule;
  readonly example: string;
  readonly failure: 'silent' | 'fired' | 'evidence';
}

/** Runs every example of `rules` through `match`, which says what fires on a text. */
export function failedExamples(rules: readonly Rule[], match: (text: string) => readonly Firing[]): FailedExample[] {
  return rules.flatMap((rule) => [
    ...rule.examples.fire.flatMap((example) => firingFailure(rule, example, match)),
    ...rule.examples.silent
      .filter((example) => match(withoutMarks(example).text).some((firing) => firing.rule === rule.id))
      .map((example): FailedExample => ({ rule, example, failure: 'fired' })),
  ]);
}

function firingFailure(rule: Rule, example: string, match: (text: string) => readonly Firing[]): FailedExample[] {
  const { text, marks } = withoutMarks(example);
  const firing = match(text).find((one) => one.rule === rule.id);
  if (firing === undefined) return [{ rule, example, failure: 'silent' }];
  const isShown = marks.every((mark) => firing.spans.some((span) => overlaps(span, mark)));
  return isShown ? [] : [{ rule, example, failure: 'evidence' }];
}

/** The text without ⟦ and ⟧, and where they stood. */
export function withoutMarks(marked: string): { readonly text: string; readonly marks: readonly Span[] } {
  const marks: Span[] = [];
  let text = '';
  let start = -1;
  for (const character of marked) {
    if (character === '⟦') start = text.length;
    else if (character === '⟧' && start >= 0) {
      marks.push({ start, end: text.length });
      start = -1;
    } else text += character;
  }
  return { text, marks };
}
