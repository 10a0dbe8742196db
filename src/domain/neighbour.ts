/** What a posting offers that is dubious and yet no recruitment to crime: moderators handle these under other headings. */
export const NEIGHBOURS = [
  'lending',
  'mlm',
  'info-product',
  'task-scam',
  'investment',
  'night-work',
  'unlicensed-work',
] as const;
export type Neighbour = (typeof NEIGHBOURS)[number];
