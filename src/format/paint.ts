/** How a report stresses words; with colours or without is decided once, in `text.ts`. */
import type { Level } from '../domain/report.js';

export interface Paint {
  readonly level: (level: Level, text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  /** Hostile text that is evidence, made visible. */
  readonly evidence: (text: string) => string;
  /** Hostile text beside evidence, made visible. */
  readonly plain: (text: string) => string;
}
