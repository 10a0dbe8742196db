/** A checked pack and the plan of its scanner as one buffer, for files and for threads. */
import path from 'node:path';
import type { RulePack } from './domain/rule.js';
import { ENDS, gone, MADE_BY, NORMALIZING, openPack, TOLD, TRIED } from './open-compiled.js';
import { planOf } from './order.js';
import { freeze, freezeAlone } from './rules/frozen.js';
import type { Kept, KeptParts } from './rules/kept.js';
import { keptIn, type SharedPack, shared, shareParts } from './rules/shared-pack.js';
import { thaw } from './rules/thaw.js';
import { version } from './rules/version.js';

/** What normalizing looks up, beside the drawn letters: most texts need little of it. */
const SPELLINGS = ['flags', 'guarded', 'downwards', 'kanaWords', 'tongues'] as const;

const opened = new WeakMap<RulePack, () => SharedPack>();

/** In memory that all threads see: what the pack was opened from, or a copy that is compiled now. */
export const sharePack = (pack: RulePack): SharedPack => opened.get(pack)?.() ?? shareParts(compile(pack));

export const openShared = (pack: SharedPack): RulePack => openCompiled(keptIn(pack), pack.home);

/** The same pack. `home`: the folder of the rules, where they may be read from another place. */
export function openCompiled(kept: Kept, home: string | null = null): RulePack {
  const pack = openPack(kept, home === null ? undefined : (file) => path.join(home, file));
  opened.set(pack, () => {
    const length = (thaw(kept.content)(ENDS) as Int32Array).at(-1) ?? 0;
    return { content: kept.content, rest: kept.rest(), leaves: shared(kept.leaf(0, length) ?? gone()), home };
  });
  return pack;
}

/** `near`: how the files of rules are named, which may be read in another place. */
export function compile(pack: RulePack, near = (file: string): string => file): KeptParts {
  const terms = new Map([...pack.terms].map(([id, term]) => [id, { ...term, file: near(term.file) }]));
  const { normalizing, matching, wording, crimes } = planOf(pack);
  const leaves = pack.rules.map((rule) => freezeAlone(pick(rule, TRIED)));
  const content = freeze({
    ...pick(pack, ['scoring', 'masks', 'lookAlikes', 'drawn', 'tongues', 'minimumWages']),
    terms,
    [MADE_BY]: version(),
    ids: pack.rules.map(({ id }) => id),
    [ENDS]: endsOf(leaves),
    ...prefixed(NORMALIZING, pick(normalizing, SPELLINGS)),
    matchingPlan: matching,
    wordingPlan: wording,
  });
  const rest = freeze({
    ...pick(pack, ['wording', 'crimes']),
    crimePlan: crimes,
    told: pack.rules.map((rule) => pick({ ...rule, file: near(rule.file) }, TOLD)),
  });
  return { content, rest, leaves: Buffer.concat(leaves) };
}

function endsOf(leaves: readonly Buffer[]): Int32Array {
  let end = 0;
  return Int32Array.from(leaves, ({ length }) => {
    end += length;
    return end;
  });
}

const pick = <T, K extends keyof T>(whole: T, keys: readonly K[]): Pick<T, K> =>
  Object.fromEntries(keys.map((key) => [key, whole[key]])) as Pick<T, K>;

const prefixed = (prefix: string, parts: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parts).map(([name, value]) => [prefix + name, value]));
