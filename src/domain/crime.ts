/** What a posting recruits for; `vague`: the hallmarks are there and no crime is named. */
export const CRIMES = [
  'robbery',
  'fraud-courier',
  'fraud-caller',
  'account-trade',
  'transport',
  'drugs',
  'overseas',
  'parcel',
  'vague',
] as const;
export type Crime = (typeof CRIMES)[number];
