/**
 * yamiscan where there are no files: in browsers, edge workers, and bundles of one file.
 *
 * ```ts
 * import { loadScanner } from 'yamiscan/browser';
 * const scanner = await loadScanner({ rules: '/rules.pack' });
 * const report = scanner.scan('荷物を受け取るだけ 日給5万 詳細はテレグラム');
 * ```
 */
import { UsageError, usageError } from './domain/errors.js';
import type { Bilingual } from './domain/language.js';
import type { RulePack } from './domain/rule.js';
import { needsTokens } from './match/needs-tokens.js';
import { MADE_BY, openPack } from './open-compiled.js';
import { type Scanner, scannerWith } from './order.js';
import { openKept } from './rules/kept-bytes.js';
import { thaw } from './rules/thaw.js';
import { openDictionary } from './tokenize/pack-bytes.js';
import { openInMemory } from './tokenize/texts.js';
import { createTokenizer } from './tokenize/tokenizer.js';

export type { Explanation } from './domain/explanation.js';
export { atLeast, LEVELS, type Level, type Report } from './domain/report.js';
export { type Scanner, UsageError };

/** Of this package; the build puts it here. */
declare const VERSION: string | undefined;

export interface ScannerBytes {
  /** `yamiscan/rules.pack`, or what `compileRules` of `yamiscan` made, with the same version. */
  readonly rules: Uint8Array;
  /** What `compileDictionary` of `yamiscan` made; kept in memory (20 MB). */
  readonly dictionary?: Uint8Array;
}

export interface ScannerUrls {
  readonly rules: string | URL;
  readonly dictionary?: string | URL;
}

/**
 * A scanner like that of `createScanner`. Without a dictionary it has no tokens: `explain` then throws.
 *
 * @throws {UsageError} for bytes that are damaged or of another version, and where a rule asks for tokens and there is no dictionary.
 */
export function openScanner({ rules, dictionary }: ScannerBytes): Scanner {
  const pack = packIn(rules);
  if (dictionary === undefined && needsTokens(pack)) throw usageError(NO_DICTIONARY);
  const opened = dictionary === undefined ? null : (openDictionary(dictionary) ?? refuse(NOT_THE_DICTIONARY));
  const { tokensByClause } = createTokenizer(() => opened ?? refuse(NO_DICTIONARY), {
    open: (store) => ('bytes' in store ? openInMemory(store) : refuse(NOT_THE_DICTIONARY)),
    anew: () => refuse(NOT_THE_DICTIONARY),
  });
  return scannerWith(pack, { tokensByClause });
}

/**
 * As `openScanner`, with both fetched. The server may compress them: rules are 9.9 MB, 2.8 MB with gzip; the dictionary 20 MB, 7.4 MB.
 *
 * @throws {UsageError} as `openScanner`, and for an answer that is none (404). What `fetch` throws where there is no network is passed on.
 */
export async function loadScanner({ rules, dictionary }: ScannerUrls): Promise<Scanner> {
  const [rulesBytes, dictionaryBytes] = await Promise.all([
    bytesAt(rules),
    dictionary === undefined ? undefined : bytesAt(dictionary),
  ]);
  return openScanner({ rules: rulesBytes, ...(dictionaryBytes === undefined ? {} : { dictionary: dictionaryBytes }) });
}

async function bytesAt(url: string | URL): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw usageError(`${url}: ${answer.status} ${answer.statusText}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function packIn(bytes: Uint8Array): RulePack {
  const kept = openKept(bytes) ?? refuse(NOT_THE_RULES);
  const madeBy = thaw(kept.content)(MADE_BY);
  if (typeof VERSION !== 'undefined' && madeBy !== VERSION) refuse(otherVersion(String(madeBy), VERSION));
  return openPack(kept);
}

function refuse(message: Bilingual): never {
  throw usageError(message);
}

const NOT_THE_RULES: Bilingual = {
  ja: 'コンパイル済みのルール（yamiscan/rules.pack か compileRules の結果）ではないか、壊れています',
  en: 'these are no compiled rules (yamiscan/rules.pack, or what compileRules made), or they are damaged',
};
const otherVersion = (theirs: string, ours: string): Bilingual => ({
  ja: `ルールは yamiscan ${theirs} でコンパイルされており、${ours} では使えません`,
  en: `the rules were compiled by yamiscan ${theirs}, which ${ours} does not read`,
});
const NOT_THE_DICTIONARY: Bilingual = {
  ja: '辞書（compileDictionary の結果）ではないか、壊れているか、別の版のものです',
  en: 'this is no dictionary (what compileDictionary made), or it is damaged or of another version',
};
const NO_DICTIONARY: Bilingual = {
  ja: '形態素には辞書が必要です（dictionary を渡してください）',
  en: 'tokens need the dictionary: pass `dictionary`',
};
