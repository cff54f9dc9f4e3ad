import { analyze } from './analyze.js';
import { explainFailure } from './explain-failure.js';
import { exitCodes, UsageError } from './usage.js';
import { usage } from './usage.js';

type Command = (args: string[]) => Promise<number | undefined>;

/**
 * Each returns the exit code, or undefined when it keeps running. All but `analyze` are loaded when they are called: it
 * needs no server and starts many times faster without it.
 */
const commands: Readonly<Record<string, Command>> = {
  analyze,
  demo: async (args) => (await import('./demo.js')).demo(args),
  doctor: async () => (await import('./doctor.js')).doctor(),
  keys: async (args) => (await import('./keys.js')).keys(args),
  import: async (args) => (await import('./import/import.js')).importArchive(args),
  migrate: async () => (await import('./migrate.js')).migrate(),
  watch: async (args) => (await import('./watch/watch.js')).watch(args),
  users: async (args) => (await import('./users/users.js')).users(args),
  serve: async () => keepRunning('serve'),
  worker: async () => keepRunning('worker'),
};

async function keepRunning(role: 'serve' | 'worker'): Promise<undefined> {
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
