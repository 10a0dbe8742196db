/** What the page of an evaluation knows and what it shows. */
import { type Signal, signal } from '@preact/signals';
import type { FlagLevel } from '../../domain/evaluation.js';
import type { EvaluationPage } from '../../format/evaluation-page.js';
import type { Shell, Theme } from '../shell.js';

export interface Viewed extends Shell {
  readonly page: EvaluationPage;
  /** At which slices are shown. */
  readonly level: Signal<FlagLevel>;
  /** Whether curves show the corner in which the levels are. */
  readonly isNear: Signal<boolean>;
}

export const viewOf = (page: EvaluationPage): Viewed => ({
  page,
  language: signal(page.language),
  theme: signal<Theme>('auto'),
  level: signal(page.report.level),
  isNear: signal(false),
});
