/** Which conditions and rules can hold in a text, by what it was found to have. */
import { type Bits, bitsFor, eachBit, hasBit, setBit } from './bits.js';
import { NODE_KIND, type OpeningGates } from './plan/gates.js';
import type { Marks } from './search/marks.js';

export interface OpenNodes {
  /** By what a text was found to have. */
  readonly openBy: (marks: Marks) => void;
  /** Whether a node can hold in that text; worked out when it is first asked. */
  readonly isOpen: (node: number) => boolean;
  /** Places of the rules that can fire, rising. */
  readonly eachOpenRule: (visit: (place: number) => void) => void;
}

/** Woken ones were not looked at further yet. */
const STATE = { unknown: 0, woken: 1, open: 2, closed: 3 } as const;

export function createOpenNodes(gates: OpeningGates): OpenNodes {
  const { wokenBy, watchers, kinds, parts, least, setsOf, marksOf, firstRule } = gates;
  const states = new Uint8Array(gates.nodes);
  const freeRules = bitsFor(gates.nodes - firstRule);
  for (let node = firstRule; node < gates.nodes; node++)
    if (kinds[node] === NODE_KIND.free) setBit(freeRules, node - firstRule);
  const openRules = bitsFor(gates.nodes - firstRule);
  /** Leaves that were woken, then whatever they lead to. */
  const woken = new Int32Array(gates.nodes);
  let count = 0;
  let found: Bits = bitsFor(gates.marks);
  const hasOneOfEach = (node: number): boolean => {
    const last = setsOf.first[node + 1] as number;
    for (let i = setsOf.first[node] as number; i < last; i++) {
      const set = setsOf.values[i] as number;
      const end = marksOf.first[set + 1] as number;
      let at = marksOf.first[set] as number;
      while (at < end && !hasBit(found, marksOf.values[at] as number)) at += 1;
      if (at === end) return false;
    }
    return true;
  };
  const hasParts = (node: number): boolean => {
    let missing = least[node] as number;
    const end = parts.first[node + 1] as number;
    for (let i = parts.first[node] as number; i < end; i++) {
      if (isOpen(parts.values[i] as number)) {
        missing -= 1;
        if (missing <= 0) return true;
      } else if (end - i - 1 < missing) return false;
    }
    return missing <= 0;
  };
  const isOpen = (node: number): boolean => {
    const state = states[node] as number;
    if (state >= STATE.open) return state === STATE.open;
    const kind = kinds[node] as number;
    // A rule that asks for itself is not decided yet.
    states[node] = STATE.closed;
    const open =
      kind === NODE_KIND.parts
        ? hasParts(node)
        : kind === NODE_KIND.free || ((kind === NODE_KIND.silent || state === STATE.woken) && hasOneOfEach(node));
    if (open) states[node] = STATE.open;
    return open;
  };
  const wakeLeaves = (mark: number): void => {
    const end = wokenBy.first[mark + 1] as number;
    for (let i = wokenBy.first[mark] as number; i < end; i++) {
      const node = wokenBy.values[i] as number;
      if (states[node] !== STATE.unknown) continue;
      states[node] = STATE.woken;
      woken[count++] = node;
    }
  };
  return {
    isOpen,
    openBy: (marks) => {
      found = marks.found;
      states.fill(STATE.unknown);
      openRules.set(freeRules);
      count = 0;
      for (let i = 0; i < marks.count(); i++) wakeLeaves(marks.waking[i] as number);
      for (let head = 0; head < count; head++) {
        const node = woken[head] as number;
        if (!isOpen(node)) continue;
        const end = watchers.first[node + 1] as number;
        for (let i = watchers.first[node] as number; i < end; i++) {
          const watcher = watchers.values[i] as number;
          if (states[watcher] !== STATE.unknown) continue;
          if (watcher >= firstRule) {
            states[watcher] = STATE.open;
            setBit(openRules, watcher - firstRule);
            continue;
          }
          if (least[watcher] === 1) states[watcher] = STATE.open;
          if (isOpen(watcher)) woken[count++] = watcher;
        }
      }
    },
    eachOpenRule: (visit) => eachBit(openRules, visit),
  };
}

/** Whatever was found. */
export const createAllOpen = ({ firstRule, nodes }: OpeningGates): OpenNodes => ({
  openBy: () => {},
  isOpen: () => true,
  eachOpenRule: (visit) => {
    for (let node = firstRule; node < nodes; node++) visit(node - firstRule);
  },
});
