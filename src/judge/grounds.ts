/** What wording needs beside it before it may make a posting worth a look. */
import type { Fact } from '../domain/fact.js';
import type { Rule, Strength } from '../domain/rule.js';
import type { Signal } from '../domain/signal.js';
import type { Frame } from './frame.js';

export interface Grounds {
  readonly frame: Frame;
  readonly facts: readonly Fact[];
  readonly signals: readonly Signal[];
  readonly rules: ReadonlyMap<string, Rule>;
}

const RAISING: ReadonlySet<Strength> = new Set(['decisive', 'strong', 'medium', 'weak']);

/** Whether the author's own posting shows what is offered (a sum), what is asked (a rule) or how to answer (a contact, a call). */
export function isGrounded({ frame, facts, signals, rules }: Grounds): boolean {
  if (frame.frame === 'mention') return false;
  if (frame.offers || facts.some(({ kind }) => kind === 'pay' || kind === 'contact')) return true;
  return signals.some(({ rule: id }) => {
    const rule = rules.get(id);
    return rule !== undefined && (rule.grounds || RAISING.has(rule.strength));
  });
}
