/** Whether an input takes more time than its length allows; measured against work that is known, so that a slow or busy machine is none the wiser. */
import type { Check } from './target.js';

/** In units of known work: for any input, and for each character. A unit is a few milliseconds. */
const FOR_ANY = 150;
const FOR_EACH = 0.05;
/** What is longer is looked at again. In milliseconds: only for not having to measure what is quick. */
const SUSPICIOUS = 100;
const TIMES = 3;

export const isSuspicious = (milliseconds: number): boolean => milliseconds > SUSPICIOUS;

/** `patience`: of the target. Units that it took beyond what is allowed, in the best of several tries; null where that is enough. */
export async function slowness(check: Check, input: string, patience: number): Promise<string | null> {
  const allowed = patience * (FOR_ANY + FOR_EACH * input.length);
  let least = Number.POSITIVE_INFINITY;
  for (let nth = 0; nth < TIMES; nth++) {
    const unit = await cost(knownWork);
    least = Math.min(least, (await cost(() => check(input))) / unit);
    if (least <= allowed) return null;
  }
  return `took ${least.toFixed(0)} units of work, ${allowed.toFixed(0)} are allowed for ${input.length} characters`;
}

/** In processor time: what others do on the machine does not count. */
async function cost(work: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, user + system);
}

/** Some milliseconds of what programs do. */
function knownWork(): void {
  const counts = new Map<string, number>();
  for (let nth = 0; nth < 15_000; nth++) {
    const key = `${(nth * 7919) % 1009}`;
    counts.set(key, (counts.get(key) ?? 0) + key.length);
  }
  if (counts.size !== 1009) throw new Error('known work is no longer what it was');
}
