/** Where the time of a scan goes, by stage: samples of V8's profiler, those of its own work by itself. */
import { Session } from 'node:inspector/promises';
import type { Scanner } from '../scanner.js';

/** Share of the samples by folder of `src`; `(garbage collector)` and `(program)` as V8 names them, and what regular expressions take by the folder that asked. */
export async function profileOf(scan: Scanner['scan'], texts: readonly string[]): Promise<Map<string, number>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  for (const text of texts) scan(text);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const parents = new Map(
    profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)),
  );
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const partOf = (id: number | undefined): string => {
    const node = id === undefined ? undefined : nodes.get(id);
    if (node === undefined) return 'other';
    const { functionName, url } = node.callFrame;
    if (functionName === '(garbage collector)' || functionName === '(program)') return functionName;
    return url.match(/\/dist\/src\/([a-z]+)\//)?.[1] ?? partOf(parents.get(node.id));
  };
  const times = new Map<string, number>();
  profile.samples?.forEach((id, at) => {
    const part = partOf(id);
    times.set(part, (times.get(part) ?? 0) + (profile.timeDeltas?.[at] ?? 0));
  });
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return new Map([...times].map(([part, time]): [string, number] => [part, time / total]).sort((a, b) => b[1] - a[1]));
}
