/** How well the shipped rules name neighbours in the postings of this project. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { NeighbourFigures } from '../../domain/neighbour-figures.js';
import type { RulePack } from '../../domain/rule.js';
import { neighbourFigures } from '../../evaluate/neighbour-figures.js';
import { scannerOf } from '../../stages.js';

/** Written when the rules were done, and not looked at since. */
const UNSEEN = 'later.jsonl';

export interface ProjectNeighbours {
  /** Postings that the rules were mended on. */
  readonly read: readonly NeighbourFigures[];
  readonly unseen: readonly NeighbourFigures[];
}

export function neighboursOfProject(home: string, pack: RulePack): ProjectNeighbours {
  const folder = path.join(home, 'fixtures', 'neighbours');
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const { scan } = scannerOf(pack);
  const figuresOf = (names: readonly string[]): NeighbourFigures[] =>
    neighbourFigures(
      names.map((name) => readFileSync(path.join(folder, name), 'utf8')).join(''),
      (text) => scan(text).neighbours,
    );
  return { read: figuresOf(files.filter((name) => name !== UNSEEN).sort()), unseen: figuresOf([UNSEEN]) };
}
