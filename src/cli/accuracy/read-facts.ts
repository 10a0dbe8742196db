/** How well the readers of facts do on the marked snippets of this project. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FactFigures } from '../../domain/fact-figures.js';
import type { RulePack } from '../../domain/rule.js';
import { factFigures } from '../../evaluate/facts/fact-figures.js';
import { readFacts } from '../../facts/index.js';
import { createNormalizer } from '../../normalize/index.js';

export function factsOfProject(home: string, pack: RulePack): FactFigures[] {
  const snippets = (name: string): string =>
    readFileSync(path.join(home, 'fixtures', 'facts', `${name}.jsonl`), 'utf8');
  const normalize = createNormalizer(pack);
  return factFigures({ pay: snippets('pay'), contact: snippets('contact'), items: snippets('items') }, (text) =>
    readFacts(normalize(text)).all(),
  );
}
