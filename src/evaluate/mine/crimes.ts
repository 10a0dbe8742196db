/** Which crime a term speaks for, and which category of the pack holds rules for it. */
import { CRIMES, type Crime } from '../../domain/crime.js';
import type { RulePack } from '../../domain/rule.js';

/** As a row spells it; null where it names none. */
export const crimeNamed = (cell: string): Crime | null =>
  CRIMES.find((crime) => crime === cell.normalize('NFKC').trim().toLowerCase()) ?? null;

/** Named by more than half of those that name one. */
export function crimeOf(crimes: readonly (Crime | null)[]): Crime | null {
  const named = crimes.filter((crime): crime is Crime => crime !== null);
  return CRIMES.find((crime) => 2 * named.filter((one) => one === crime).length > named.length) ?? null;
}

/** The category with most rules that speak for this crime and no other. */
export function createCategories({ rules }: Pick<RulePack, 'rules'>): (crime: Crime) => string | null {
  return (crime) => {
    const counts = new Map<string, number>();
    for (const { category, crimes } of rules)
      if (crimes.length === 1 && crimes[0] === crime) counts.set(category, (counts.get(category) ?? 0) + 1);
    const [best] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    return best?.[0] ?? null;
  };
}
