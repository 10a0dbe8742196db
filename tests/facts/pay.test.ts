import { describe, expect, it } from 'vitest';
import type { PayFact } from '../../src/domain/fact.js';
import { readPay } from '../../src/facts/pay.js';
import { normalize, percent, readMarked, scoreOf } from './marked.js';

describe('fixtures/facts/pay.jsonl', () => {
  it('is read with precision and recall of at least 0.95', () => {
    const score = scoreOf(
      readMarked<Pick<PayFact, 'yen' | 'per' | 'assumed'>>('pay.jsonl'),
      (text) => readPay(normalize(text)),
      (a, b) => a.yen[0] === b.yen[0] && a.yen[1] === b.yen[1] && a.per === b.per && a.assumed === b.assumed,
    );
    process.stdout.write(
      `pay: precision ${percent(score.precision)}, recall ${percent(score.recall)}, exact spans ${percent(score.exact)}\n${score.errors.join('\n')}\n`,
    );
    expect(score.precision).toBeGreaterThanOrEqual(0.95);
    expect(score.recall).toBeGreaterThanOrEqual(0.95);
    expect(score.exact).toBeGreaterThanOrEqual(0.95);
  });
});
