/** How `yamiscan rules …` is called. */
import type { Command } from 'commander';
import { loadRules } from '../../rules/load.js';
import { rulesIn } from '../config.js';
import type { Invocation } from '../main.js';
import { checkRules, listRules, type Printed, showRule, testRules } from './rules.js';

export interface PackOptions {
  readonly rules?: string[];
  readonly config?: string | false;
}

const TEXTS = {
  rules: { ja: 'ルールを調べる', en: 'look into the rules' },
  list: { ja: 'ルールの一覧（点数つき）', en: 'all rules with their points' },
  show: { ja: 'ルール一件の全文', en: 'everything about one rule' },
  check: { ja: 'ルールの誤りをすべて挙げる', en: 'list every mistake in the rules' },
  test: { ja: 'ルールの例を実行する', en: 'run the examples of the rules' },
  json: { ja: 'JSON で出力', en: 'as JSON' },
  folder: { ja: '追加のルールのフォルダ（繰り返し可）', en: 'folder of more rules (repeatable)' },
  config: { ja: '設定ファイル', en: 'config file' },
  noConfig: { ja: '設定ファイルを読まない', en: 'read no config file' },
} as const;

export function addRulesCommands(program: Command, { io, language, done }: Invocation): void {
  const group = program.command('rules').description(TEXTS.rules[language]);
  const print = ({ text, code }: Printed): void => {
    io.stdout.write(text);
    done(code);
  };
  const command = (name: string, text: keyof typeof TEXTS, examples: string): Command =>
    addPackOptions(group.command(name).description(TEXTS[text][language]), language).addHelpText('after', examples);
  const packOf = (options: PackOptions) => loadRules(...rulesIn(options, io.cwd));

  command('list', 'list', '\n  $ yamiscan rules list\n  $ yamiscan rules list --json | jq -r ".[].id"\n')
    .option('--json', TEXTS.json[language])
    .action((options: PackOptions & { json?: boolean }) =>
      print(listRules(packOf(options), language, options.json === true)),
    );
  command('show', 'show', '\n  $ yamiscan rules show role-ukeko\n')
    .argument('<id>')
    .action((id: string, options: PackOptions) => print(showRule(packOf(options), id, language)));
  command('check', 'check', '\n  $ yamiscan rules check\n  $ yamiscan rules check --rules ./my-rules\n').action(
    (options: PackOptions) => {
      const [folders, disable] = rulesIn(options, io.cwd);
      print(checkRules({ folders, disable, language }));
    },
  );
  command('test', 'test', '\n  $ yamiscan rules test\n  $ yamiscan rules test role-ukeko role-kakeko\n')
    .argument('[ids...]')
    .action((ids: string[], options: PackOptions) => print(testRules(packOf(options), ids, language)));
}

/** `--rules`, `--config` and `--no-config`, which every command that needs rules takes. */
export function addPackOptions(command: Command, language: 'ja' | 'en'): Command {
  return command
    .option('--rules <folder>', TEXTS.folder[language], (value: string, before: string[] = []) => [...before, value])
    .option('--config <file>', TEXTS.config[language])
    .option('--no-config', TEXTS.noConfig[language]);
}
