/** Postings with their labels, and what is wrong with those that have none. */
import type { Truth } from '../domain/evaluation.js';
import type { Bilingual } from '../domain/language.js';
import type { Posting, Row } from '../domain/posting.js';
import { type AskedLabels, type LabelMeaning, meaningOf, truthOf } from '../evaluate/label-meaning.js';
import { shortName } from '../read/columns.js';
import { labelColumnOf, NO_COLUMNS, noLabelColumn } from './label-column.js';
import type { Item } from './postings.js';

export interface Labelled {
  readonly kind: 'labelled';
  readonly posting: Posting;
  /** As written, without blanks around it. */
  readonly label: string;
  readonly truth: Truth;
}

export type LabelledItem = Labelled | Exclude<Item, { kind: 'posting' }>;

export interface LabelOptions extends AskedLabels {
  /** null: guessed from names. */
  readonly column: string | null;
}

/** Every file is a data set by itself: it has its own label column, and its own words for yes and no. */
export async function* labelledItems(items: AsyncIterable<Item>, options: LabelOptions): AsyncGenerator<LabelledItem> {
  let file: string | null | undefined;
  let read: (posting: Posting) => LabelledItem[] = () => [];
  const said = new Set<string>();
  for await (const item of items) {
    if (item.kind !== 'posting') {
      yield item;
      continue;
    }
    if (item.posting.source.file !== file) {
      file = item.posting.source.file;
      read = createLabelReader(file, options);
    }
    for (const one of read(item.posting)) {
      // What holds for one file after the other is said once.
      if (one.kind === 'note' && said.has(one.note.en)) continue;
      if (one.kind === 'note') said.add(one.note.en);
      yield one;
    }
  }
}

function createLabelReader(file: string | null, options: LabelOptions): (posting: Posting) => LabelledItem[] {
  let guess: string | null = options.column;
  let meaning: LabelMeaning | null = null;
  // The rows of a CSV share their list of columns: what is wrong with it is said once.
  let lacking: Row['columns'] | null = null;
  return (posting) => {
    const row = posting.row ?? NO_ROW;
    const { line } = posting.source;
    const problem = (message: Bilingual): LabelledItem => ({ kind: 'problem', problem: { file, line, message } });
    if (row.columns === lacking) return [];
    const notes: LabelledItem[] = [];
    const column = labelColumnOf(row, guess);
    if (column.at < 0) {
      lacking = row.columns;
      return [
        row === NO_ROW ? { kind: 'wrong', problem: { file, message: NO_COLUMNS } } : problem(noLabelColumn(row, guess)),
      ];
    }
    if (column.note !== null) notes.push({ kind: 'note', file, note: column.note });
    guess ??= row.columns[column.at] ?? null;
    const label = (row.cells[column.at] ?? '').trim();
    if (label === '') return [...notes, problem(NO_LABEL)];
    if (meaning === null) {
      const found = meaningOf(label, options);
      meaning = found.meaning;
      if (found.isGuessed) notes.push({ kind: 'note', file, note: readAs(meaning) });
    }
    const truth = truthOf(label, meaning);
    return [
      ...notes,
      truth === null ? problem(unknownLabel(label, meaning)) : { kind: 'labelled', posting, label, truth },
    ];
  };
}

/** What lines and whole texts have. */
const NO_ROW: Row = { columns: [], cells: [] };

const NO_LABEL: Bilingual = { ja: 'ラベルが空です', en: 'the label is empty' };

const HOW: Bilingual = { ja: '（--positive で指定できます）', en: ' (--positive names others)' };

const readAs = ({ positive, negative, ignored }: LabelMeaning): Bilingual => ({
  ja: `ラベル ${list(positive)} を陽性、${list(negative)} を陰性${ignored.length === 0 ? '' : `、${list(ignored)} を対象外`}としました${HOW.ja}`,
  en: `labels are read as positive: ${list(positive)}; negative: ${list(negative)}${ignored.length === 0 ? '' : `; left out: ${list(ignored)}`}${HOW.en}`,
});

const unknownLabel = (label: string, { positive, negative }: LabelMeaning): Bilingual => ({
  ja: `ラベル「${shortName(label)}」は ${list(positive)} でも ${list(negative)} でもありません${HOW.ja}`,
  en: `the label "${shortName(label)}" is neither ${list(positive)} nor ${list(negative)}${HOW.en}`,
});

const list = (labels: readonly string[] | null): string => (labels ?? []).join('/');
