/** Views: offset maps that rise and stay inside, and every visible letter of the original in one of them. */
import assert from 'node:assert/strict';
import { toOriginal, toView, type View } from '../../../src/domain/text.js';
import { AD, BREAKS, LETTERS, ODD } from '../scraps.js';
import type { Target } from '../target.js';
import { shippedNormalizer } from './shipped.js';
import { assertInside } from './spans.js';

export const target: Target = {
  kind: 'text',
  covers: /^(?:normalize|domain)/,
  scraps: [...AD, ...ODD, ...BREAKS, ...LETTERS],
  open: () => {
    const normalize = shippedNormalizer();
    return (input) => {
      const text = normalize(input);
      assert.equal(text.original, input);
      for (const [name, view] of Object.entries({ plain: text.plain, squeezed: text.squeezed }))
        assertView(view, input, name);
      assertComplete(text.plain, input);
      for (const span of [...text.folds, ...text.hidden]) assertInside(span, input, 'a fold');
      assert.deepEqual(normalize(input), text);
    };
  },
};

function assertView(view: View, original: string, name: string): void {
  let [before, behind] = [0, 0];
  for (let at = 0; at < view.text.length; at++) {
    const [start, end] = [view.starts[at] as number, view.ends[at] as number];
    assertInside({ start, end }, original, `${name} ${at}`);
    assert.ok(start >= before && end >= behind, `${name} ${at}: ${start}-${end} behind ${before}-${behind}`);
    [before, behind] = [start, end];
    const own = toOriginal(view, { start: at, end: at + 1 });
    assert.deepEqual(own, { start, end });
    assert.ok((view.starts[toView(view, start)] as number) >= start);
  }
}

/** Separators may go where a text is written apart; letters and figures never do. */
function assertComplete(view: View, original: string): void {
  const isKept = new Uint8Array(original.length);
  for (let at = 0; at < view.text.length; at++) isKept.fill(1, view.starts[at] as number, view.ends[at] as number);
  const lost = [...original.matchAll(LETTER)].filter(({ index }) => isKept[index] === 0);
  assert.deepEqual(
    lost.map(({ 0: letter, index }) => `${index} ${JSON.stringify(letter)}`),
    [],
  );
}

/** Fillers, and half-width sound marks, are letters by name alone. */
const LETTER = /(?![\p{Default_Ignorable_Code_Point}ﾞﾟ])[\p{L}\p{N}]/gu;
