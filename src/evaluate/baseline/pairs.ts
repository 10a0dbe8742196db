/** Finds for each posting what the baseline says of it: by its text, wherever it stands now; by its id where the text changed. */
import type { BaselineEntry } from '../../domain/comparison.js';

export interface Pairs {
  /** The entry of the same text, which is then taken; null where there is none (left). */
  readonly take: (entry: BaselineEntry) => BaselineEntry | null;
  /** When all postings were seen. */
  readonly rest: () => { readonly added: number; readonly gone: number; readonly changed: number };
}

/** Keeps the entries, and of the postings a count alone. */
export function createPairs(entries: readonly BaselineEntry[]): Pairs {
  const byText = new Map<string, BaselineEntry[]>();
  for (const entry of entries) {
    const same = byText.get(entry.hash);
    if (same === undefined) byText.set(entry.hash, [entry]);
    else same.push(entry);
  }
  // Ids of the baseline → postings with such an id whose text is not in it.
  const unknown = new Map(entries.flatMap(({ id }): [string, number][] => (id === null ? [] : [[id, 0]])));
  let others = 0;
  return {
    take: (entry) => {
      const found = takeClosest(byText.get(entry.hash) ?? [], entry);
      if (found !== null) return found;
      const before = entry.id === null ? undefined : unknown.get(entry.id);
      if (entry.id === null || before === undefined) others += 1;
      else unknown.set(entry.id, before + 1);
      return null;
    },
    rest: () => {
      const left = [...byText.values()].flat();
      const open = new Map(unknown);
      let changed = 0;
      for (const { id } of left) {
        const count = id === null ? 0 : (open.get(id) ?? 0);
        if (id === null || count === 0) continue;
        open.set(id, count - 1);
        changed += 1;
      }
      const added = [...open.values()].reduce((sum, count) => sum + count, others);
      return { added, gone: left.length - changed, changed };
    },
  };
}

/** Of several with the same text the one with this id and label, or at least this label. */
function takeClosest(same: BaselineEntry[], { id, label }: BaselineEntry): BaselineEntry | null {
  const places = [
    same.findIndex((one) => one.label === label && one.id === id),
    same.findIndex((one) => one.label === label),
    same.length - 1,
  ];
  const at = places.find((place) => place >= 0);
  return at === undefined ? null : (same.splice(at, 1)[0] ?? null);
}
