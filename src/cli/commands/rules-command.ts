/** How `yamiscan rules …` is called. */
import type { Command } from 'commander';
import type { Bilingual } from '../../domain/language.js';
import { examples } from '../help.js';
import type { Invocation } from '../io.js';
import { addPackOptions } from '../pack-options.js';
import { print } from '../print.js';
import { foldersOf, type PackOptions, packOf, settingsOf } from '../settings.js';
import { addMineCommand } from './mine-command.js';
import { checkRules, listRules, type Printed, showRule, testRules } from './rules.js';

const TEXTS = {
  rules: { ja: 'ルールを調べる', en: 'look into the rules' },
  list: { ja: 'ルールの一覧（点数つき）', en: 'all rules with their points' },
  show: { ja: 'ルール一件の全文', en: 'everything about one rule' },
  check: { ja: 'ルールの誤りをすべて挙げる', en: 'list every mistake in the rules' },
  test: { ja: 'ルールの例を実行する', en: 'run the examples of the rules' },
  json: { ja: 'JSON で出力', en: 'as JSON' },
  jq: { ja: 'ID だけ', en: 'the ids alone' },
  own: { ja: '自分のルールも', en: 'rules of your own too' },
} as const satisfies Record<string, Bilingual>;

type Text = keyof typeof TEXTS;

export function addRulesCommands(program: Command, { io, language, done }: Invocation): void {
  const group = program.command('rules').description(TEXTS.rules[language]);
  const finish = async ({ text, code }: Printed): Promise<void> => {
    await print(text, io);
    done(code);
  };
  const command = (name: string, text: Text, lines: readonly (readonly [string, Text])[]): Command =>
    addPackOptions(group.command(name).description(TEXTS[text][language]), language).addHelpText(
      'after',
      examples(
        language,
        lines.map(([line, what]) => [line, TEXTS[what]]),
      ),
    );
  const pack = (options: PackOptions) => packOf(settingsOf(options, io.cwd), io.cwd);

  command('list', 'list', [
    ['yamiscan rules list', 'list'],
    ["yamiscan rules list --json | jq -r '.[].id'", 'jq'],
  ])
    .option('--json', TEXTS.json[language])
    .action((options: PackOptions & { json?: boolean }) =>
      finish(listRules(pack(options), language, options.json === true)),
    );
  command('show', 'show', [['yamiscan rules show role-ukeko', 'show']])
    .argument('<id>')
    .action((id: string, options: PackOptions) => finish(showRule(pack(options), id, language)));
  command('check', 'check', [
    ['yamiscan rules check', 'check'],
    ['yamiscan rules check --rules ./my-rules', 'own'],
  ]).action((options: PackOptions) => {
    const settings = settingsOf(options, io.cwd);
    return finish(checkRules({ folders: foldersOf(settings, io.cwd), disable: settings.disable, language }));
  });
  command('test', 'test', [['yamiscan rules test role-ukeko role-kakeko', 'test']])
    .argument('[ids...]')
    .action((ids: string[], options: PackOptions) => finish(testRules(pack(options), ids, language)));
  addMineCommand(group, { io, language, done });
}
