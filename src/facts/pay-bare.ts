/** Sums whose 万 is left out: 日給5, 月100↑, 一人50, U5 D4. */
import { anchored, isWithin, matchesIn } from './anchored-pattern.js';
import type { Marked } from './marked.js';
import { durationBefore, usualPeriod } from './pay-period.js';
import { CALL, type Pay, type Reading } from './pay-reading.js';

/** What may stand behind a figure that is a sum: no unit, no other figure, no word that it would count. */
const FREE = /(?![\da-z一-鿿ぁ-んァ-ヶ%℃:.-]|[/,、・] ?\d)|も(?:狙|可|夢)|スタート|渡|払|出|即|保証/uy;
const AROUND = 200;

export function bareSum({ marked, sum, before, labels }: Reading): Pay | null {
  const { text } = marked;
  const last = labels.at(-1);
  if (last === undefined || !last.isTight || last.kind === 'other' || last.kind === 'cue') return null;
  if (last.gap.includes('\n') || (durationBefore(before) !== null && last.kind !== 'day' && last.kind !== 'hour'))
    return null;
  const isOpen = sum.open < sum.end;
  FREE.lastIndex = sum.end;
  if (!isOpen && !FREE.test(text)) return null;
  const isNamed = last.isFirm || last.kind === 'reward' || last.kind === 'wage';
  if (!isNamed && !(isOpen && last.kind !== 'total') && !isCalled(marked, sum.start, sum.end)) return null;
  const [least, most] = sum.yen;
  const isMan = most < (last.kind === 'year' ? 10_000 : 1000) && !(last.kind === 'hour' && most >= 500);
  if (most <= 0 || least <= 0 || (!isMan && !isNamed)) return null;
  const factor = isMan ? 10_000 : 1;
  const per = last.kind === 'reward' ? 'task' : last.kind === 'wage' ? usualPeriod(most * factor) : last.kind;
  return {
    span: { start: sum.start - before.length + last.start, end: sum.end },
    yen: [least * factor, most * factor],
    per,
    assumed: isMan ? 'man' : null,
  };
}

const isCalled = (marked: Marked, start: number, end: number): boolean =>
  isWithin(marked, CALL, [Math.max(0, start - AROUND), Math.min(marked.text.length, end + AROUND)]);

const RATES = anchored(
  'pay.rates',
  () =>
    /(?<![a-z\d-])u ?:?(\d{1,2}(?:\.5)?)(?:万|↑|~)?[\s/・、,+&|]{0,3}d ?:?(\d{1,2}(?:\.5)?)(?:万|↑|~)?(?![\d a-z]?[a-z\d-])/gu,
);

/** U5 D4: what the fetchers of cards and of cash get, only in a text that calls for people. */
export function* codedRates(marked: Marked): Generator<Pay> {
  for (const match of matchesIn(marked, RATES)) {
    if (!isCalled(marked, match.index, match.index)) continue;
    const [whole, first = '', second = ''] = match;
    const split = match.index + whole.indexOf('d');
    yield rate(match.index, whole.slice(0, whole.indexOf('d')), first);
    yield rate(split, whole.slice(whole.indexOf('d')), second);
  }
}

function rate(start: number, written: string, figure: string): Pay {
  const yen = Number(figure) * 10_000;
  const end = start + written.replace(/[\s/・、,+&|]+$/u, '').length;
  return { span: { start, end }, yen: [yen, yen], per: 'task', assumed: 'man' };
}
