/**
 * Backtracking that remembers where the rest of a pattern can't match (memoization; Norvig 1991, Ford's packrat parsing 2002): it finds what V8 finds,
 * in time linear to the text whatever that holds. V8 is quicker where little has to be tried again.
 */
import type { CostlyBranch } from '../../domain/condition.js';
import type { PatternNode, Sequence } from '../../domain/pattern-program.js';
import { type BranchSearch, widthAt } from './branch.js';
import { isInsideLetter, letterOf } from './letter-class.js';

/** The end of the whole match, if the rest of the pattern matches there; otherwise -1. */
type Rest = (at: number) => number;

/** What one search goes over. */
interface Subject {
  text: string;
  /** Places are remembered with this added: what was remembered of another search is none of this one's. */
  base: number;
}

/** `reach`: code units that a match can have. */
export function memoSearchFor({ program, beginning }: Omit<CostlyBranch, 'steps'>, reach: number): BranchSearch {
  const subject: Subject = { text: '', base: 0 };
  const match = compileSequence(program, (at) => at, { subject, remember: createMemo(reach, subject) });
  const begins = new RegExp(beginning, 'gu');
  let end = -1;
  return {
    find: (text, from) => {
      subject.base += subject.text.length + 1;
      subject.text = text;
      for (let at = from; ; at += widthAt(text, at)) {
        begins.lastIndex = at;
        at = begins.exec(text)?.index ?? -1;
        if (at < 0) return -1;
        end = match(at);
        if (end >= 0) return at;
      }
    },
    end: () => end,
  };
}

/** Places that are remembered lie within the reach of where a match is tried, so a ring as long as that holds them all. */
function createMemo(reach: number, subject: Subject): (rest: Rest) => Rest {
  const size = 2 ** Math.ceil(Math.log2(reach + 2));
  const made = new WeakSet<Rest>();
  return (rest) => {
    if (made.has(rest)) return rest;
    const failed = new Float64Array(size).fill(-1);
    const remembering: Rest = (at) => {
      const slot = at & (size - 1);
      if (failed[slot] === at + subject.base) return -1;
      const end = rest(at);
      if (end < 0) failed[slot] = at + subject.base;
      return end;
    };
    made.add(remembering);
    return remembering;
  };
}

interface Compiling {
  readonly subject: Subject;
  /** Makes a rest that is not tried twice at one place. */
  readonly remember: (rest: Rest) => Rest;
}

const compileSequence = (nodes: Sequence, rest: Rest, compiling: Compiling): Rest =>
  nodes.reduceRight((next, node) => compileNode(node, next, compiling), rest);

function compileNode(node: PatternNode, rest: Rest, compiling: Compiling): Rest {
  const { subject } = compiling;
  switch (node.kind) {
    case 'string': {
      const { string } = node;
      return (at) => (subject.text.startsWith(string, at) ? rest(at + string.length) : -1);
    }
    case 'letter': {
      const widthIn = letterOf(node.source);
      return (at) => {
        const width = widthIn(subject.text, at);
        return width === 0 ? -1 : rest(at + width);
      };
    }
    case 'assertion': {
      const regex = new RegExp(node.source, 'uy');
      return compiling.remember((at) => {
        regex.lastIndex = at;
        return regex.test(subject.text) ? rest(at) : -1;
      });
    }
    case 'ahead': {
      const look = compileAny(node.of, (at) => at, compiling);
      return compiling.remember((at) => (look(at) >= 0 === node.isNegative ? -1 : rest(at)));
    }
    case 'any':
      return compileAny(node.of, rest, compiling);
    case 'repeat':
      return compileRepeat(node, rest, compiling);
  }
}

/** Those that can't begin with the letter at hand are not tried. */
function compileAny(sequences: readonly Sequence[], rest: Rest, compiling: Compiling): Rest {
  const { subject, remember } = compiling;
  const next = remember(rest);
  const ways = sequences.map((sequence) => ({
    match: compileSequence(sequence, next, compiling),
    firsts: firstUnitsOf(sequence),
  }));
  const others = ways.filter(({ firsts }) => firsts === null).map(({ match }) => match);
  const byFirst = new Map<number, readonly Rest[]>();
  for (const unit of new Set(ways.flatMap(({ firsts }) => [...(firsts ?? [])])))
    byFirst.set(
      unit,
      ways.filter(({ firsts }) => firsts?.has(unit) ?? true).map(({ match }) => match),
    );
  return remember((at) => {
    const live = byFirst.get(subject.text.charCodeAt(at)) ?? others;
    for (let i = 0; i < live.length; i++) {
      const end = (live[i] as Rest)(at);
      if (end >= 0) return end;
    }
    return -1;
  });
}

type Repeat = Extract<PatternNode, { kind: 'repeat' }>;

/** Turn by turn: each count of turns that were taken has a rest of its own. */
function compileRepeat({ of, min, max, isGreedy }: Repeat, rest: Rest, compiling: Compiling): Rest {
  if (of.kind === 'letter' && isGreedy) return compileLetters({ source: of.source, min, max }, rest, compiling);
  const done = compiling.remember(rest);
  let next = done;
  for (let turns = max - 1; turns >= 0; turns--) {
    const further = compileNode(of, next, compiling);
    next = turns < min ? further : compiling.remember(isGreedy ? firstOf(further, done) : firstOf(done, further));
  }
  return next;
}

const firstOf =
  (one: Rest, other: Rest): Rest =>
  (at) => {
    const end = one(at);
    return end >= 0 ? end : other(at);
  };

type Letters = Pick<Repeat, 'min' | 'max'> & { readonly source: string };

/** As many as there are, then fewer. */
function compileLetters({ source, min, max }: Letters, rest: Rest, { subject, remember }: Compiling): Rest {
  const widthIn = letterOf(source);
  const done = remember(rest);
  return remember((from) => {
    const { text } = subject;
    let [at, turns] = [from, 0];
    for (let width = 1; turns < max && width > 0; ) {
      width = widthIn(text, at);
      at += width;
      if (width > 0) turns += 1;
    }
    for (; turns >= min; turns--) {
      const end = done(at);
      if (end >= 0) return end;
      at -= isInsideLetter(text, at - 1) ? 2 : 1;
    }
    return -1;
  });
}

/** Code units that a match can begin with; null where they are not known one by one. */
function firstUnitsOf(sequence: Sequence): ReadonlySet<number> | null {
  const units = new Set<number>();
  for (const node of sequence) {
    if (node.kind === 'assertion' || node.kind === 'ahead') continue;
    if (node.kind === 'string') return units.add(node.string.charCodeAt(0));
    const own = node.kind === 'any' ? node.of.map(firstUnitsOf) : [null];
    if (own.includes(null)) return null;
    for (const one of own) for (const unit of one ?? []) units.add(unit);
    return units;
  }
  return null;
}
