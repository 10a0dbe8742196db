/** Tokens tile the text whatever stands in it, and clauses don't look at each other. */
import assert from 'node:assert/strict';
import { tellWords, tokenize, tokensByClause } from '../../../src/tokenize/index.js';
import { AD, BREAKS, LETTERS, ODD } from '../scraps.js';
import type { Target } from '../target.js';
import { assertTiles } from './spans.js';

export const target: Target = {
  kind: 'text',
  covers: /^(?:tokenize|domain)/,
  scraps: [...AD, ...ODD, ...BREAKS, ...LETTERS, '走らせられなかった', 'すもももももももものうち', 'ーー', '１２３'],
  open: () => (input) => {
    const tokens = tokenize(input);
    assertTiles(tokens, input, 'tokens');
    for (const { start, end, surface, pos, base } of tokens) {
      assert.equal(surface, input.slice(start, end));
      assert.ok(pos !== '' && base !== '');
    }
    const { clauses, of, all } = tokensByClause(input);
    assertTiles(clauses(), input, 'clauses');
    // The last clause first: none depends on those before it.
    clauses().forEach((_, nth, every) => void of(every.length - 1 - nth));
    assert.deepEqual(all(), tokens);
    const words: number[] = [];
    tellWords(input, (_, start, end) => void words.push(start, end));
    assert.deepEqual(
      words,
      tokens.flatMap(({ start, end }) => [start, end]),
    );
  },
};
