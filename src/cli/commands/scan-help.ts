/** What the help of `yamiscan scan` shows besides its options. */
import type { Command } from 'commander';
import type { Bilingual, Language } from '../../domain/language.js';
import { type Example, examples } from '../help.js';

const EXAMPLES: readonly Example[] = [
  ['yamiscan fixtures/demo.csv', { ja: 'CSV の一行ずつを判定', en: 'judge each row of a CSV' }],
  [
    "printf '荷物を受け取るだけ 日給5万' | yamiscan -f jsonl",
    { ja: 'パイプの文を一件として', en: 'a piped text as one posting' },
  ],
  ['tail -f posts.log | yamiscan --input lines --min-level medium', { ja: '流れてくる行を', en: 'lines as they come' }],
  ["yamiscan 'ads/**/*.csv' --text-column 題名 --text-column 本文", { ja: '列を選んで', en: 'choose columns' }],
  [
    'yamiscan queue.jsonl --fail-on high -o csv=judged.csv',
    { ja: 'CI で、結果は CSV にも', en: 'in CI, with a CSV besides' },
  ],
];

const EXIT_CODES: Bilingual = {
  ja: `

終了コード:
  0  最後まで走査し、--fail-on に当たる投稿がない
  1  最後まで走査し、--fail-on に当たる投稿がある
  2  使い方・設定・ルール・入出力の誤り、または読めない投稿がある`,
  en: `

Exit codes:
  0  ran completely, nothing at or above --fail-on
  1  ran completely, something at or above --fail-on
  2  wrong use, config, rules, input or output, or a posting that could not be read`,
};

export const addScanHelp = (command: Command, language: Language): Command =>
  command.addHelpText('after', examples(language, EXAMPLES) + EXIT_CODES[language]);
