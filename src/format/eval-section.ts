/** What a report for people consists of, before it becomes lines or Markdown. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
  readonly table: Table | null;
}

export interface Table {
  readonly columns: readonly Column[];
  /** Cells as they come: each format makes them harmless in its own way. */
  readonly rows: readonly (readonly string[])[];
}

export interface Column {
  readonly title: string;
  readonly isNumber: boolean;
}

export const words = (title: string): Column => ({ title, isNumber: false });
export const number = (title: string): Column => ({ title, isNumber: true });
