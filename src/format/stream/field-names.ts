/** What a record of a stream may hold besides its id, known without loading what writes it. */

/** In the order in which they are written. */
export const STREAM_FIELDS = [
  'level',
  'score',
  'frame',
  'handling',
  'crimes',
  'neighbours',
  'rules',
  'signals',
  'disclosure',
  'indicators',
  'pay',
  'speech',
  'short',
  'bias',
  'belowMinimumWage',
] as const;
export type StreamField = (typeof STREAM_FIELDS)[number];

/** What decides about a posting, and what a table of 10⁹ rows can bear. */
export const USUAL_FIELDS: readonly StreamField[] = STREAM_FIELDS.slice(0, 7);
