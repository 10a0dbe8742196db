/** What `explain` and `tokens` have in common: one text comes in, something is printed about it. */
import type { Command } from 'commander';
import type { Bilingual } from '../domain/language.js';
import type { Posting } from '../domain/posting.js';
import type { RulePack } from '../domain/rule.js';
import { type Example, examples } from './help.js';
import type { ExitCode, Invocation } from './io.js';
import { isColored } from './language.js';
import { forEachPosting } from './one-text.js';
import { addPackOptions } from './pack-options.js';
import { print } from './print.js';
import { addReadOptions, type ReadingOptions } from './read-options.js';
import { type PackOptions, packOf, settingsOf } from './settings.js';

export interface TextOptions extends PackOptions, ReadingOptions {
  readonly id?: string;
  readonly color?: boolean;
  readonly near?: boolean;
}

export interface TextCommand {
  readonly name: string;
  readonly what: Bilingual;
  readonly examples: readonly Example[];
  readonly flags?: readonly (readonly [flags: string, what: Bilingual])[];
  /** What is printed of a posting; called once a run. */
  readonly describe: (pack: RulePack, color: boolean, options: TextOptions) => (posting: Posting) => string;
}

const TEXTS = {
  text: {
    ja: '文そのもの、ファイル、または -（既定: 標準入力）',
    en: 'a text, a file, or - (default: standard input)',
  },
  id: { ja: 'この ID の投稿だけ', en: 'the posting with this id alone' },
  color: { ja: '色を付ける', en: 'use colours' },
  noColor: { ja: '色を付けない', en: 'use no colours' },
} as const satisfies Record<string, Bilingual>;

export function addTextCommand(program: Command, invocation: Invocation, wanted: TextCommand): void {
  const { io, language, done } = invocation;
  const command = program.command(wanted.name).description(wanted.what[language]);
  command
    .argument({ ja: '[文]', en: '[text]' }[language], TEXTS.text[language])
    .option('--id <id>', TEXTS.id[language])
    .option('--color', TEXTS.color[language])
    .option('--no-color', TEXTS.noColor[language]);
  for (const [flags, what] of wanted.flags ?? []) command.option(flags, what[language]);
  addPackOptions(addReadOptions(command, language), language)
    .addHelpText('after', examples(language, wanted.examples))
    .action(async (text: string | undefined, options: TextOptions) => {
      if (text === undefined && io.stdin.isTTY === true) command.outputHelp();
      else done(await describeText(text, options, invocation, wanted.describe));
    });
}

async function describeText(
  argument: string | undefined,
  options: TextOptions,
  invocation: Invocation,
  describe: TextCommand['describe'],
): Promise<ExitCode> {
  const { io } = invocation;
  const settings = await settingsOf(options, io.cwd);
  const pack = await packOf(settings, io.cwd, io.env);
  const textOf = describe(pack, isColored(options.color, io), options);
  return forEachPosting({ argument, options, settings }, invocation, (posting) => print(textOf(posting), io));
}
