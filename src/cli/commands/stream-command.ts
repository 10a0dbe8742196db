/** How `yamiscan stream` is called: by Spark, Hive, ClickHouse and whatever else hands lines to a process. */
import type { Command } from 'commander';
import type { Bilingual } from '../../domain/language.js';
import { type Example, examples } from '../help.js';
import type { Invocation } from '../io.js';
import { addPackOptions } from '../pack-options.js';
import { addFlags } from './scan-options.js';
import { answerLines } from './stream.js';
import { STREAM_FLAGS, type StreamCommandOptions } from './stream-options.js';

const TEXTS = {
  stream: {
    ja: '標準入力の一行ごとに一行を答える（Spark などのエンジンから呼ぶ）',
    en: 'answer each line of standard input with one record (for Spark and other engines)',
  },
  heading: { ja: 'ストリーム:', en: 'Stream:' },
  after: {
    ja: `

一行に必ず一行を、同じ順で返します。判定できない行には {"id":…,"error":…} を返し、処理を続けます。

終了コード:
  0  すべての行に答えた（error を含む）
  2  使い方・設定・ルール・入出力の誤り、または途中で終了を求められた（--strict なら error の行がある場合も）`,
    en: `

One record a line, in the same order. A line that can't be judged is answered with {"id":…,"error":…}, and the next one read.

Exit codes:
  0  every line was answered, some perhaps with an error
  2  wrong use, config, rules, input or output, or asked to end before the input did (--strict: or an error among the answers)`,
  },
} as const satisfies Record<string, Bilingual>;

const EXAMPLES: readonly Example[] = [
  ['yamiscan stream < posts.jsonl > judged.jsonl', { ja: 'JSONL', en: 'JSONL' }],
  [
    "printf '7\\t荷物を受け取るだけ 日給5万\\n' | yamiscan stream -f tsv",
    { ja: 'ID と本文の行', en: 'rows of id and text' },
  ],
  [
    'yamiscan stream --fields all --text-column caption',
    { ja: '根拠も、本文は caption から', en: 'with evidence, of the field caption' },
  ],
];

export function addStreamCommand(program: Command, invocation: Invocation): void {
  const { io, language, done } = invocation;
  const command = program.command('stream').description(TEXTS.stream[language]);
  command.optionsGroup(TEXTS.heading[language]);
  addFlags(command, STREAM_FLAGS, language);
  addPackOptions(command, language)
    .addHelpText('after', examples(language, EXAMPLES) + TEXTS.after[language])
    .action(async (options: StreamCommandOptions) => {
      if (io.stdin.isTTY === true) command.outputHelp();
      else done(await answerLines(options, invocation));
    });
}
