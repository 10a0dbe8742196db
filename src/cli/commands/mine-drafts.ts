/** `rules mine --out FOLDER`: a draft rule for each term, beside what is there: no file is overwritten. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DraftFile, MinedTerm } from '../../domain/mining.js';
import { draftOf } from '../../evaluate/mine/draft.js';
import { cannotWrite } from '../sink.js';
import { messageOf } from '../voice.js';

/** Throws a UsageError where a file can't be written; one that is there already is left as it is. */
export function writeDrafts(terms: readonly MinedTerm[], folder: string, cwd: string): DraftFile[] {
  const date = new Date().toISOString().slice(0, 10);
  return terms.map((term) => {
    const { category, id, text } = draftOf(term, date);
    const file = path.join(folder, category, `${id}.yml`);
    return { term: term.term, file, isNew: writeNew(path.resolve(cwd, file), text) };
  });
}

function writeNew(file: string, text: string): boolean {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
  } catch (error) {
    throw cannotWrite(path.dirname(file), messageOf(error));
  }
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cannotWrite(file, messageOf(error));
  }
}
