/** `signal`: another rule fired, or one of a category that waits for no signals itself. */
import { type CompileCondition, MOST_OCCURRENCES } from '../context.js';

export const compileSignal: CompileCondition<'signal'> = ({ rules, categories, strengths }, { pack, waits }) => {
  const ofCategories = pack.rules
    .filter(({ id, category, strength }) => categories.includes(category) && strengths.includes(strength) && !waits(id))
    .map((rule) => rule.id);
  const wanted = [...new Set([...rules, ...ofCategories])];
  return {
    anchors: null,
    needsTokens: false,
    find: ({ fired }) =>
      wanted
        .filter((id) => fired.has(id))
        .slice(0, MOST_OCCURRENCES)
        .map((id) => ({ spans: fired.get(id) ?? [] })),
  };
};
