/** Times tasks in interleaved rounds, so that a noisy neighbour troubles all of them alike, and takes medians. */

/** Microseconds of CPU time of this process, all its threads. */
export function cpuMicroseconds(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Milliseconds of CPU time a task, the median of the rounds; one round more comes first and isn't counted. */
export function inRounds(tasks: Readonly<Record<string, () => void>>, rounds: number): Map<string, number> {
  const times = new Map(Object.keys(tasks).map((name): [string, number[]] => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const before = cpuMicroseconds();
      task();
      if (round > 0) times.get(name)?.push((cpuMicroseconds() - before) / 1000);
    }
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}

/** NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
