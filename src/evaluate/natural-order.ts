/** Orders names as people count: dev2 before dev10, 60-199 before 200-599. */
export function inNaturalOrder(a: string, b: string): number {
  const [left, right] = [pieces(a), pieces(b)];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [one, other] = [left[at] as string, right[at] as string];
    if (one === other) continue;
    // Every second piece is a number.
    const difference = at % 2 === 1 ? Number(one) - Number(other) : 0;
    return difference || (one < other ? -1 : 1);
  }
  return left.length - right.length;
}

const pieces = (name: string): string[] => name.split(/(\d+)/);
