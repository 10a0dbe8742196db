/** The version that `--version` prints and reports carry. */
export { version } from '../rules/version.js';
