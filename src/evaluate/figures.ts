/** Figures over labelled postings: what was flagged, what was missed, and what each rule had to do with it. */
import { atLeast, type Level, type Report } from '../domain/report.js';

export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly label: 'recruit' | 'grey' | 'benign' | 'awareness' | 'talk';
  readonly crime: string;
  readonly style: string;
  readonly file: string;
}

export interface Judged extends Labelled {
  readonly report: Report;
}

export interface Figures {
  readonly postings: number;
  readonly positives: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of the negatives that was flagged. */
  readonly falseAlarms: number;
}

/** Grey counts on neither side. A share of nothing is 0. */
export function figuresAt(judged: readonly Judged[], level: Level): Figures {
  const counted = judged.filter((one) => one.label !== 'grey');
  const flagged = counted.filter((one) => atLeast(one.report.level, level));
  const positives = counted.filter((one) => one.label === 'recruit').length;
  const hits = flagged.filter((one) => one.label === 'recruit').length;
  const precision = share(hits, flagged.length);
  const recall = share(hits, positives);
  return {
    postings: counted.length,
    positives,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    falseAlarms: share(flagged.length - hits, counted.length - positives),
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Groups by what `key` says, in the order of the keys. */
export function slicesBy(judged: readonly Judged[], key: (one: Judged) => string): [string, Judged[]][] {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    const name = key(one);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

export interface RuleFigures {
  readonly rule: string;
  readonly recruit: number;
  readonly grey: number;
  readonly benign: number;
  readonly awareness: number;
  readonly talk: number;
  /** Share of recruit among all hits but grey. */
  readonly precision: number;
}

/** How often each rule fired under each label; rules by id. */
export function ruleFigures(judged: readonly Judged[], rules: readonly string[]): RuleFigures[] {
  const counts = new Map(rules.map((rule) => [rule, { recruit: 0, grey: 0, benign: 0, awareness: 0, talk: 0 }]));
  for (const { report, label } of judged) {
    for (const signal of report.signals) {
      const count = counts.get(signal.rule);
      if (count !== undefined) count[label] += 1;
    }
  }
  return [...counts].map(([rule, count]) => ({
    rule,
    ...count,
    precision: share(count.recruit, count.recruit + count.benign + count.awareness + count.talk),
  }));
}
