import { describe, expect, it } from 'vitest';
import type { ContactFact } from '../../src/domain/fact.js';
import { readContacts } from '../../src/facts/contact.js';
import { normalize, percent, readMarked, scoreOf } from './marked.js';

describe('fixtures/facts/contact.jsonl', () => {
  it('is read with precision and recall of at least 0.95', () => {
    const score = scoreOf(
      readMarked<Pick<ContactFact, 'channel' | 'value'>>('contact.jsonl'),
      (text) => readContacts(normalize(text)),
      (a, b) => a.channel === b.channel && a.value === b.value,
    );
    process.stdout.write(
      `contact: precision ${percent(score.precision)}, recall ${percent(score.recall)}, exact spans ${percent(score.exact)}\n${score.errors.join('\n')}\n`,
    );
    expect(score.precision).toBeGreaterThanOrEqual(0.95);
    expect(score.recall).toBeGreaterThanOrEqual(0.95);
    expect(score.exact).toBeGreaterThanOrEqual(0.95);
  });
});
