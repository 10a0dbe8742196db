import { describe, expect, test } from 'vitest';
import { withFigures } from '../../src/format/marked-document.js';

const DOCUMENT =
  'Before\n\n<!-- figures: a -->\nold\n<!-- /figures -->\n\nBetween\n\n<!-- figures: b-2 -->\n<!-- /figures -->\n\nAfter\n';

describe('a document with marked figures', () => {
  test('keeps its prose and gets new figures, also a second time', () => {
    const once = withFigures(
      DOCUMENT,
      new Map([
        ['a', '| 1 |'],
        ['b-2', '$& $1'],
      ]),
    );
    expect(once).toBe(
      'Before\n\n<!-- figures: a -->\n\n| 1 |\n\n<!-- /figures -->\n\nBetween\n\n<!-- figures: b-2 -->\n\n$& $1\n\n<!-- /figures -->\n\nAfter\n',
    );
    expect(
      withFigures(
        once,
        new Map([
          ['a', 'x'],
          ['b-2', 'y'],
        ]),
      ),
    ).not.toContain('| 1 |');
  });

  test('refuses figures without a place and places without figures', () => {
    expect(() => withFigures(DOCUMENT, new Map([['a', '']]))).toThrow('places without figures: b-2');
    expect(() =>
      withFigures(
        DOCUMENT,
        new Map([
          ['a', ''],
          ['b-2', ''],
          ['c', ''],
        ]),
      ),
    ).toThrow('figures without a place: c');
  });
});
