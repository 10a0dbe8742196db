/** The options of `yamiscan eval`. */
import type { Command } from 'commander';
import type { FlagLevel } from '../../domain/evaluation.js';
import type { Bilingual, Language } from '../../domain/language.js';
import type { Gate } from '../../evaluate/gates.js';
import { IGNORED, POSITIVE } from '../../evaluate/label-meaning.js';
import type { AuditFormatName } from '../../format/audit-formatter.js';
import { EVAL_FORMATTERS, type EvalFormatName } from '../../format/eval-index.js';
import { JOBS, type JobsOptions } from '../jobs/jobs-option.js';
import { TIMEOUT } from '../jobs/timeout-option.js';
import { collect, flagLevelOf, formatIn, type OutputRequest, outputIn } from '../option-values.js';
import { addPackOptions } from '../pack-options.js';
import { addReadOptions, type ReadingOptions } from '../read-options.js';
import type { PackOptions } from '../settings.js';
import { BUILT_IN_SLICES } from '../slices.js';
import { AUDIT_FLAGS, AUDIT_FORMATS, type AuditOptions } from './audit-options.js';
import { BASELINE_FLAGS, type BaselineOptions } from './baseline-options.js';
import { GATE_FLAGS } from './eval-gates.js';
import { MUTATE_FLAGS, type MutateOptions } from './mutate-options.js';
import { addFlags, COLUMNS, type Flag, HEADINGS } from './scan-options.js';

export interface EvalOptions
  extends PackOptions,
    ReadingOptions,
    BaselineOptions,
    AuditOptions,
    JobsOptions,
    MutateOptions {
  readonly textColumn?: readonly string[];
  readonly idColumn?: string;
  readonly labelColumn?: string;
  readonly positive?: readonly string[];
  readonly ignore?: readonly string[];
  readonly level: FlagLevel;
  readonly slice?: readonly string[];
  readonly ordinary?: readonly string[];
  readonly gate?: readonly Gate[];
  readonly minPrecision?: Gate;
  readonly minRecall?: Gate;
  readonly minF1?: Gate;
  readonly maxFpr?: Gate;
  readonly minAuc?: Gate;
  readonly strict?: boolean;
  readonly misses?: string;
  readonly format?: EvalFormatName | AuditFormatName;
  readonly output?: readonly OutputRequest<EvalFormatName>[];
  readonly mask?: boolean;
  readonly quiet?: boolean;
  readonly allowIncomplete?: boolean;
  readonly color?: boolean;
  readonly progress: boolean;
}

export const FORMATS = Object.keys(EVAL_FORMATTERS) as EvalFormatName[];
const LABELS: Bilingual = { ja: 'ラベル:', en: 'Labels:' };
const GATES: Bilingual = { ja: '基準:', en: 'Gates:' };
const ROBUSTNESS: Bilingual = { ja: '検出逃れへの強さ:', en: 'Robustness:' };
const BASELINE: Bilingual = { ja: '前回との比較:', en: 'Against an earlier run:' };
const AUDIT: Bilingual = { ja: 'ラベルの点検:', en: 'Labels under audit:' };
const FIGURES: Bilingual = { ja: '集計:', en: 'Figures:' };

export const LABEL_FLAGS: readonly Flag[] = [
  [
    '--label-column <name>',
    {
      ja: 'ラベルの列（既定: label, ラベル, 正解, 判定 などから推測）',
      en: 'column of the label (default: guessed from names)',
    },
  ],
  [
    '--positive <label>',
    {
      ja: `陽性のラベル（繰り返し可、既定: ${POSITIVE}。なければ 1/0、○/×、true/false など）`,
      en: `label of what is to be found (repeatable; default: ${POSITIVE}, or the usual pairs: 1/0, ○/×, true/false …)`,
    },
    collect,
  ],
  [
    '--ignore <label>',
    {
      ja: `集計しないラベル（繰り返し可、既定: ${IGNORED}）`,
      en: `label that counts on neither side (repeatable; default: ${IGNORED})`,
    },
    collect,
  ],
];

const FIGURE_FLAGS: readonly Flag[] = [
  [
    '--slice <columns>',
    {
      ja: `列の値ごとの成績（コンマ区切り、繰り返し可。${BUILT_IN_SLICES.join(', ')} も）`,
      en: `figures for each value of these columns (comma-separated, repeatable; also ${BUILT_IN_SLICES.join(', ')})`,
    },
    (typed: string, before: never) => [
      ...((before as readonly string[] | undefined) ?? []),
      ...typed
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ],
  ],
  [
    '--ordinary <file>',
    {
      ja: 'ラベルのない無害な投稿（誤検出を数える、繰り返し可）',
      en: 'harmless postings without labels: counts false alarms (repeatable)',
    },
    collect,
  ],
  [
    '--misses <file>',
    { ja: '誤った判定の投稿をすべて JSONL に書く', en: 'write every posting judged wrong, as JSONL' },
  ],
];

const OUTPUT_FLAGS: readonly Flag[] = [
  [
    '-f, --format <format>',
    {
      ja: `標準出力の形式: ${FORMATS.join(', ')}（既定: text）`,
      en: `format of standard output: ${FORMATS.join(', ')} (default: text)`,
    },
    formatIn([...new Set([...FORMATS, ...AUDIT_FORMATS])]),
  ],
  [
    '-o, --output <format=path>',
    {
      ja: 'ファイルにも書く（繰り返し可、完成後に現れる）',
      en: 'write a file too (repeatable; appears when complete)',
    },
    outputIn(FORMATS) as never,
  ],
  [
    '--mask',
    {
      ja: '人の連絡先を、この出力だけの名前に置き換える（既定: html, markdown, github, junit）',
      en: 'put names of this run alone in the place of contacts (default: in html, markdown, github, junit)',
    },
  ],
  ['--no-mask', { ja: '連絡先をそのまま書く', en: 'write contacts as they are' }],
  ['-q, --quiet', { ja: '水準ごとの成績だけ、注記なし', en: 'figures by level alone, no notes' }],
  ['--color', { ja: '色を付ける', en: 'use colours' }],
  ['--no-color', { ja: '色を付けない', en: 'use no colours' }],
  ['--no-progress', { ja: '進み具合を出さない', en: 'show no progress' }],
  [
    '--allow-incomplete',
    { ja: '読めない投稿があっても終了コード2にしない', en: 'unreadable postings do not make the exit code 2' },
  ],
  JOBS,
  TIMEOUT,
];

export function addEvalOptions(command: Command, language: Language): Command {
  command.optionsGroup(HEADINGS.input[language]);
  addReadOptions(command, language);
  addFlags(command, COLUMNS, language);
  command.optionsGroup(LABELS[language]);
  addFlags(command, LABEL_FLAGS, language);
  command.optionsGroup(FIGURES[language]);
  command.option(
    '--level <level>',
    {
      ja: '区分・ルール・誤りをどの水準で数えるか',
      en: 'level at which slices, rules and misses are counted',
    }[language],
    flagLevelOf,
    'medium',
  );
  addFlags(command, FIGURE_FLAGS, language);
  command.optionsGroup(GATES[language]);
  addFlags(command, GATE_FLAGS, language);
  command.optionsGroup(ROBUSTNESS[language]);
  addFlags(command, MUTATE_FLAGS, language);
  command.optionsGroup(BASELINE[language]);
  addFlags(command, BASELINE_FLAGS, language);
  command.optionsGroup(AUDIT[language]);
  addFlags(command, AUDIT_FLAGS, language);
  command.optionsGroup(HEADINGS.output[language]);
  addFlags(command, OUTPUT_FLAGS, language);
  return addPackOptions(command, language);
}
