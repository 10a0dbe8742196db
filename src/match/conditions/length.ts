/** `length`: visible characters of the posting. */
import { type CompileCondition, HOLDS_BY_ABSENCE } from '../context.js';

export const compileLength: CompileCondition<'length'> = ({ min, max }) => ({
  anchors: null,
  needsTokens: false,
  find: ({ text }) => {
    const length = text.plain.text.replace(/\s/g, '').length;
    return length >= min && length <= max ? HOLDS_BY_ABSENCE : [];
  },
});
