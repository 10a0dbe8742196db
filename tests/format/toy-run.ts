/** One run with a posting of every sort: an offer, a warning, a cry for help, a short one, a hostile one and a long one. */
import type { Report } from '../../src/domain/report.js';
import type { Summary } from '../../src/domain/summary.js';
import { evidenceOf, type Judged, posting, report, row, signal } from './toy.js';

const COLUMNS = ['no', '本文', '__proto__', '本文'];

function judged(id: string, line: number, text: string, more: (text: string) => Partial<Report>): Judged {
  const of = posting(text, {
    id,
    source: { file: 'ads.csv', row: line - 1, line },
    row: row(COLUMNS, [id, text, `p${id}`, '=1+1']),
  });
  return [of, report(of, more(text))];
}

const offer = judged('a-1', 2, '受け子募集！\n日給5万円, "即日"払い。詳細はテレグラム @toy_handle', (text) => ({
  level: 'high',
  score: 88.1,
  crimes: ['fraud-courier'],
  signals: [
    signal(text, 'toy-same-day', 3, ['"即日"'], { reduced: 'capped' }),
    signal(text, 'toy-collector', 42, ['受け子募集']),
    signal(text, 'toy-messenger', 15, ['テレグラム', '@toy_handle']),
    signal(text, 'toy-warning', 0, ['！'], { reduced: 'void' }),
  ],
  disclosure: {
    name: 'missing',
    address: 'missing',
    contact: 'present',
    work: 'vague',
    workplace: 'missing',
    wage: 'present',
  },
  indicators: [{ kind: 'telegram', value: '@toy_handle', ...spanOf(text, '@toy_handle') }],
  pay: [{ yen: [50_000, 50_000], per: 'day', ...spanOf(text, '日給5万円'), assumed: null }],
  speech: ['offer'],
}));

const warning = judged('a-2', 4, '「受け子募集」という投稿に注意。日給3〜とあっても応募しないで。', (text) => ({
  score: 2.5,
  frame: 'mention',
  signals: [
    signal(text, 'toy-collector', 8.4, ['受け子募集'], { reduced: 'mentioned' }),
    signal(text, 'toy-warning', -5, ['注意', '応募しないで']),
  ],
  pay: [{ yen: [30_000, 80_000], per: 'day', ...spanOf(text, '日給3〜'), assumed: 'man' }],
  speech: ['warn', 'quote'],
}));

const help = judged('a-3', 5, '運ぶだけと言われて応募したら脅されている。どうすればいい', (text) => ({
  level: 'low',
  score: 21.9,
  frame: 'help',
  crimes: ['transport'],
  signals: [signal(text, 'unknown-rule', 27.3, ['運ぶだけ'])],
  speech: ['help'],
}));

const short = judged('a-4', 6, 'やあ', () => ({ short: true }));

const hostile = judged('-a5', 7, '\u001b[2J\u202e受\u200bけ子\u0007⟦偽⟧\tend\r✖ 高', (text) => ({
  level: 'medium',
  score: 55,
  crimes: ['vague'],
  signals: [signal(text, 'toy-collector', 42, ['受\u200bけ子'])],
  disclosure: {
    name: 'present',
    address: 'present',
    contact: 'present',
    work: 'present',
    workplace: 'present',
    wage: 'present',
  },
}));

const filler = 'ていねいに教えるので初めての人でも大丈夫です。';
const longText = `アルバイト募集のお知らせ\n${filler.repeat(9)}\n${filler.repeat(3)}荷物は受け子へ${filler.repeat(3)}即日${filler}\n時給980円`;
const long = judged('a-6', 9, longText, (text) => ({
  level: 'low',
  score: 35.4,
  neighbours: ['lending', 'info-product'],
  signals: [signal(text, 'toy-collector', 30, ['受け子']), signal(text, 'toy-same-day', 4, ['即日'])],
  indicators: Array.from({ length: 7 }, (_, at) => ({
    kind: 'phone' as const,
    value: `090-0000-000${at}`,
    start: 0,
    end: 0,
  })),
  belowMinimumWage: {
    yen: 980,
    ...spanOf(text, '時給980円'),
    prefecture: '東京都',
    minimum: 1226,
    fiscalYear: 2025,
    since: '2025-10-03',
    date: '2025-12-01',
  },
}));

function spanOf(text: string, word: string): { start: number; end: number } {
  const { start, end } = evidenceOf(text, word);
  return { start, end };
}

export const RUN: readonly Judged[] = [offer, warning, help, short, hostile, long];
export const [OFFER, WARNING, HELP, SHORT, HOSTILE, LONG] = [offer, warning, help, short, hostile, long];

export const RUN_SUMMARY: Summary = {
  postings: 6,
  levels: { none: 2, low: 2, medium: 1, high: 1 },
  frequent: [
    { rule: 'toy-collector', postings: 14 },
    { rule: 'toy-same-day', postings: 5 },
    { rule: 'toy-messenger', postings: 3 },
    { rule: 'toy-warning', postings: 2 },
    { rule: 'unknown-rule', postings: 1 },
    { rule: 'sixth-rule', postings: 1 },
  ],
  problems: [{ file: 'ads.csv', line: 8, message: { ja: '列が足りません', en: 'cells are missing' } }],
  problemCount: 1,
  complete: false,
};
