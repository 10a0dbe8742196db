/** From labelled postings to what rules are missing. */
import type { FlagLevel } from '../../domain/evaluation.js';
import type { Mining } from '../../domain/mining.js';
import type { RulePack } from '../../domain/rule.js';
import type { Natural } from './natural.js';
import { countGroups, type Reading, type Sample } from './samples.js';
import { spellingsIn } from './spellings.js';
import { termsIn } from './terms.js';

export interface MiningRequest {
  /** Without near-duplicates. */
  readonly samples: readonly Sample[];
  readonly pack: RulePack;
  readonly reading: Reading;
  readonly natural: Natural;
  readonly level: FlagLevel;
  readonly least: number;
  readonly most: number;
}

export function mine({ samples, pack, reading, natural, level, least, most }: MiningRequest): Mining {
  return {
    level,
    postings: countGroups(samples),
    terms: termsIn(samples, pack, reading, natural, { least, most }),
    spellings: spellingsIn(samples, pack, reading, natural, { most }),
  };
}
