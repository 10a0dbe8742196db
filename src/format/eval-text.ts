/** Figures of an evaluation for people at a terminal. */
import { FLAG_LEVELS } from '../domain/evaluation.js';
import type { FormatEvaluation } from './eval-formatter.js';

export const formatEvalText: FormatEvaluation = ({ evaluation }) =>
  FLAG_LEVELS.map((level) => `${level} ${JSON.stringify(evaluation.levels[level])}\n`).join('');
