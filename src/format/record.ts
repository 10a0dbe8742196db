/** What JSON and JSONL say of one posting: a contract, in this order of keys. New fields go to the end. */
import type { BelowMinimumWage } from '../domain/minimum-wage.js';
import type { Indicator, Pay, Report } from '../domain/report.js';
import type { Evidence, Signal } from '../domain/signal.js';
import { putNumber, putString } from './json-bytes.js';
import { createPage, type Page, put, take } from './page.js';
import { CLOSE, CLOSE_LIST, COMMA, ITEMS, KEYS, NULL, OPEN_LIST } from './record-keys.js';

/** The posting's text doesn't get out. */
export function putRecord(page: Page, report: Report): void {
  const { source, disclosure, belowMinimumWage } = report;
  textAt(page, KEYS.id, report.id);
  textAt(page, KEYS.file, source.file);
  numberAt(page, KEYS.row, source.row);
  numberAt(page, KEYS.line, source.line);
  textAt(page, KEYS.level, report.level);
  numberAt(page, KEYS.score, report.score);
  textAt(page, KEYS.frame, report.frame);
  textsAt(page, KEYS.crimes, report.crimes);
  put(page, KEYS.signals);
  separated(page, report.signals, putSignal);
  put(page, KEYS.disclosure);
  if (disclosure === null) put(page, NULL);
  else {
    for (const [item, key] of ITEMS) textAt(page, key, disclosure[item]);
    put(page, CLOSE);
  }
  put(page, KEYS.indicators);
  separated(page, report.indicators, putIndicator);
  put(page, KEYS.pay);
  separated(page, report.pay, putPay);
  textsAt(page, KEYS.speech, report.speech);
  put(page, report.short ? KEYS.short : KEYS.notShort);
  numberAt(page, KEYS.bias, report.bias);
  put(page, KEYS.belowMinimumWage);
  if (belowMinimumWage === null) put(page, NULL);
  else putWage(page, belowMinimumWage);
  textsAt(page, KEYS.neighbours, report.neighbours);
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

function textsAt(page: Page, key: Uint8Array, texts: readonly string[]): void {
  put(page, key);
  put(page, OPEN_LIST);
  separated(page, texts, putString);
  put(page, CLOSE_LIST);
}

function separated<T>(page: Page, values: readonly T[], putOne: (page: Page, value: T) => void): void {
  for (let nth = 0; nth < values.length; nth++) {
    if (nth > 0) put(page, COMMA);
    putOne(page, values[nth] as T);
  }
}

function putSignal(page: Page, { rule, category, points, evidence, reduced }: Signal): void {
  textAt(page, KEYS.rule, rule);
  textAt(page, KEYS.category, category);
  numberAt(page, KEYS.points, points);
  put(page, KEYS.evidence);
  separated(page, evidence, putEvidence);
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

function putWage(page: Page, wage: BelowMinimumWage): void {
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
