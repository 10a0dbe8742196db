/** Times whole commands as a shell would start them. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { median } from './rounds.js';

export interface Command {
  readonly argv: readonly [program: string, ...rest: string[]];
  /** Standard input. */
  readonly input?: string;
  /** File that standard output goes to; without it nobody reads it. */
  readonly output?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Node 20 parses a file of certificates at each start where this is set, which takes longer than the start itself. */
const UNSET = 'NODE_EXTRA_CA_CERTS';

function environment(more: Command['env']): NodeJS.ProcessEnv {
  const { [UNSET]: _, ...env } = process.env;
  return { ...env, ...more };
}

/** Milliseconds from start to end. Throws where the command fails: its time would mean nothing. */
function timeOf({ argv: [program, ...rest], input, output, env }: Command): number {
  const out = output === undefined ? 'ignore' : openSync(output, 'w');
  const before = process.hrtime.bigint();
  const { status, error } = spawnSync(program, rest, {
    env: environment(env),
    stdio: [input === undefined ? 'ignore' : 'pipe', out, 'ignore'],
    ...(input === undefined ? {} : { input }),
  });
  const time = Number(process.hrtime.bigint() - before) / 1e6;
  if (typeof out === 'number') closeSync(out);
  // 1: something was found.
  if (error !== undefined || status === null || status > 1) throw error ?? new Error(`${program} ended with ${status}`);
  return time;
}

/** Medians in milliseconds of interleaved runs; some of each come first and aren't counted. */
export function timesOf(commands: Readonly<Record<string, Command>>, rounds: number, warmUp = 1): Map<string, number> {
  const times = new Map(Object.keys(commands).map((name): [string, number[]] => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, command] of Object.entries(commands)) {
      const time = timeOf(command);
      if (round >= 0) times.get(name)?.push(time);
    }
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}

/**
 * Writes to file descriptor 3, as the program ends, the peak of its memory in KB and its processor time in microseconds; threads count.
 * Linux says the peak of the program alone; `maxRSS` begins with what the process held that started it.
 */
const SAY_USAGE = `data:text/javascript,${encodeURIComponent(`
import { existsSync, readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
const status = '/proc/self/status';
const ofProgram = () => (existsSync(status) ? /VmHWM:\\s*(\\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined);
const say = () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, (ofProgram() ?? maxRSS) + ' ' + (userCPUTime + systemCPUTime));
};
if (isMainThread) process.on('exit', say);
`)}`;

/** Before the script in the arguments of Node; what it writes to descriptor 3 is for `usageIn`. Asking costs memory too, a few hundred KB. */
export const SAYING_USAGE = ['--import', SAY_USAGE] as const;

export interface Usage {
  /** MB. */
  readonly peak: number;
  /** Seconds of processor time. */
  readonly cpu: number;
}

export function usageIn(said: string): Usage {
  const [peak, cpu] = said.split(' ').map(Number);
  return { peak: (peak ?? Number.NaN) / 1024, cpu: (cpu ?? Number.NaN) / 1e6 };
}

/** Peak memory in MB of a Node script. */
export function peakOf({ argv, input, env }: Command): number {
  const { output, status } = spawnSync(process.execPath, [...SAYING_USAGE, ...argv], {
    env: environment(env),
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    input: input ?? '',
  });
  if (status === null || status > 1) throw new Error(`${argv[0]} ended with ${status}`);
  return usageIn(String(output[3])).peak;
}

/** Whether a program is there. */
export const has = (program: string, ...version: string[]): boolean => spawnSync(program, version).status === 0;
