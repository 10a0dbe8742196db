/** What CI shows of a flagged posting: each rule that speaks against it, at its place in the file, under a name that outlives the place. */
import type { Crime } from './crime.js';
import type { Source } from './posting.js';
import type { Level } from './report.js';

/** 1-based lines and columns of a file, in UTF-16 code units. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  /** Behind the last letter. */
  readonly endColumn: number;
}

export interface FindingPlace {
  /** As it stands in the posting. */
  readonly text: string;
  /** null where only the posting's line is known. */
  readonly region: Region | null;
}

/** One rule in one posting. */
export interface Finding {
  readonly rule: string;
  readonly points: number;
  /** Where it shows, in the order of the text; none where it speaks by absence. */
  readonly places: readonly FindingPlace[];
  /** Of what is said and of whose posting, never of where: the same in another run, whatever was added before it. 64 hexadecimal digits. */
  readonly fingerprint: string;
}

export interface FlaggedPosting {
  readonly id: string;
  readonly source: Source;
  readonly level: Exclude<Level, 'none'>;
  readonly score: number;
  readonly crimes: readonly Crime[];
  /** By falling points; at least one. */
  readonly findings: readonly Finding[];
}
