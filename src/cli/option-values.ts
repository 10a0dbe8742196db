/** What the values of options may be, checked one by one. Each throws a UsageError that names the option. */
import { type UsageError, usageError } from '../domain/errors.js';
import { FLAG_LEVELS } from '../domain/evaluation.js';
import type { Bilingual } from '../domain/language.js';
import { LEVELS, type Level } from '../domain/report.js';
import { FORMATTERS, type FormatName } from '../format/index.js';
import { TABLE_COLUMNS } from '../format/table-names.js';
import { dayOf } from '../read/index.js';
import { closestTo, unknownName } from '../rules/closest.js';

/** At or above which a posting makes the run fail: a level, a score, or never. */
export type FailOn = Exclude<Level, 'none'> | number | 'none';

/** A report asked for with `-o`; null is standard output. */
export interface OutputRequest<Format extends string = FormatName> {
  readonly format: Format;
  readonly path: string | null;
}

export const FORMAT_NAMES = Object.keys(FORMATTERS) as FormatName[];
export const FAIL_LEVELS = ['none', 'low', 'medium', 'high'] as const;

const FORMAT: Bilingual = { ja: '形式', en: 'format' };
const LEVEL: Bilingual = { ja: '水準', en: 'level' };

/** What completion offers for a value: `more` says what comes after a name, another one or a path. */
export interface Offered {
  readonly names: readonly string[];
  readonly more?: ',' | '=';
}

/** The columns of a table. What else they may be called, the input alone knows. */
export const columnsOf = Object.assign(columnsIn, { names: TABLE_COLUMNS, more: ',' } satisfies Offered);

function columnsIn(typed: string): string[] {
  const names = typed.split(',').map((name) => name.trim());
  const named = names.filter((name) => name !== '');
  if (named.length > 0) return named;
  throw usageError({ ja: '--columns: 列の名前が必要です', en: '--columns: needs the name of a column' });
}

/** Adds up the values of a repeatable option. */
export const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** One of `names`. */
export function oneOf<Name extends string>(option: string, what: Bilingual, names: readonly Name[]) {
  const parse = (typed: string): Name => {
    const name = names.find((one) => one === typed);
    if (name === undefined) throw unknown(option, what, typed, names);
    return name;
  };
  return Object.assign(parse, { names } satisfies Offered);
}

/** `csv=out.csv`, repeatable; `-` is standard output. */
export function outputIn<Format extends string>(formats: readonly Format[]) {
  const parse = (typed: string, before: readonly OutputRequest<Format>[] = []): OutputRequest<Format>[] => {
    const at = typed.indexOf('=');
    const path = typed.slice(at + 1);
    if (at < 0 || path === '') {
      throw usageError({
        ja: `--output: ${typed}: FORMAT=PATH の形で書いてください（例: json=report.json）`,
        en: `--output: ${typed}: write FORMAT=PATH, such as json=report.json`,
      });
    }
    const format = oneOf('--output', FORMAT, formats)(typed.slice(0, at));
    return [...before, { format, path: path === '-' ? null : path }];
  };
  return Object.assign(parse, { names: formats, more: '=' } satisfies Offered);
}

export function dayOption(typed: string): string {
  const day = dayOf(typed);
  if (day !== null && day === typed) return day;
  throw usageError({
    ja: `--date: ${typed}: 2026-01-31 のような日付で指定してください`,
    en: `--date: ${typed}: must be a day such as 2026-01-31`,
  });
}

export const formatIn = <Format extends string>(formats: readonly Format[]) => oneOf('--format', FORMAT, formats);

export const formatOf = formatIn(FORMAT_NAMES);
export const outputOf = outputIn(FORMAT_NAMES);
export const levelOf = oneOf('--min-level', LEVEL, LEVELS);
export const flagLevelOf = oneOf('--level', LEVEL, FLAG_LEVELS);

export const failOnOf = Object.assign(failOn, { names: FAIL_LEVELS } satisfies Offered);

function failOn(typed: string): FailOn {
  const level = FAIL_LEVELS.find((name) => name === typed);
  if (level !== undefined) return level;
  const score = /^\d+(?:\.\d+)?$/.test(typed) ? Number(typed) : Number.NaN;
  if (score <= 100) return score;
  const near = closestTo(typed, FAIL_LEVELS);
  throw usageError({
    ja: `--fail-on: ${typed}: ${FAIL_LEVELS.join(', ')} か 0〜100 の数で指定してください${near === null ? '' : `（${near} のことですか）`}`,
    en: `--fail-on: ${typed}: one of ${FAIL_LEVELS.join(', ')}, or a score from 0 to 100${near === null ? '' : ` (did you mean ${near}?)`}`,
  });
}

/** One character; a shell can't easily type a tab, so `\t` and `tab` stand for it. */
export function delimiterOf(typed: string): string {
  if (typed === '\\t' || typed === 'tab') return '\t';
  if ([...typed].length === 1 && !/["\r\n]/.test(typed)) return typed;
  throw usageError({
    ja: `--delimiter: ${typed}: 一文字で指定してください（タブは tab）`,
    en: `--delimiter: ${typed}: must be one character (tab for a tab)`,
  });
}

function unknown(option: string, what: Bilingual, typed: string, names: readonly string[]): UsageError {
  const { ja, en } = unknownName(what, typed, names);
  return usageError({
    ja: `${option}: ${ja}。使えるもの: ${names.join(', ')}`,
    en: `${option}: ${en}; use one of ${names.join(', ')}`,
  });
}
