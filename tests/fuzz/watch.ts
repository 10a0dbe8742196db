/** Runs the process that fuzzes, and stops it where it stays with one input for too long. */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Mail, readMail } from './mailbox.js';
import type { News, Order } from './messages.js';

/** How a process ended: by itself, stopped at an input that it did not finish, or by dying at one. */
export type Ending = { readonly kind: 'done' } | Broken;

export interface Broken {
  readonly kind: 'hung' | 'died';
  /** Its place among those of the order. */
  readonly target: number;
  readonly input: string;
  readonly message: string;
}

const CHILD = fileURLToPath(new URL('./child.js', import.meta.url));
/** A target that needs more than this in megabytes is one that a posting can bring down. */
const HEAP = 1_536;
const LOOK_EVERY = 250;
/** Seconds in which a process must have started, on the busiest of machines. */
const TO_START = 120;

/** `patience`: seconds for one input. */
export async function watch(
  order: Omit<Order, 'mailbox'>,
  patience: number,
  told: (news: News) => void,
): Promise<Ending> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yamiscan-fuzz-'));
  const mailbox = path.join(folder, 'input');
  try {
    return await runChild({ ...order, mailbox }, patience, told);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runChild(order: Order, patience: number, told: (news: News) => void): Promise<Ending> {
  const { NODE_V8_COVERAGE: _, ...env } = process.env;
  const child = fork(CHILD, [JSON.stringify(order)], {
    execArgv: [`--max-old-space-size=${HEAP}`],
    env,
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4_000);
  });
  child.on('message', told);
  let hung: Mail | null = null;
  const stop = whenStuck(order.mailbox, patience, (mail) => {
    hung = mail;
    child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      stop();
      if (code === 0) return resolve({ kind: 'done' });
      const { count, target, input } = hung ?? readMail(order.mailbox);
      if (count === 0) return reject(new Error(`the process did not start (${code ?? signal})\n${said}`));
      const message = hung === null ? `ended with ${code ?? signal}\n${said}` : `not done after ${patience} s`;
      return resolve({ kind: hung === null ? 'died' : 'hung', target, input, message });
    });
  });
}

/** Calls `stuck` with the input that stays for longer than that; what comes back ends the watch. */
function whenStuck(mailbox: string, patience: number, stuck: (mail: Mail) => void): () => void {
  let last = -1;
  let since = performance.now();
  const timer = setInterval(() => {
    const mail = readMail(mailbox);
    const now = performance.now();
    // Nothing is at hand while a target is loaded.
    const limit = mail.input === '' ? Math.max(TO_START, patience) : patience;
    if (mail.count !== last) [last, since] = [mail.count, now];
    else if (now - since > 1000 * limit) {
      clearInterval(timer);
      stuck(mail);
    }
  }, LOOK_EVERY);
  return () => clearInterval(timer);
}
