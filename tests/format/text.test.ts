import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { SpeechAct } from '../../src/domain/rule.js';
import { alignColumns, clip } from '../../src/format/columns.js';
import { formatExplanation } from '../../src/format/explain.js';
import { hostileText } from '../text.js';
import { context, type Judged, posting, print, report, SUMMARY } from './toy.js';
import { EXPLAINED } from './toy-explanation.js';
import { HELP, HOSTILE, OFFER, RUN, SHORT, WARNING } from './toy-run.js';

const ACTING = /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const ESCAPES = new RegExp(`${String.fromCharCode(0x1b)}\\[[0-9;]*m`, 'g');

function everywhere(text: string, speech: readonly SpeechAct[] = []): Judged {
  const of = posting(text, { id: text, source: { file: text, row: 1, line: 1 } });
  const signals = [
    { rule: text, category: text, points: 1, evidence: [{ start: 0, end: text.length, text }], reduced: null },
  ];
  const indicators = [{ kind: 'handle' as const, value: text, start: 0, end: text.length }];
  return [of, report(of, { level: 'low', signals, indicators, speech })];
}

describe('敵意のある投稿', () => {
  test('どこに何を書かれても、端末を動かす文字は出ない', () => {
    fc.assert(
      fc.property(hostileText(), fc.boolean(), fc.boolean(), (text, color, details) => {
        const frequent = [{ rule: text, postings: 1 }];
        const shown = print('text', [everywhere(text)], { color, details }, { ...SUMMARY, frequent });
        expect(color ? shown.replace(ESCAPES, '') : shown).not.toMatch(ACTING);
      }),
    );
  });

  test('説明の表示でも', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const [of, reported] = everywhere(text);
        const token = {
          ...EXPLAINED.tokens[0],
          surface: text,
          base: text,
          reading: text,
        } as (typeof EXPLAINED.tokens)[number];
        const view = { ...EXPLAINED.text.plain, text };
        const fact = { kind: 'employer' as const, span: { start: 0, end: text.length }, name: text };
        const near = [{ rule: text, met: [text], missed: [text] }];
        const read = {
          original: text,
          plain: view,
          squeezed: view,
          folds: [],
          hidden: [{ start: 0, end: text.length }],
          isSpread: false,
          isTranslated: false,
        };
        const shown = formatExplanation(
          { posting: of, text: read, tokens: [token], facts: [fact], report: reported, near },
          { ...context(), near: true },
        );
        expect(shown).not.toMatch(ACTING);
      }),
    );
  });

  test('惜しいルールは重い順に、多すぎれば残りの数を示す', () => {
    const near = ['toy-same-day', ...Array.from({ length: 20 }, (_, at) => `other-${at}`), 'toy-collector'].map(
      (rule) => ({ rule, met: ['phrase: あ'.repeat(60)], missed: ['phrase: い'] }),
    );
    const shown = formatExplanation({ ...EXPLAINED, near }, { ...context({ language: 'en' }), near: true });
    const lines = shown.slice(shown.indexOf('Rules that almost fired')).split('\n');
    expect(lines[1]).toContain('toy-collector');
    expect(lines.filter((line) => line.includes('+ met:'))).toHaveLength(15);
    expect(lines.at(-2)).toBe('  7 more');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(120);
  });

  test('投稿の行はすべて縦線の後ろにあり、こちらの行を装えない', () => {
    const forged = '募集\n✖ 高    99.9  real.csv:1  id 1\nまとめ';
    const lines = print('text', [[posting(forged), report(posting(forged))]]).split('\n');
    expect(lines.filter((line) => line.includes('99.9'))).toEqual(['  │ ✖ 高    99.9  real.csv:1  id 1']);
    expect(print('text', [HOSTILE])).toContain('␛[2J<U+202E>⟦受<U+200B>け子⟧␇<U+27E6>偽<U+27E7>');
  });
});

describe('言い方', () => {
  test('点の絶対値の大きい順', () => {
    const points = print('text', [OFFER])
      .split('\n')
      .map((line) => /^ +([+-]?\d+\.\d) /.exec(line)?.[1]);
    expect(points.filter((each) => each !== undefined)).toEqual(['+42.0', '+15.0', '+3.0', '0.0']);
  });

  test.each(['ja', 'en'] as const)('「安全」とは言わない (%s)', (language) => {
    for (const details of [true, false])
      expect(print('text', RUN, { language, details })).not.toMatch(/安全|\bsafe\b/i);
  });

  test('何もなければ、見つからなかったと言う。短ければ、足りないと言う', () => {
    expect(print('text', [SHORT])).toContain('該当する特徴は見つかりませんでした\n  文が短く判断材料が足りません\n');
    expect(print('text', [SHORT], { language: 'en' })).toContain('no sign found\n  too short to tell\n');
    expect(print('text', [OFFER])).not.toContain('見つかりません');
  });

  test('言及はそう言う', () => {
    expect(print('text', [WARNING])).toMatch(/文の向き {2}言及.*注意喚起, 引用/);
  });

  test('助けを求める文には #9110、ほかには出さない', () => {
    expect(print('text', [HELP])).toContain('#9110');
    expect(print('text', [OFFER, WARNING])).not.toContain('#9110');
  });

  test('ルールの束にあるカテゴリ名がオブジェクトの性質と同じでも', () => {
    const [of, reported] = everywhere('constructor');
    expect(print('text', [[of, reported]])).toContain('  constructor  constructor  ');
  });
});

describe('--quiet', () => {
  test('1投稿1行', () => {
    const shown = print('text', RUN, { details: false });
    expect(shown.split('\n')).toHaveLength(RUN.length + 1);
  });

  test('不完全なことは黙らない', () => {
    expect(print('text', [], { details: false }, { ...SUMMARY, complete: false })).toContain('不完全');
  });
});

describe('桁', () => {
  test('全角は2桁と数える', () => {
    const lines = alignColumns([
      ['あ', '|'],
      ['abc', '|'],
      ['ｱ', '|'],
    ]);
    expect(new Set(lines.map((line) => stringWidth(line.slice(0, line.indexOf('|')))))).toEqual(new Set([5]));
  });

  test('切り詰めは桁で', () => {
    expect(clip('あいう', 6)).toBe('あいう');
    expect(clip('あいうえ', 6)).toBe('あい…');
    expect(clip('abcdefg', 6)).toBe('abcde…');
    expect(clip(`a${'\u0300'.repeat(10_000)}`, 10).length).toBeLessThan(25);
  });
});

test('色はエスケープを除けば印のない同じ文', () => {
  const plain = print('text', [OFFER, WARNING]).replace(/[⟦⟧]/g, '');
  expect(print('text', [OFFER, WARNING], { color: true }).replace(ESCAPES, '')).toBe(plain);
});
