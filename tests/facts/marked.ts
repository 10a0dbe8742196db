/** Invented snippets whose facts are marked in the text, and how well a reader finds them. */
import { readFileSync } from 'node:fs';
import type { Span } from '../../src/domain/span.js';
import type { NormalizedText } from '../../src/domain/text.js';
import { createNormalizer } from '../../src/normalize/index.js';
import { toyPack } from '../toy.js';

export interface Marked<Value> {
  readonly text: string;
  readonly facts: readonly (Value & { readonly span: Span })[];
}

const normalizer = createNormalizer(toyPack([], []));
export const normalize = (text: string): NormalizedText => normalizer(text);

/** What a fact's span says in the original. */
export const said = (text: string, { span }: { readonly span: Span }): string => text.slice(span.start, span.end);

/** Each ⟦ ⟧ in the text of a line belongs to the fact of the same number. */
export function readMarked<Value>(file: string): Marked<Value>[] {
  const lines = readFileSync(`fixtures/facts/${file}`, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { text, facts } = JSON.parse(line) as { text: string; facts: Value[] };
    const spans: Span[] = [];
    let plain = '';
    for (const part of text.split(/([⟦⟧])/)) {
      if (part === '⟦') spans.push({ start: plain.length, end: plain.length });
      else if (part === '⟧') spans.push({ start: spans.pop()?.start ?? 0, end: plain.length });
      else plain += part;
    }
    if (spans.length !== facts.length) throw new Error(`marks and facts differ: ${line}`);
    return { text: plain, facts: facts.map((fact, i) => ({ ...fact, span: spans[i] ?? { start: 0, end: 0 } })) };
  });
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  /** Share of found facts whose span is exactly the marked one. */
  readonly exact: number;
  readonly errors: readonly string[];
}

/** A fact counts as found where its span overlaps the marked one and `isSame` says so. */
export function scoreOf<Expected extends { readonly span: Span }, Found extends { readonly span: Span }>(
  samples: readonly { readonly text: string; readonly facts: readonly Expected[] }[],
  read: (text: string) => readonly Found[],
  isSame: (expected: Expected, found: Found) => boolean,
): Score {
  let hits = 0;
  let expected = 0;
  let found = 0;
  let exact = 0;
  const errors: string[] = [];
  for (const sample of samples) {
    const facts = read(sample.text);
    const left = new Set(facts);
    for (const wanted of sample.facts) {
      const hit = [...left].find(
        (fact) => fact.span.start < wanted.span.end && wanted.span.start < fact.span.end && isSame(wanted, fact),
      );
      if (hit === undefined) errors.push(`missed ${JSON.stringify(wanted)} in ${JSON.stringify(sample.text)}`);
      else {
        left.delete(hit);
        hits += 1;
        if (hit.span.start === wanted.span.start && hit.span.end === wanted.span.end) exact += 1;
        else errors.push(`span ${sample.text.slice(hit.span.start, hit.span.end)} in ${JSON.stringify(sample.text)}`);
      }
    }
    for (const fact of left) errors.push(`wrong ${JSON.stringify(fact)} in ${JSON.stringify(sample.text)}`);
    expected += sample.facts.length;
    found += facts.length;
  }
  return { precision: hits / found, recall: hits / expected, exact: exact / hits, errors };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export const reportOf = (name: string, { precision, recall, exact, errors }: Score): string =>
  [
    `${name}: precision ${percent(precision)}, recall ${percent(recall)}, exact spans ${percent(exact)}`,
    ...errors,
    '',
  ].join('\n');

/** Milliseconds of this process, whatever else the machine does. */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
