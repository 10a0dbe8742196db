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
 * Writes the peak of its memory in KB to file descriptor 3 as it ends; threads count. Linux says it of the program alone; `maxRSS` begins
 * with what the process held that started it.
 */
const SAY_PEAK = `data:text/javascript,${encodeURIComponent(`
import { existsSync, readFileSync, writeSync } from 'node:fs';
const status = '/proc/self/status';
const ofProgram = () => (existsSync(status) ? /VmHWM:\\s*(\\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined);
process.on('exit', () => writeSync(3, String(ofProgram() ?? process.resourceUsage().maxRSS)));
`)}`;

/** Peak memory in MB of a Node script. Reading it costs memory too, a few hundred KB. */
export function peakOf({ argv, input, env }: Command): number {
  const [script, ...rest] = argv;
  const { output, status } = spawnSync(process.execPath, ['--import', SAY_PEAK, script, ...rest], {
    env: environment(env),
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    input: input ?? '',
  });
  if (status === null || status > 1) throw new Error(`${script} ended with ${status}`);
  return Number(String(output[3])) / 1024;
}

/** Whether a program is there. */
export const has = (program: string, ...version: string[]): boolean => spawnSync(program, version).status === 0;
