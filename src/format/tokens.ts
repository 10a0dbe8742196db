/** What the views and the tokenizer see of a text, for those who wonder why a rule does not match. */
import type { Explanation } from '../domain/explanation.js';
import { explainViews } from './explain-reading.js';
import type { FormatContext } from './formatter.js';
import { paintFor } from './text.js';

/** Ends with a line break. */
export const formatTokens = (
  explanation: Pick<Explanation, 'text' | 'tokens'>,
  { language, color }: Pick<FormatContext, 'language' | 'color'>,
): string => `${explainViews(explanation, language, paintFor(color)).join('\n')}\n`;
