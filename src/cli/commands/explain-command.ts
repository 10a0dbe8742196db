/** How `yamiscan explain` is called: everything that led to the score of a text. */
import type { Command } from 'commander';
import type { Bilingual } from '../../domain/language.js';
import { formatExplanation } from '../../format/explain.js';
import { createScanner } from '../../scanner.js';
import type { Invocation } from '../io.js';
import { addTextCommand } from '../text-command.js';

const TEXTS = {
  explain: {
    ja: '一つの文の点数を、正規化から合計まで説明する',
    en: 'explain the score of a text, from its views to the sum',
  },
  near: { ja: 'もう少しで当たるルールと、足りないもの', en: 'rules that almost fired, and what they missed' },
  text: { ja: '文をそのまま', en: 'a text as it is' },
  row: { ja: 'CSV の中の一件', en: 'one posting of a CSV' },
} as const satisfies Record<string, Bilingual>;

export function addExplainCommand(program: Command, invocation: Invocation): void {
  const { language } = invocation;
  addTextCommand(program, invocation, {
    name: 'explain',
    what: TEXTS.explain,
    examples: [
      ["yamiscan explain '荷物を受け取るだけ 日給5万 詳細はテレグラム'", TEXTS.text],
      ['yamiscan explain --near post.txt', TEXTS.near],
      ['yamiscan explain fixtures/demo.csv --id 3', TEXTS.row],
    ],
    flags: [['--near', TEXTS.near]],
    describe: (pack, color, options) => {
      const { explain } = createScanner({ pack });
      const context = { pack, language, color, near: options.near === true };
      return (posting) => formatExplanation(explain(posting), context);
    },
  });
}
