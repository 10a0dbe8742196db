/** What wording needs beside it before it may make a posting worth a look. */
import type { FlagLevel } from '../domain/evaluation.js';
import type { Facts } from '../domain/facts.js';
import type { Neighbour } from '../domain/neighbour.js';
import { isRaising, type Rule, type RulesById, type Strength } from '../domain/rule.js';
import type { Signal } from '../domain/signal.js';
import type { Frame } from './frame.js';

export interface Grounds {
  readonly frame: Frame;
  readonly facts: Facts;
  readonly signals: readonly Signal[];
  readonly rules: RulesById;
  readonly neighbours: readonly Neighbour[];
}

/** Weak words stand in honest ads too. */
const TELLING: ReadonlySet<Strength> = new Set(['decisive', 'strong', 'medium']);
/** Honest people don't say these of their own work. */
const PLAIN: ReadonlySet<Strength> = new Set(['decisive', 'strong']);
/** Folders of what lenders, sellers of methods and scouts say as well: sums, haste, need, comfort, where to answer. */
const SHARED: ReadonlySet<string> = new Set(['pay', 'speed', 'targeting', 'vagueness', 'reassurance', 'contact']);

/** Rules of this category fire on work for which high pay is ordinary: a sum, or a call to apply, then tells nothing. */
const SKILL = 'skill';

/**
 * The highest level that wording may lift a posting to. Medium takes a sign of what is offered (a sum), what is asked (a rule) or how to
 * answer (a contact, a call): words of service (お渡し, こちら) offer too, but stand in any text. High takes a rule that tells more than weak
 * words do. Where the author offers something dubious that is no crime, either takes a rule that shows a crime besides.
 */
export function reachOf({ frame, facts, signals, rules, neighbours }: Grounds): FlagLevel {
  if (frame.frame !== 'offer' || isAsking(frame)) return 'low';
  const shown = shownBy(signals, rules);
  if (neighbours.length > 0 && !shown.crime) return 'low';
  if (shown.telling) return 'high';
  if (shown.skill) return 'low';
  if (facts.of('pay').length > 0 || facts.of('contact').length > 0) return 'medium';
  return shown.grounds ? 'medium' : 'low';
}

/** What any of the rules that fired is. */
function shownBy(signals: readonly Signal[], rules: RulesById) {
  const shown = { crime: false, telling: false, skill: false, grounds: false };
  for (const { rule: id } of signals) {
    const rule = rules.get(id);
    if (rule === undefined) continue;
    shown.crime ||= showsCrime(rule);
    shown.telling ||= TELLING.has(rule.strength);
    shown.skill ||= rule.category === SKILL;
    shown.grounds ||= rule.grounds || isRaising(rule.strength);
  }
  return shown;
}

/** Tells recruitment to crime from a neighbour, which is worded alike. */
const showsCrime = ({ crimes, strength, category }: Rule): boolean =>
  (TELLING.has(strength) && crimes.some((crime) => crime !== 'vague')) ||
  (PLAIN.has(strength) && !SHARED.has(category));

/** Whoever asks for advice or help and offers nothing is not to be flagged for how the trouble is worded. */
const isAsking = ({ offers, speech }: Frame): boolean => !offers && (speech.includes('ask') || speech.includes('help'));
