/** A checked pack and the plan of its scanner as one buffer: opened, a start makes of it what it needs. */
import path from 'node:path';
import { once } from './domain/once.js';
import type { Rule, RulePack, Term } from './domain/rule.js';
import { freeze, freezeAlone, thaw, thawAlone } from './rules/frozen.js';
import type { Kept, KeptParts } from './rules/kept-parts.js';
import { keptIn, type SharedPack, shared, shareParts } from './rules/shared-pack.js';
import { planOf, rememberPlan, type ScanPlan } from './stages.js';

/** What scanning asks of the rules that it tries, of which there are few. */
const TRIED = [
  'category',
  'status',
  'strength',
  'group',
  'crimes',
  'neighbours',
  'speech',
  'grounds',
  'when',
  'unless',
] as const;
/** What people read. */
const TOLD = ['title', 'why', 'references', 'date', 'modified', 'tags', 'falsepositives', 'examples', 'file'] as const;

type Tried = Pick<Rule, (typeof TRIED)[number]>;
type Told = Pick<Rule, (typeof TOLD)[number]>;

/** What normalizing looks up, beside the drawn letters: most texts need little of it. */
const SPELLINGS = ['flags', 'guarded', 'downwards', 'kanaWords', 'tongues'] as const;

const NORMALIZING = 'normalizing ';

const opened = new WeakMap<RulePack, () => SharedPack>();

/** In memory that all threads see: what the pack was opened from, or a copy that is compiled now. */
export const sharePack = (pack: RulePack): SharedPack => opened.get(pack)?.() ?? shareParts(compile(pack));

export const openShared = (pack: SharedPack): RulePack => openCompiled(keptIn(pack), pack.home);

/** `home`: the folder of the rules, where they may be read from another place; files are then named from there. */
export function compile(pack: RulePack, home: string | null = null): KeptParts {
  const near = (file: string): string => (home === null ? file : path.relative(home, file));
  const terms = new Map([...pack.terms].map(([id, term]) => [id, { ...term, file: near(term.file) }]));
  const { normalizing, matching, wording, crimes } = planOf(pack);
  const leaves = pack.rules.map((rule) => freezeAlone(pick(rule, TRIED)));
  const content = freeze({
    ...pick(pack, ['scoring', 'masks', 'lookAlikes', 'drawn', 'tongues', 'minimumWages']),
    terms,
    ids: pack.rules.map(({ id }) => id),
    leafEnds: endsOf(leaves),
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

/** The same pack; it and its plan are made as they are asked for. */
export function openCompiled({ content, rest, leaf }: Kept, home: string | null = null): RulePack {
  const part = thaw(content) as <T>(name: string) => T;
  const further = once(rest);
  const thawed = once(() => thaw(further() ?? gone()));
  const late = <T>(name: string): T => thawed()(name) as T;
  const far = <T extends { file: string }>(named: T): T =>
    home === null ? named : { ...named, file: path.join(home, named.file) };
  const terms = once(
    () => new Map([...part<RulePack['terms']>('terms')].map(([id, term]): [string, Term] => [id, far(term)])),
  );
  const [ids, ends] = [part<string[]>('ids'), part<Int32Array>('leafEnds')];
  const tried = (at: number): Tried => thawAlone(leaf(ends[at - 1] ?? 0, ends[at] as number) ?? gone()) as Tried;
  const told = once(() => late<Told[]>('told').map(far));
  const pack: RulePack = {
    rules: lazily(ids.length, (at) =>
      openRule(
        ids[at] as string,
        once(() => tried(at)),
        () => told()[at] as Told,
      ),
    ),
    scoring: part('scoring'),
    masks: part('masks'),
    get terms() {
      return terms();
    },
    get lookAlikes() {
      return part<RulePack['lookAlikes']>('lookAlikes');
    },
    get drawn() {
      return part<RulePack['drawn']>('drawn');
    },
    get tongues() {
      return part<RulePack['tongues']>('tongues');
    },
    get wording() {
      return late<RulePack['wording']>('wording');
    },
    get crimes() {
      return late<RulePack['crimes']>('crimes');
    },
    get minimumWages() {
      return part<RulePack['minimumWages']>('minimumWages');
    },
  };
  const plan: ScanPlan = {
    ids,
    normalizing: openSpellings((name) => part(NORMALIZING + name), pack),
    matching: part('matchingPlan'),
    wording: part('wordingPlan'),
    get crimes() {
      return late<ScanPlan['crimes']>('crimePlan');
    },
  };
  rememberPlan(pack, plan);
  const leaves = (): Uint8Array =>
    shared(Buffer.concat(ids.map((_, at) => leaf(ends[at - 1] ?? 0, ends[at] as number) ?? gone())));
  opened.set(pack, () => ({ content, rest: further(), leaves: leaves(), home }));
  return pack;
}

function gone(): never {
  throw new Error('the compiled rules were changed while they were used, or are damaged: run it again');
}

/** A list whose entries are made when they are asked for: most rules never are. */
function lazily<T>(length: number, make: (at: number) => T): T[] {
  const list: T[] = [];
  const shape = { configurable: true, enumerable: true };
  for (let at = 0; at < length; at++) {
    const get = (): T => {
      const value = make(at);
      Object.defineProperty(list, at, { ...shape, value, writable: true });
      return value;
    };
    Object.defineProperty(list, at, { ...shape, get });
  }
  return list;
}

const pick = <T, K extends keyof T>(whole: T, keys: readonly K[]): Pick<T, K> =>
  Object.fromEntries(keys.map((key) => [key, whole[key]])) as Pick<T, K>;

const prefixed = (prefix: string, parts: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parts).map(([name, value]) => [prefix + name, value]));

const openSpellings = (part: <T>(name: string) => T, pack: Pick<RulePack, 'drawn'>): ScanPlan['normalizing'] => ({
  get flags() {
    return part<ScanPlan['normalizing']['flags']>('flags');
  },
  get guarded() {
    return part<ScanPlan['normalizing']['guarded']>('guarded');
  },
  get downwards() {
    return part<ScanPlan['normalizing']['downwards']>('downwards');
  },
  get drawn() {
    return pack.drawn;
  },
  get kanaWords() {
    return part<ScanPlan['normalizing']['kanaWords']>('kanaWords');
  },
  get tongues() {
    return part<ScanPlan['normalizing']['tongues']>('tongues');
  },
});

const openRule = (id: string, tried: () => Tried, told: () => Told): Rule => ({
  id,
  get category() {
    return tried().category;
  },
  get status() {
    return tried().status;
  },
  get strength() {
    return tried().strength;
  },
  get group() {
    return tried().group;
  },
  get crimes() {
    return tried().crimes;
  },
  get neighbours() {
    return tried().neighbours;
  },
  get speech() {
    return tried().speech;
  },
  get grounds() {
    return tried().grounds;
  },
  get when() {
    return tried().when;
  },
  get unless() {
    return tried().unless;
  },
  get title() {
    return told().title;
  },
  get why() {
    return told().why;
  },
  get references() {
    return told().references;
  },
  get date() {
    return told().date;
  },
  get modified() {
    return told().modified;
  },
  get tags() {
    return told().tags;
  },
  get falsepositives() {
    return told().falsepositives;
  },
  get examples() {
    return told().examples;
  },
  get file() {
    return told().file;
  },
});
