/** What is said on standard error while a run goes on, each line as `yamiscan: …`. */
import { formatProblem, type Problem } from '../domain/errors.js';
import type { Bilingual, Language } from '../domain/language.js';
import { visible } from '../format/visible.js';
import type { Io } from './io.js';

export interface Voice {
  /** What could not be done, at its place. */
  readonly problem: (problem: Problem) => void;
  /** A choice that was made for the user. */
  readonly note: (file: string | null, note: Bilingual) => void;
  /** Figures that were asked for. */
  readonly say: (text: Bilingual) => void;
  /** A stack for those who look for a mistake in the program itself (YAMISCAN_DEBUG). */
  readonly stack: (error: unknown) => void;
}

/** `interrupt` shows a line without mixing it with a progress bar. */
export function createVoice(io: Io, language: Language, interrupt = (print: () => void) => print()): Voice {
  const line = (text: string): void => interrupt(() => void io.stderr.write(`yamiscan: ${visible(text)}\n`));
  return {
    problem: (problem) => line(problemInWords(problem, language)),
    note: (file, note) => line(file === null ? note[language] : `${file}: ${note[language]}`),
    say: (text) => line(text[language]),
    stack: (error) => {
      if (io.env.YAMISCAN_DEBUG && error instanceof Error) interrupt(() => void io.stderr.write(`${error.stack}\n`));
    },
  };
}

/** What is noted of an input is said once, whichever threads found it. */
export function sayingOnce(voice: Voice): Voice {
  let current: string | null = null;
  const said = new Set<string>();
  return {
    ...voice,
    note: (file, note) => {
      if (file !== current) said.clear();
      current = file;
      if (!said.has(note.en)) voice.note(file, note);
      said.add(note.en);
    },
  };
}

/** A problem without a place is about the command line. */
const problemInWords = (problem: Problem, language: Language): string =>
  problem.file === null && problem.line === undefined ? problem.message[language] : formatProblem(problem, language);

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
