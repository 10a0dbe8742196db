import type { Report } from './report.js';

/**
 * What the labour ministry asked intermediaries of job ads to do (MHLW, 2024-11-06): refuse or hold what is even slightly
 * doubtful; delete at once what is tied to crime, and report it to the police and the labour bureau.
 */
export type Handling = 'pass' | 'hold' | 'remove';

/** What a step rests on: the level, a neighbour, an ad that doesn't say who recruits, or that the author only speaks of recruiting. */
export type HandlingReason = 'crime' | 'doubt' | 'neighbour' | 'help' | 'mention' | 'disclosure' | 'nothing';

type Judged = Pick<Report, 'level' | 'frame' | 'neighbours' | 'disclosure'>;

/**
 * `high` is removed: there, precision is above 99 %. `medium` and `low` are what the ministry calls doubtful, and a person
 * should look before anything is deleted, but whoever warns or asks for help below `medium` is left alone. Neighbours are
 * dubious by themselves. An ad that names no recruiter breaks Art. 5-4 of the Employment Security Act whatever it offers,
 * but most posts of honest shops lack some of the six items: only those that leave open who recruits, where, and for what
 * ask for a look.
 */
export function reasonOf({ level, frame, neighbours, disclosure }: Judged): HandlingReason {
  if (level === 'high') return 'crime';
  if (level === 'medium') return 'doubt';
  if (frame === 'help') return 'help';
  if (neighbours.length > 0) return 'neighbour';
  if (frame === 'mention') return 'mention';
  if (level === 'low') return 'doubt';
  return disclosure !== null && isUnsaid(disclosure) ? 'disclosure' : 'nothing';
}

const STEPS: Readonly<Record<HandlingReason, Handling>> = {
  crime: 'remove',
  doubt: 'hold',
  neighbour: 'hold',
  help: 'pass',
  mention: 'pass',
  disclosure: 'hold',
  nothing: 'pass',
};

export const handlingOf = (judged: Judged): Handling => STEPS[reasonOf(judged)];

/** Items without which nobody can tell who recruits for what. */
const TELLING = ['name', 'address', 'work', 'workplace'] as const;
/** Without one of these a text is hardly an ad, whatever its frame. */
const ASKED = ['contact', 'wage'] as const;

const isUnsaid = (disclosure: NonNullable<Report['disclosure']>): boolean =>
  TELLING.every((item) => disclosure[item] === 'missing') && ASKED.some((item) => disclosure[item] === 'present');
