/** Demands that the figures of a run have to meet. */
import { type UsageError, usageError } from '../domain/errors.js';
import {
  type Estimate,
  type Evaluation,
  type Figures,
  FLAG_LEVELS,
  type FlagLevel,
  type GateOutcome,
} from '../domain/evaluation.js';
import type { Bilingual } from '../domain/language.js';

export const GATE_FIGURES = ['min-precision', 'min-recall', 'min-f1', 'max-fpr', 'min-auc'] as const;
export type GateFigure = (typeof GATE_FIGURES)[number];

export interface Gate {
  /** As it was asked for. */
  readonly name: string;
  readonly figure: GateFigure;
  /** From 0 to 1. */
  readonly bound: number;
  readonly level: FlagLevel;
  readonly slice: { readonly column: string; readonly value: string } | null;
}

const VALUE = /^(\d+(?:\.\d+)?)(%?)(?:@([a-z]+))?$/;

/** `0.95`, `95%`, `95%@high`. */
export function gateOf(figure: GateFigure, typed: string, slice: Gate['slice'] = null): Gate {
  const [, digits = '', percent = '', named = 'medium'] = VALUE.exec(typed) ?? [];
  const bound = digits === '' ? Number.NaN : Number(digits) / (percent === '' ? 1 : 100);
  const level = FLAG_LEVELS.find((one) => one === named);
  const isArea = figure === 'min-auc';
  if (isArea && typed.includes('@')) throw areaOverAll(`--${figure}: ${typed}`);
  if (!(bound <= 1) || level === undefined) throw wrongValue(figure, typed, isArea);
  const name = `${figure} ${typed}`;
  return { name: slice === null ? name : `${slice.column}=${slice.value} ${name}`, figure, bound, level, slice };
}

/** `label=awareness max-fpr 2%`, or a figure over everything: `min-recall 90%@low`. Values may hold spaces. */
export function gateIn(typed: string): Gate {
  const parts = /^(?:([^=]+)=(.*)\s+)?(\S+)\s+(\S+)$/su.exec(typed.trim());
  const figure = GATE_FIGURES.find((one) => one === parts?.[3]);
  const value = parts?.[4];
  if (figure === undefined || value === undefined) throw wrongGate(typed);
  const column = parts?.[1]?.trim();
  const slice = column === undefined ? null : { column, value: (parts?.[2] ?? '').trim() };
  if (slice !== null && figure === 'min-auc') throw areaOverAll(`--gate: ${typed}`);
  return gateOf(figure, value, slice);
}

/** `strict` holds the worse end of the 95 % interval against the bound. */
export function judgeGates(gates: readonly Gate[], evaluation: Evaluation, strict: boolean): GateOutcome[] {
  return gates.map((gate) => {
    const estimate = estimateOf(gate, evaluation);
    if (estimate === null || estimate.value === null) return { name: gate.name, passed: null, message: NOT_COMPUTABLE };
    const isCeiling = gate.figure === 'max-fpr';
    const measured = strict ? (isCeiling ? estimate.high : estimate.low) : estimate.value;
    const passed = isCeiling ? measured <= gate.bound : measured >= gate.bound;
    return { name: gate.name, passed, message: messageOf(gate, measured, passed, strict) };
  });
}

function estimateOf({ figure, level, slice }: Gate, evaluation: Evaluation): Estimate | null {
  if (figure === 'min-auc') return evaluation.ranking.rocArea;
  const levels =
    slice === null
      ? evaluation.levels
      : evaluation.slices.find(({ column, value }) => column === slice.column && value === slice.value)?.levels;
  return levels === undefined ? null : FIGURE_OF[figure](levels[level]);
}

const FIGURE_OF: Readonly<Record<Exclude<GateFigure, 'min-auc'>, (figures: Figures) => Estimate>> = {
  'min-precision': ({ precision }) => precision,
  'min-recall': ({ recall }) => recall,
  'min-f1': ({ f1 }) => f1,
  'max-fpr': ({ falsePositiveRate }) => falsePositiveRate,
};

const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

function messageOf({ bound }: Gate, measured: number, passed: boolean, strict: boolean): Bilingual {
  const by = percent(Math.abs(measured - bound));
  const which = strict ? { ja: '95%区間の端 ', en: 'end of the 95% interval: ' } : { ja: '', en: '' };
  return passed
    ? { ja: `${which.ja}${percent(measured)}`, en: `${which.en}${percent(measured)}` }
    : {
        ja: `${which.ja}${percent(measured)}、基準から ${by} 外れています`,
        en: `${which.en}${percent(measured)}, off by ${by}`,
      };
}

const NOT_COMPUTABLE: Bilingual = {
  ja: '計算できません（該当する投稿がありません）',
  en: "can't be computed: no posting falls under it",
};

const wrongValue = (figure: GateFigure, typed: string, isArea: boolean): UsageError =>
  usageError({
    ja: `--${figure}: ${typed}: 0〜1 の数か百分率で指定してください（例: 95%${isArea ? '' : '、0.95@high'}）`,
    en: `--${figure}: ${typed}: a number from 0 to 1 or a percentage, such as 95%${isArea ? '' : ' or 0.95@high'}`,
  });

const areaOverAll = (typed: string): UsageError =>
  usageError({
    ja: `${typed}: min-auc は全投稿・全しきい値にわたる値なので、水準も区分も付きません`,
    en: `${typed}: min-auc takes neither a level nor a slice: the area is over all postings and thresholds`,
  });

const wrongGate = (typed: string): UsageError =>
  usageError({
    ja: `--gate: ${typed}: 'label=awareness max-fpr 2%' のように書いてください（${GATE_FIGURES.join(', ')}）`,
    en: `--gate: ${typed}: write it like 'label=awareness max-fpr 2%' (${GATE_FIGURES.join(', ')})`,
  });
