/** How `yamiscan rules …` is called. */
import type { Command } from 'commander';
import type { Bilingual } from '../../domain/language.js';
import { examples } from '../help.js';
import type { Invocation } from '../io.js';
import { addPackOptions } from '../pack-options.js';
import { print } from '../print.js';
import { addReadOptions, inputOptionsOf, type ReadingOptions } from '../read-options.js';
import { foldersOf, type PackOptions, packOf, settingsOf } from '../settings.js';
import { createVoice } from '../voice.js';
import { addMineCommand } from './mine-command.js';
import { listRules, type Printed, showRule, testRules } from './rules.js';
import { checkRules } from './rules-check.js';
import { addFlags, COLUMNS, HEADINGS } from './scan-options.js';

const TEXTS = {
  rules: { ja: 'ルールを調べる', en: 'look into the rules' },
  list: { ja: 'ルールの一覧（点数つき）', en: 'all rules with their points' },
  show: { ja: 'ルール一件の全文', en: 'everything about one rule' },
  check: { ja: 'ルールの誤りと疑わしい点をすべて挙げる', en: 'list every mistake in the rules, and what is doubtful' },
  files: {
    ja: 'ルールを試す投稿（ラベルは不要。ファイル、フォルダ、グロブ、-）',
    en: 'postings to try the rules on (labels not needed; files, folders, globs, -)',
  },
  strict: { ja: '注意があれば終了コード1', en: 'warnings make the exit code 1' },
  tried: { ja: 'どの投稿にも発火しないルールも', en: 'rules that fire on no posting too' },
  test: { ja: 'ルールの例を実行する', en: 'run the examples of the rules' },
  json: { ja: 'JSON で出力', en: 'as JSON' },
  jq: { ja: 'ID だけ', en: 'the ids alone' },
  own: { ja: '自分のルールも', en: 'rules of your own too' },
} as const satisfies Record<string, Bilingual>;

interface CheckOptions extends PackOptions, ReadingOptions {
  readonly textColumn?: readonly string[];
  readonly idColumn?: string;
  readonly strict?: boolean;
}

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
  const pack = async (options: PackOptions) => packOf(await settingsOf(options, io.cwd), io.cwd);

  command('list', 'list', [
    ['yamiscan rules list', 'list'],
    ["yamiscan rules list --json | jq -r '.[].id'", 'jq'],
  ])
    .option('--json', TEXTS.json[language])
    .action(async (options: PackOptions & { json?: boolean }) =>
      finish(listRules(await pack(options), language, options.json === true)),
    );
  command('show', 'show', [['yamiscan rules show role-ukeko', 'show']])
    .argument('<id>')
    .action(async (id: string, options: PackOptions) => finish(showRule(await pack(options), id, language)));
  const check = command('check', 'check', [
    ['yamiscan rules check', 'check'],
    ['yamiscan rules check --rules ./my-rules', 'own'],
    ['yamiscan rules check postings.csv --strict', 'tried'],
  ]).argument({ ja: '[ファイル...]', en: '[files...]' }[language], TEXTS.files[language]);
  addReadOptions(check.optionsGroup(HEADINGS.input[language]), language);
  addFlags(check, COLUMNS, language);
  check.option('--strict', TEXTS.strict[language]).action(async (files: string[], options: CheckOptions) => {
    const settings = await settingsOf(options, io.cwd);
    const folders = foldersOf(settings, io.cwd);
    const reading = inputOptionsOf(options, settings, io.stdin);
    const voice = createVoice(io, language);
    const isStrict = options.strict === true;
    await finish(
      await checkRules({ folders, disable: settings.disable, language, files, reading, cwd: io.cwd, voice, isStrict }),
    );
  });
  command('test', 'test', [['yamiscan rules test role-ukeko role-kakeko', 'test']])
    .argument('[ids...]')
    .action(async (ids: string[], options: PackOptions) => finish(testRules(await pack(options), ids, language)));
  addMineCommand(group, { io, language, done });
}
