/** A text that was read with every trick: a look-alike, a hidden character, separators. */
import type { Explanation } from '../../src/domain/explanation.js';
import type { View } from '../../src/domain/text.js';
import type { Token } from '../../src/domain/token.js';
import { evidenceOf, posting, report, signal } from './toy.js';

const TEXT = '受.け.子募集\n即\u200b日5万 テレグラム';

/** A view whose every code unit was made from the unit of `from` at the same count; enough for printing. */
const view = (text: string): View => ({
  text,
  starts: [...text].map((_, at) => at),
  ends: [...text].map((_, at) => at + 1),
});

const token = (start: number, surface: string, pos: string, pos1: string, reading: string): Token => ({
  start,
  end: start + surface.length,
  surface,
  pos,
  pos1,
  pos2: '*',
  pos3: '*',
  conjugationType: '*',
  conjugationForm: '*',
  base: surface,
  reading,
});

const of = posting(TEXT, { id: 'x', source: { file: null, row: 1, line: 1 } });

export const EXPLAINED: Explanation = {
  posting: of,
  text: {
    original: TEXT,
    plain: view('受.け.子募集\n即日5万 テレグラム'),
    squeezed: view('受け子募集\n即日5万 テレグラム'),
    folds: [{ start: 0, end: 5, by: 'squeezed' }],
    hidden: [evidenceOf(TEXT, '\u200b')],
    isSpread: false,
    isTranslated: false,
  },
  tokens: [
    token(0, '受', '名詞', '一般', 'ウケ'),
    token(1, '.', '記号', '句点', ''),
    token(9, '即日', '名詞', '副詞可能', 'ソクジツ'),
  ],
  facts: [
    { kind: 'pay', span: evidenceOf(TEXT, '5万'), yen: [50_000, 50_000], per: 'task', assumed: 'period' },
    { kind: 'contact', span: evidenceOf(TEXT, 'テレグラム'), channel: 'telegram', value: null },
    { kind: 'place', span: evidenceOf(TEXT, '日'), place: 'country', name: '日本' },
    { kind: 'employer', span: evidenceOf(TEXT, '受'), name: '受\u202e商店' },
    { kind: 'item', span: evidenceOf(TEXT, '募集'), item: 'work', state: 'vague' },
  ],
  report: report(of, {
    level: 'medium',
    score: 62.2,
    crimes: ['fraud-courier'],
    signals: [
      signal(TEXT, 'toy-collector', 42, ['受.け.子']),
      signal(TEXT, 'toy-same-day', 3, ['即\u200b日'], { reduced: 'capped' }),
      signal(TEXT, 'toy-warning', 0, ['募集'], { reduced: 'void' }),
    ],
    speech: ['offer'],
  }),
  near: [{ rule: 'toy-messenger', met: ['phrase: テレグラム'], missed: ['phrase: 秘匿, 匿名'] }],
};
