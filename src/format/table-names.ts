/** What the columns of a table are called, known without loading the table. */

export const TABLE_COLUMNS = [
  'id',
  'level',
  'score',
  'crimes',
  'text',
  'place',
  'file',
  'line',
  'row',
  'date',
  'frame',
  'handling',
  'neighbours',
  'signals',
  'rules',
  'evidence',
  'contacts',
  'pay',
  'campaign',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export const USUAL_COLUMNS: readonly TableColumn[] = ['id', 'level', 'score', 'crimes', 'text'];
