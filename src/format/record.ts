/** What JSON and JSONL say of one posting: a contract, in this order of keys. New fields go to the end. */
import type { BelowMinimumWage } from '../domain/minimum-wage.js';
import type { Indicator, Pay, Report } from '../domain/report.js';
import type { Evidence, Signal } from '../domain/signal.js';
import { putNumber, putString } from './json-bytes.js';
import { createPage, type Page, put, take } from './page.js';
import { CLOSE, CLOSE_LIST, COMMA, FALSE, ITEMS, KEYS, NULL, OPEN_LIST, TRUE } from './record-keys.js';

/** The posting's text doesn't get out. */
export function putRecord(page: Page, report: Report): void {
  const { source } = report;
  textAt(page, KEYS.id, report.id);
  textAt(page, KEYS.file, source.file);
  numberAt(page, KEYS.row, source.row);
  numberAt(page, KEYS.line, source.line);
  textAt(page, KEYS.level, report.level);
  numberAt(page, KEYS.score, report.score);
  textAt(page, KEYS.frame, report.frame);
  put(page, KEYS.crimes);
  putStrings(page, report.crimes);
  put(page, KEYS.signals);
  putSignals(page, report.signals);
  put(page, KEYS.disclosure);
  putDisclosure(page, report.disclosure);
  put(page, KEYS.indicators);
  putIndicators(page, report.indicators);
  put(page, KEYS.pay);
  putPays(page, report.pay);
  put(page, KEYS.speech);
  putStrings(page, report.speech);
  put(page, KEYS.short);
  putFlag(page, report.short);
  numberAt(page, KEYS.bias, report.bias);
  put(page, KEYS.belowMinimumWage);
  putWage(page, report.belowMinimumWage);
  put(page, KEYS.neighbours);
  putStrings(page, report.neighbours);
  textAt(page, KEYS.handling, report.handling);
  if (report.campaign !== undefined) textAt(page, KEYS.campaign, report.campaign);
  put(page, CLOSE);
}

export function recordText(report: Report): string {
  const page = createPage();
  putRecord(page, report);
  return take(page).toString();
}

function textAt(page: Page, key: Uint8Array, text: string | null): void {
  put(page, key);
  if (text === null) put(page, NULL);
  else putString(page, text);
}

function numberAt(page: Page, key: Uint8Array, value: number): void {
  put(page, key);
  putNumber(page, value);
}

export const putFlag = (page: Page, flag: boolean): void => put(page, flag ? TRUE : FALSE);

function putList<T>(page: Page, values: readonly T[], putOne: (page: Page, value: T) => void): void {
  put(page, OPEN_LIST);
  for (let nth = 0; nth < values.length; nth++) {
    if (nth > 0) put(page, COMMA);
    putOne(page, values[nth] as T);
  }
  put(page, CLOSE_LIST);
}

export const putStrings = (page: Page, texts: readonly string[]): void => putList(page, texts, putString);
export const putSignals = (page: Page, signals: Report['signals']): void => putList(page, signals, putSignal);
export const putIndicators = (page: Page, all: Report['indicators']): void => putList(page, all, putIndicator);
export const putPays = (page: Page, pay: Report['pay']): void => putList(page, pay, putPay);

export function putDisclosure(page: Page, disclosure: Report['disclosure']): void {
  if (disclosure === null) {
    put(page, NULL);
    return;
  }
  for (const [item, key] of ITEMS) textAt(page, key, disclosure[item]);
  put(page, CLOSE);
}

function putSignal(page: Page, { rule, category, points, evidence, reduced }: Signal): void {
  textAt(page, KEYS.rule, rule);
  textAt(page, KEYS.category, category);
  numberAt(page, KEYS.points, points);
  put(page, KEYS.evidence);
  putList(page, evidence, putEvidence);
  textAt(page, KEYS.reduced, reduced);
  put(page, CLOSE);
}

function putEvidence(page: Page, { start, end, text, points }: Evidence): void {
  numberAt(page, KEYS.firstStart, start);
  numberAt(page, KEYS.end, end);
  textAt(page, KEYS.text, text);
  if (points !== undefined) numberAt(page, KEYS.points, points);
  put(page, CLOSE);
}

function putIndicator(page: Page, { kind, value, start, end }: Indicator): void {
  textAt(page, KEYS.kind, kind);
  textAt(page, KEYS.value, value);
  numberAt(page, KEYS.start, start);
  numberAt(page, KEYS.end, end);
  put(page, CLOSE);
}

function putPay(page: Page, { yen: [from, to], per, start, end, assumed }: Pay): void {
  numberAt(page, KEYS.yenFrom, from);
  numberAt(page, COMMA, to);
  textAt(page, KEYS.per, per);
  numberAt(page, KEYS.start, start);
  numberAt(page, KEYS.end, end);
  textAt(page, KEYS.assumed, assumed);
  put(page, CLOSE);
}

export function putWage(page: Page, wage: BelowMinimumWage | null): void {
  if (wage === null) {
    put(page, NULL);
    return;
  }
  numberAt(page, KEYS.yen, wage.yen);
  numberAt(page, KEYS.start, wage.start);
  numberAt(page, KEYS.end, wage.end);
  textAt(page, KEYS.prefecture, wage.prefecture);
  numberAt(page, KEYS.minimum, wage.minimum);
  numberAt(page, KEYS.fiscalYear, wage.fiscalYear);
  textAt(page, KEYS.since, wage.since);
  textAt(page, KEYS.date, wage.date);
  put(page, CLOSE);
}
