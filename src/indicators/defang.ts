/** Addresses written so that no program makes a link of them: t[.]me/name, name[@]example[.]com. */
import type { IndicatorKind } from '../domain/indicator.js';

const NO_ADDRESS: ReadonlySet<IndicatorKind> = new Set(['phone', 'wallet', 'hashtag']);

export function defang(kind: IndicatorKind, value: string): string {
  if (NO_ADDRESS.has(kind)) return value;
  return value
    .replace(/^http(s?):\/\//i, 'hxxp$1://')
    .replace(/\./g, '[.]')
    .replace(/(?<=.)@/g, '[@]');
}
