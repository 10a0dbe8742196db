/** What the tests of fact readers share. */
import type { Span } from '../../src/domain/span.js';
import type { NormalizedText } from '../../src/domain/text.js';
import { createNormalizer } from '../../src/normalize/index.js';
import { toyPack } from '../toy.js';

const normalizer = createNormalizer(toyPack([], []));
export const normalize = (text: string): NormalizedText => normalizer(text);

/** What a fact's span says in the original. */
export const said = (text: string, { span }: { readonly span: Span }): string => text.slice(span.start, span.end);

/** Milliseconds of this process, whatever else the machine does. */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
