/** What `yamiscan scan` has to do with `--resume`: it is opened, or told of where it wasn't asked for. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Invocation } from '../io.js';
import type { Resume } from '../resume/index.js';
import { checkpointOf } from '../resume/names.js';
import type { Voice } from '../voice.js';
import type { Found } from './scan-found.js';
import { filesOf } from './scan-outputs.js';

export async function resumeOf(
  { options, settings, inputs, missing, quieted }: Found,
  { io, language }: Pick<Invocation, 'io' | 'language'>,
): Promise<Resume> {
  const { openResume } = await import('../resume/index.js');
  return openResume({
    ...{ options, settings, inputs, language, io },
    missing: missing.map(({ file }) => file ?? ''),
    isQuieted: quieted !== null,
  });
}

/** Says that a run goes on, or that it could have: who forgot `--resume` learns it before all is judged again, with `-q` too. */
export async function tellUnfinished(
  { options, resume }: Pick<Found, 'options'> & { readonly resume: Resume | null },
  cwd: string,
  voice: Pick<Voice, 'note' | 'say'>,
): Promise<void> {
  const judged = resume?.judged ?? null;
  const left = options.resume === true ? [] : filesOf(options).map(checkpointOf);
  const found = left.filter((file) => existsSync(path.resolve(cwd, file)));
  if (judged === null && found.length === 0) return;
  const { goesOn, leftBehind } = await import('../resume/words.js');
  if (judged !== null) voice.note(null, goesOn(judged));
  for (const file of found) voice.say(leftBehind(file));
}
