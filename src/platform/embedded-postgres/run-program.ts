import { spawn } from 'node:child_process';
import { parse } from 'node:path';
import type { SystemUser } from './system-user.js';

export interface ProgramResult {
  readonly code: number | null;
  /** What it wrote to standard output and standard error; empty when that went to a file. */
  readonly output: string;
}

export interface ProgramOptions {
  readonly user?: SystemUser;
  /** An open file for standard output and standard error of the program and whatever it leaves running. */
  readonly outputFd?: number;
}

/** Settings and secrets of ours are no business of the programs, and PG* or LD_* would lead them astray. */
const passedOn = ['PATH', 'TZ', 'SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP', 'TMPDIR'];

const longestOutput = 20_000;

/**
 * Runs a program to its end. It starts in a process group of its own, so that a Ctrl-C in the terminal reaches
 * us only.
 *
 * @throws NodeJS.ErrnoException when it cannot be started.
 */
export function run(
  program: string,
  args: readonly string[],
  { user, outputFd }: ProgramOptions = {},
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const output = outputFd ?? 'pipe';
    const child = spawn(program, args, {
      ...user,
      env: { ...environment(), LC_ALL: 'C' },
      cwd: parse(process.execPath).root,
      stdio: ['ignore', output, output],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (piece: string) => {
        text = (text + piece).slice(-longestOutput);
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output: text }));
  });
}

function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    passedOn.map((name) => [name, process.env[name]]).filter(([, value]) => value !== undefined),
  ) as NodeJS.ProcessEnv;
}
