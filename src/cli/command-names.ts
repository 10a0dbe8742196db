/** What the commands are called besides `scan`, known without loading them. */

export const OTHER_COMMANDS = [
  'stream',
  'eval',
  'fit',
  'explain',
  'tokens',
  'campaigns',
  'indicators',
  'rules',
  'completion',
] as const;

export const COMMANDS: readonly string[] = ['scan', ...OTHER_COMMANDS];

const ELSEWHERE: ReadonlySet<string> = new Set([...OTHER_COMMANDS, 'help', '--help']);

/** Whether no other command and no help can be meant. A short option may stand among others: -qh. */
export const isSurelyScan = (argv: readonly string[]): boolean =>
  !argv.some((arg) => ELSEWHERE.has(arg) || /^-[^-]*h/.test(arg));
