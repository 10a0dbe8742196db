/** Which engines are on this machine; none is installed for the sake of a test. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const works = (command: string, argv: readonly string[]): boolean =>
  spawnSync(command, argv, { stdio: 'ignore' }).status === 0;

/** The first interpreter that has the module: YAMISCAN_PYTHON names one to ask before `python3`. */
export const pythonWith = (module: string): string | null =>
  [process.env.YAMISCAN_PYTHON, 'python3'].find(
    (python) => python !== undefined && python !== '' && works(python, ['-c', `import ${module}`]),
  ) ?? null;

export const hasJava = (): boolean => works('java', ['-version']);
export const hasCommand = (name: string): boolean => works('sh', ['-c', `command -v ${name}`]);

/** The title of a suite says why it is not run. */
export const titled = (engine: string, isThere: boolean, what = engine): string =>
  isThere ? engine : `${engine}: not run: ${what} not found`;
