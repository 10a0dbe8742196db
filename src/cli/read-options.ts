/** `--input` and `--encoding`, which every command that reads postings takes. */
import type { Command } from 'commander';
import { usageError } from '../domain/errors.js';
import type { Bilingual, Language } from '../domain/language.js';
import {
  ENCODINGS,
  type EncodingName,
  encodingOf,
  type InputFormat,
  type InputOptions,
  READERS,
} from '../read/index.js';
import { unknownName } from '../rules/closest.js';
import type { Config } from './config.js';
import { type Offered, oneOf } from './option-values.js';

export interface ReadingOptions {
  readonly input?: InputFormat;
  readonly encoding?: EncodingName;
  readonly delimiter?: string;
  readonly header?: boolean;
  readonly date?: string;
}

const INPUTS = Object.keys(READERS) as InputFormat[];
const INPUT: Bilingual = { ja: '入力形式', en: 'input format' };
const ENCODING: Bilingual = { ja: '文字コード', en: 'encoding' };

export function addReadOptions(command: Command, language: Language): Command {
  const texts = {
    input: {
      ja: `入力形式: ${INPUTS.join(', ')}（既定: 自動判別）`,
      en: `format: ${INPUTS.join(', ')} (default: detected)`,
    },
    encoding: {
      ja: `文字コード: ${ENCODINGS.join(', ')}（既定: 自動判別）`,
      en: `encoding: ${ENCODINGS.join(', ')} (default: detected)`,
    },
  };
  return command
    .option('--input <format>', texts.input[language], oneOf('--input', INPUT, INPUTS))
    .option(
      '--encoding <name>',
      texts.encoding[language],
      Object.assign(encodingOption, { names: ENCODINGS } satisfies Offered),
    );
}

function encodingOption(typed: string): EncodingName {
  const name = encodingOf(typed);
  if (name !== null) return name;
  const { ja, en } = unknownName(ENCODING, typed, ENCODINGS);
  throw usageError({
    ja: `--encoding: ${ja}。使えるもの: ${ENCODINGS.join(', ')}`,
    en: `--encoding: ${en}; use one of ${ENCODINGS.join(', ')}`,
  });
}

export const inputOptionsOf = (
  { input, encoding, delimiter, header, date }: ReadingOptions,
  { textColumns, idColumn }: Pick<Config, 'textColumns' | 'idColumn'>,
  stdin: InputOptions['stdin'],
): InputOptions => ({
  format: input ?? null,
  encoding: encoding ?? null,
  delimiter: delimiter ?? null,
  header: header ?? true,
  textColumns,
  idColumn,
  date: date ?? null,
  stdin,
});
