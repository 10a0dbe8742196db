/** The options of `yamiscan stream`. */
import { usageError } from '../../domain/errors.js';
import type { Bilingual } from '../../domain/language.js';
import { STREAM_FIELDS, type StreamField, USUAL_FIELDS } from '../../format/stream/field-names.js';
import { STREAM_FORMATS, type StreamFormat } from '../../read/stream/index.js';
import { JOBS, type JobsOptions } from '../jobs/jobs-option.js';
import { USUAL_SECONDS } from '../jobs/time-limit.js';
import { TIMEOUT } from '../jobs/timeout-option.js';
import { collect, dayOption, formatIn, type Offered, oneOf } from '../option-values.js';
import type { PackOptions } from '../settings.js';
import { countFrom } from '../whole-run-command.js';
import type { Flag } from './scan-options.js';

export interface StreamCommandOptions extends PackOptions, JobsOptions {
  readonly format?: StreamFormat;
  readonly fields?: readonly StreamField[];
  readonly textColumn?: readonly string[];
  readonly idColumn?: string;
  readonly batch?: number;
  readonly date?: string;
  readonly strict?: boolean;
  readonly quiet?: boolean;
}

const FIELD: Bilingual = { ja: '項目', en: 'field' };
const ALL = 'all';
const fieldOf = oneOf('--fields', FIELD, STREAM_FIELDS);

const fieldsOption = Object.assign(
  (typed: string): readonly StreamField[] => {
    const names = typed.split(',').map((name) => name.trim());
    if (names.length === 1 && names[0] === ALL) return STREAM_FIELDS;
    const fields = names.map(fieldOf);
    const twice = fields.find((name, at) => fields.indexOf(name) !== at);
    if (twice === undefined) return fields;
    throw usageError({
      ja: `--fields: ${twice} が二度書かれています`,
      en: `--fields: ${twice} is named twice`,
    });
  },
  { names: [...STREAM_FIELDS, ALL], more: ',' } satisfies Offered,
);

const [, , jobsOf] = JOBS;
const [, , timeoutOf] = TIMEOUT;

export const STREAM_FLAGS: readonly Flag[] = [
  [
    '-f, --format <format>',
    {
      ja: `入力と出力の形式: ${STREAM_FORMATS.join(', ')}（既定: jsonl。tsv は \\t \\n \\\\ \\N でエスケープ）`,
      en: `format of input and output: ${STREAM_FORMATS.join(', ')} (default: jsonl; tsv is escaped by \\t \\n \\\\ \\N)`,
    },
    formatIn(STREAM_FORMATS),
  ],
  [
    '--text-column <name>',
    {
      ja: '本文の項目（tsv では列の番号、既定: 2。繰り返すと連結）',
      en: 'field of the text (tsv: number of the column, default: 2; repeatable: joined)',
    },
    collect,
  ],
  [
    '--id-column <name>',
    {
      ja: 'ID の項目（tsv では列の番号、既定: --text-column がなければ 1）。値はそのまま返す',
      en: 'field of the id (tsv: number of the column, default: 1 without --text-column), which is handed back as it is',
    },
  ],
  [
    '--fields <names>',
    {
      ja: `書く項目（コンマ区切り、すべてなら all、既定: ${USUAL_FIELDS.join(',')}）: ${STREAM_FIELDS.join(', ')}`,
      en: `what is written (comma-separated; all for everything; default: ${USUAL_FIELDS.join(',')}): ${STREAM_FIELDS.join(', ')}`,
    },
    fieldsOption as never,
  ],
  [
    '--batch <n>',
    {
      ja: '一度に判定して書く行の上限（次の行は待たない。1 なら一行ずつ、既定: 64）',
      en: 'lines that are judged and written together at most, without waiting for more to come (1: each alone; default: 64)',
    },
    countFrom('--batch', 1) as never,
  ],
  [
    '--date <YYYY-MM-DD>',
    {
      ja: '日付の項目がない投稿で、いつの最低賃金と比べるか（既定: 最新の額）',
      en: 'day whose minimum wage counts, for postings without a date (default: the latest known)',
    },
    dayOption,
  ],
  [
    '--timeout <seconds>',
    {
      ja: `一行の判定にかけてよい秒数（既定: ${USUAL_SECONDS}、ほかに一万字ごとに1秒）。超えた行は timed-out と答える`,
      en: `seconds that one line may take (default: ${USUAL_SECONDS}, with one more for each 10,000 characters); one that takes longer is answered with timed-out`,
    },
    timeoutOf as never,
  ],
  ['--strict', { ja: '判定できない行があれば終了コード2', en: 'exit with 2 where a line could not be judged' }],
  ['-q, --quiet', { ja: '注記なし', en: 'no notes' }],
  [
    '--jobs <n>',
    {
      ja: '走査するスレッドの数（既定: 1。並列はエンジンに任せる）',
      en: 'threads that scan (default: 1, as engines start a process for each core)',
    },
    jobsOf as never,
  ],
];
