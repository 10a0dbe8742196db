/** `signal`: another rule fired, or one of a category that waits for no signals itself. */
import { type CompileCondition, MOST_OCCURRENCES, type Occurrence } from '../context.js';

export const compileSignal: CompileCondition<'signal'> =
  (_, { operands }) =>
  ({ fired }) => {
    const found: Occurrence[] = [];
    for (let i = 0; i < operands.length && found.length < MOST_OCCURRENCES; i++) {
      const spans = fired[operands[i] as number];
      if (spans !== undefined) found.push({ spans });
    }
    return found;
  };
