/** Time grows with the length of a text, whatever is said in it again and again. */
import assert from 'node:assert/strict';
import { isLinear } from '../../growth.js';
import { AD, BREAKS, LETTERS, ODD } from '../scraps.js';
import type { Target } from '../target.js';
import { shipped } from './shipped.js';

/** Characters at the first size; four times as many at the second. */
const LEAST = 4_000;

export const target: Target = {
  kind: 'text',
  covers: /^(?:normalize|facts|match|judge|wording)/,
  scraps: [...AD, ...ODD, ...BREAKS, ...LETTERS],
  longest: 60,
  patience: 20,
  open: () => {
    const scanner = shipped();
    return (input) => {
      if (input.length === 0) return;
      const said = (size: number): string => input.repeat(Math.ceil(size / input.length));
      assert.ok(
        isLinear((size) => void scanner.scan(said(size)), LEAST),
        'four times the text takes far more than four times as long',
      );
    };
  },
};
