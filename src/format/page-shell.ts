/** A page of one file: what stands before and behind what is written into it, and how that is written. */
import { toJson } from './json-text.js';

/** The build makes it of `src/review`. */
export interface PageShell {
  readonly start: string;
  readonly end: string;
}

const LANGUAGE_MARK = '{{language}}';

export const startIn = ({ start }: PageShell, language: string): string => start.replaceAll(LANGUAGE_MARK, language);

/** JSON that can't end the script it stands in, nor begin a comment there. */
export const inScript = (value: object): string => toJson(value).replace(/</g, '\\u003c');

export const scriptOf = (id: string, value: object): string =>
  `<script type="application/json" id="${id}">${inScript(value)}</script>\n`;
