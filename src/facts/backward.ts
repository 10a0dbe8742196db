/** Cuts the name out that stands before a given place of a text; Japanese puts 市, 駅 and 株式会社 behind it. */

/** What `pattern`, anchored at its end, matches of at most `most` code units before `end`; '' for nothing. */
export function textBefore(text: string, end: number, pattern: RegExp, most: number): string {
  return pattern.exec(text.slice(Math.max(0, end - most), end))?.[0] ?? '';
}
