/** A checked pack and the plan of its scanner out of one buffer: opened, a start makes of it what it needs. */
import { once } from './domain/once.js';
import type { Rule, RulePack, Term } from './domain/rule.js';
import { rememberPlan, type ScanPlan } from './order.js';
import type { Kept } from './rules/kept.js';
import { thaw, thawAlone } from './rules/thaw.js';

/** What scanning asks of the rules that it tries, of which there are few. */
export const TRIED = [
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
export const TOLD = [
  'title',
  'why',
  'references',
  'date',
  'modified',
  'tags',
  'falsepositives',
  'examples',
  'file',
] as const;

type Tried = Pick<Rule, (typeof TRIED)[number]>;
type Told = Pick<Rule, (typeof TOLD)[number]>;

/** Stands before the names of what normalizing looks up. */
export const NORMALIZING = 'normalizing ';

/** The version of this package that compiled it. */
export const MADE_BY = 'madeBy';

/** Where each rule's leaf ends. */
export const ENDS = 'leafEnds';

/** The pack and its plan, made as they are asked for. `far`: where a file of the rules is, named from their folder. */
export function openPack({ content, rest, leaf }: Kept, far = (file: string): string => file): RulePack {
  const part = thaw(content) as <T>(name: string) => T;
  const further = once(rest);
  const thawed = once(() => thaw(further() ?? gone()));
  const late = <T>(name: string): T => thawed()(name) as T;
  const placed = <T extends { file: string }>(named: T): T => ({ ...named, file: far(named.file) });
  const terms = once(
    () => new Map([...part<RulePack['terms']>('terms')].map(([id, term]): [string, Term] => [id, placed(term)])),
  );
  const [ids, ends] = [part<string[]>('ids'), part<Int32Array>(ENDS)];
  const tried = (at: number): Tried => thawAlone(leaf(ends[at - 1] ?? 0, ends[at] as number) ?? gone()) as Tried;
  const told = once(() => late<Told[]>('told').map(placed));
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
  return pack;
}

export function gone(): never {
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
