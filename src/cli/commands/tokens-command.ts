/** How `yamiscan tokens` is called: what the views and the tokenizer see of a text. */
import type { Command } from 'commander';
import type { Bilingual } from '../../domain/language.js';
import { formatTokens } from '../../format/tokens.js';
import { createNormalizer } from '../../normalize/index.js';
import { tokensOf } from '../../scanner.js';
import type { Invocation } from '../io.js';
import { addTextCommand } from '../text-command.js';

const TEXTS = {
  tokens: {
    ja: '正規化と形態素解析の結果を示す（ルールを書く人向け）',
    en: 'show what the views and the tokenizer see of a text (for those who write rules)',
  },
  text: { ja: '文をそのまま', en: 'a text as it is' },
  pipe: { ja: '標準入力から', en: 'from standard input' },
} as const satisfies Record<string, Bilingual>;

export function addTokensCommand(program: Command, invocation: Invocation): void {
  const { language } = invocation;
  addTextCommand(program, invocation, {
    name: 'tokens',
    what: TEXTS.tokens,
    examples: [
      ["yamiscan tokens '受.け.子 🔥🔥🔥急募'", TEXTS.text],
      ['yamiscan tokens - < post.txt', TEXTS.pipe],
    ],
    describe: (pack, color) => {
      const normalize = createNormalizer(pack);
      return ({ text }) => {
        const normalized = normalize(text);
        return formatTokens({ text: normalized, tokens: tokensOf(normalized).all() }, { language, color });
      };
    },
  });
}
