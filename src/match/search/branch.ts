/** One alternative of a pattern, searched for by itself. */
import type { Stretch } from './stretches.js';

export interface BranchSearch {
  /** Where it first matches at or after `from`; -1 for nowhere. */
  readonly find: (text: string, from: number) => number;
  /** Where the match that was found last ends. */
  readonly end: () => number;
}

const SPECIAL = /[\\^$.*+?()[\]{}|]/;

export const searchFor = (source: string): BranchSearch =>
  SPECIAL.test(source) ? searchForPattern(source) : searchForString(source);

function searchForString(string: string): BranchSearch {
  let end = 0;
  return {
    find: (text, from) => {
      const start = text.indexOf(string, from);
      end = start + string.length;
      return start;
    },
    end: () => end,
  };
}

function searchForPattern(source: string): BranchSearch {
  const regex = new RegExp(source, 'gu');
  return {
    find: (text, from) => {
      regex.lastIndex = from;
      return regex.exec(text)?.index ?? -1;
    },
    end: () => regex.lastIndex,
  };
}

/** The same, looking only where it can match. What it sees around a stretch is as long as `reach`, so that no end of a piece is taken for that of the text. */
export function searchWithin(search: BranchSearch, stretches: readonly Stretch[], reach: number): BranchSearch {
  let offset = 0;
  return {
    find: (text, from) => {
      for (const { start, end } of stretches) {
        if (end < from) continue;
        const first = Math.max(start, from);
        offset = Math.max(0, first - reach - 1);
        const found = search.find(text.slice(offset, end + reach + 1), first - offset);
        if (found >= 0 && found + offset <= end) return found + offset;
      }
      return -1;
    },
    end: () => search.end() + offset,
  };
}

/**
 * Starts and ends of the first `most` matches of the pattern that has these alternatives: the leftmost match, of the first alternative
 * where several begin there, then on from its end. Those that match nowhere may be left out.
 */
export function matchesOfBranches(text: string, branches: readonly BranchSearch[], most: number): readonly number[] {
  if (branches.length === 1) return matchesOfOne(text, branches[0] as BranchSearch, most);
  const found: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; found.length < 2 * most; ) {
    let first = -1;
    for (let i = 0; i < branches.length; i++) {
      // One that was found behind the last match is still the next of its branch.
      if (starts[i] === undefined || ((starts[i] as number) >= 0 && (starts[i] as number) < at)) {
        const branch = branches[i] as BranchSearch;
        starts[i] = branch.find(text, at);
        ends[i] = branch.end();
      }
      const start = starts[i] as number;
      if (start >= 0 && (first < 0 || start < (starts[first] as number))) first = i;
    }
    if (first < 0) return found;
    const [start, end] = [starts[first] as number, ends[first] as number];
    found.push(start, end);
    at = end > start ? end : end + widthAt(text, end);
  }
  return found;
}

const NOWHERE: readonly number[] = [];

/** Of most patterns a text holds one alternative, if any, and mostly that matches nowhere. */
function matchesOfOne(text: string, branch: BranchSearch, most: number): readonly number[] {
  let start = branch.find(text, 0);
  if (start < 0) return NOWHERE;
  const found: number[] = [];
  for (; start >= 0; ) {
    const end = branch.end();
    found.push(start, end);
    if (found.length >= 2 * most) break;
    start = branch.find(text, end > start ? end : end + widthAt(text, end));
  }
  return found;
}

/** An empty match steps on by a whole character, so that none is looked at in halves. */
export const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
