/** The day on which a posting was made, where one of its columns says so. */
import type { Posting, Row } from '../domain/posting.js';
import { guessDateColumn } from './columns.js';

/** Year first: of 03/04/2025 nobody knows the month. */
const DAY = /^\s*(\d{4})([-/.年]\s?)(\d{1,2})[-/.月]\s?(\d{1,2})(?!\d)|^\s*(\d{4})(\d{2})(\d{2})\s*$/u;

/** Days that are known by heart: few inputs have more. */
const MOST_KNOWN = 4_096;
const LONGEST_KNOWN = 40;

/** As `dayOf`; the days of an input are the same few. */
function createDayReader(): typeof dayOf {
  const known = new Map<string, string | null>();
  return (written) => {
    const day = known.get(written);
    if (day !== undefined) return day;
    if (known.size >= MOST_KNOWN) known.clear();
    const read = dayOf(written);
    // A cell is a piece of its chunk, which it would keep in memory.
    if (written.length <= LONGEST_KNOWN) known.set(Buffer.from(written, 'utf16le').toString('utf16le'), read);
    return read;
  };
}

/** YYYY-MM-DD, or null where that isn't a day of the calendar. */
export function dayOf(written: string): string | null {
  const [, year, , month, day, shortYear, shortMonth, shortDay] =
    DAY.exec(written.slice(0, 40).normalize('NFKC')) ?? [];
  const parts = [year ?? shortYear, month ?? shortMonth, day ?? shortDay];
  if (parts.some((part) => part === undefined)) return null;
  const iso = parts.map((part) => (part ?? '').padStart(2, '0')).join('-');
  const time = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== iso ? null : iso;
}

/** Gives postings their day; `otherwise` where their row has none. Rows of one input mostly have the same columns. */
export function createDating(otherwise: string | null): (posting: Posting) => Posting {
  const read = createDayReader();
  let last: readonly string[] = [];
  let names = '';
  let at = -1;
  const columnOf = ({ columns }: Row): number => {
    if (columns === last) return at;
    last = columns;
    const joined = columns.join('\n');
    if (joined !== names) {
      names = joined;
      at = guessDateColumn(columns);
    }
    return at;
  };
  return (posting) => {
    const date = (posting.row === undefined ? null : read(posting.row.cells[columnOf(posting.row)] ?? '')) ?? otherwise;
    return date === null ? posting : { ...posting, date };
  };
}
