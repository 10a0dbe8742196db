/** A Markdown document in which figures stand between marks, so that a program may renew them and people write the rest. */

const MARKS = /<!-- figures: ([\w-]+) -->[\s\S]*?<!-- \/figures -->/g;

/** Throws where a figure has no place, or a place no figure: either would leave something stale. */
export function withFigures(document: string, figures: ReadonlyMap<string, string>): string {
  const places = new Set([...document.matchAll(MARKS)].map(([, name = '']) => name));
  const homeless = [...figures.keys()].filter((name) => !places.has(name));
  const empty = [...places].filter((name) => !figures.has(name));
  if (homeless.length > 0 || empty.length > 0) {
    throw new Error(
      `figures without a place: ${homeless.join(', ') || '-'}; places without figures: ${empty.join(', ') || '-'}`,
    );
  }
  return document.replace(
    MARKS,
    (_, name: string) => `<!-- figures: ${name} -->\n\n${figures.get(name) ?? ''}\n\n<!-- /figures -->`,
  );
}
