/** Leaves in the corpus of a target what is needed to reach as much as all of it does. */

import { fuzz } from './campaign.js';
import { forget, readCorpus } from './corpus.js';
import { targetNamed } from './targets/index.js';

/** What is named by hand stays: people wrote it for a reason. */
const isFound = (file: string): boolean => /[\\/][0-9a-f]{12}$/.test(file);

export async function tidy(name: string, { seed, patience }: { seed: number; patience: number }): Promise<string> {
  const { kind } = await targetNamed(name);
  const needed = new Set<string>();
  const all = readCorpus(name, kind);
  await fuzz({ targets: [name], seconds: 0, runs: 0, seed, patience, isGuided: true }, ({ kept }) => {
    for (const input of kept) needed.add(input);
  });
  const idle = all.filter(({ file, input }) => isFound(file) && !needed.has(input));
  idle.forEach(forget);
  return `${name}: ${all.length - idle.length} of ${all.length} left`;
}
