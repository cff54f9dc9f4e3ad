import { analyze } from './analyze.js';
import { demo } from './demo.js';
import { doctor } from './doctor.js';
import { explainFailure } from './explain-failure.js';
import { migrate } from './migrate.js';
import { exitCodes, UsageError } from './usage.js';
import { usage } from './usage.js';

type Command = (args: string[]) => Promise<number | undefined>;

/** Each returns the exit code, or undefined when it keeps running. */
const commands: Readonly<Record<string, Command>> = {
  analyze,
  demo,
  doctor,
  migrate,
  serve: async () => keepRunning('serve'),
  worker: async () => keepRunning('worker'),
};

async function keepRunning(role: 'serve' | 'worker'): Promise<undefined> {
  // Loaded here: `analyze` needs no server and starts twenty times faster without it.
  const { runProcess } = await import('../process.js');
  await runProcess(role, process.env);
  return undefined;
}

async function main(): Promise<number | undefined> {
  const [name, ...args] = process.argv.slice(2);
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(usage);
    return exitCodes.done;
  }
  const command = name === undefined ? undefined : commands[name];
  if (!command)
    throw new UsageError(name === undefined ? 'Say what to do.' : `There is no command "${name}".`);
  return command(args);
}

try {
  const code = await main();
  if (code !== undefined) process.exitCode = code;
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\nTry: stridecheck --help\n`);
    process.exit(exitCodes.usage);
  }
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exit(1);
}
