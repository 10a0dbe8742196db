/** How the cost of a run grows with its input, in CPU time, so that a busy machine does not change the answer. */

const ROUNDS = 3;
const TIMES = 4;
/** Between linear and quadratic, with room for noise. */
const MOST = 8;

/** Cost of four times the input over the cost of the input: about 4 where it is linear, 16 where it is quadratic. */
function growth(run: (size: number) => void, size: number): number {
  run(size);
  return leastCost(run, TIMES * size) / leastCost(run, size);
}

/** A run of a few milliseconds is mostly noise: what seems to grow too fast is measured again at twice the size. */
export const isLinear = (run: (size: number) => void, size: number): boolean =>
  [1, 2, 4].some((times) => growth(run, size * times) < MOST);

function leastCost(run: (size: number) => void, size: number): number {
  const costs = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    run(size);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...costs);
}
