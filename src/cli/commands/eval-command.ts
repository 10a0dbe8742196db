/** How `yamiscan eval` is called. */
import type { Command } from 'commander';
import { usageError } from '../../domain/errors.js';
import type { Bilingual } from '../../domain/language.js';
import { type Example, examples } from '../help.js';
import type { Invocation } from '../io.js';
import { auditFiles } from './audit.js';
import { evalFiles } from './eval-files.js';
import { addEvalOptions, type EvalOptions } from './eval-options.js';

const TEXTS = {
  what: {
    ja: 'ラベル付きの投稿で精度を測る',
    en: 'measure accuracy on labelled postings',
  },
  files: {
    ja: 'ラベル付きの csv, tsv, json, jsonl（ファイル、フォルダ、グロブ、- は標準入力）',
    en: 'labelled csv, tsv, json, jsonl (files, folders, globs, - for standard input)',
  },
} as const satisfies Record<string, Bilingual>;

const EXAMPLES: readonly Example[] = [
  [
    'yamiscan eval labelled.csv',
    { ja: '適合率・再現率・誤検出率など', en: 'precision, recall, false alarms and more' },
  ],
  [
    'yamiscan eval labelled.csv --label-column 判定 --positive ○ --ignore △',
    { ja: '自分のラベルで', en: 'labels of your own' },
  ],
  [
    'yamiscan eval fixtures/corpus/*.jsonl --slice file,label,crime,style',
    { ja: 'ファイル・罪種・書き方ごとに', en: 'by file, label, crime and style' },
  ],
  [
    'yamiscan eval labelled.csv --baseline baseline.json --fail-on-regression',
    { ja: '前回より悪くなった投稿があれば終了コード1', en: 'exit with 1 when a posting got worse than on record' },
  ],
  ['yamiscan eval labelled.csv --audit', { ja: 'ラベルが疑わしい行を挙げる', en: 'rows whose labels are doubtful' }],
  [
    'yamiscan eval labelled.csv --misses misses.jsonl -o markdown=accuracy.md',
    { ja: '誤りと報告書をファイルに', en: 'misses and a report in files' },
  ],
];

const EXIT_CODES: Bilingual = {
  ja: `

終了コード:
  0  最後まで評価し、基準をすべて満たした
  1  最後まで評価し、満たさない基準がある
  2  使い方・設定・ルール・入出力の誤り、計算できない基準、または読めない投稿・ラベルのない投稿がある`,
  en: `

Exit codes:
  0  ran completely, every gate passed
  1  ran completely, a gate failed
  2  wrong use, config, rules, input or output, a gate that can't be computed, or a posting that could not be
     read or has no label`,
};

const NEEDS_AUDIT = usageError({ ja: '--audit-most には --audit も必要です', en: '--audit-most needs --audit too' });

export function addEvalCommand(program: Command, invocation: Invocation): void {
  const { io, language, done } = invocation;
  const command = program.command('eval').description(TEXTS.what[language]);
  addEvalOptions(command, language)
    .argument({ ja: '[ファイル...]', en: '[files...]' }[language], TEXTS.files[language])
    .addHelpText('after', examples(language, EXAMPLES) + EXIT_CODES[language])
    .action(async (files: string[], options: EvalOptions) => {
      if (files.length === 0 && io.stdin.isTTY === true) command.outputHelp();
      else if (options.audit === true) done(await auditFiles(files, options, invocation));
      else if (options.auditMost !== undefined) throw NEEDS_AUDIT;
      else done(await evalFiles(files, options, invocation));
    });
}
