import type { DestinationStream } from 'pino';

/** Fields that are said in the line already, or help a program rather than a person. */
const unsaid = new Set(['level', 'time', 'msg', 'pid', 'context', 'err', 'stack']);

const widestLevel = 5;

/** Turns each JSON line of the logger into `12:03:45 warn  message key=value`, for a person at a terminal. */
export function readableLines(destination: DestinationStream): DestinationStream {
  return { write: (line) => destination.write(`${readable(line)}\n`) };
}

function readable(line: string): string {
  const entry = parse(line);
  if (!entry) return line.trimEnd();
  const time = new Date(String(entry.time));
  const clock = Number.isNaN(time.getTime()) ? '' : `${time.toTimeString().slice(0, 8)} `;
  const context = entry.context === undefined ? '' : `[${String(entry.context)}] `;
  const rest = Object.entries(entry)
    .filter(([key]) => !unsaid.has(key))
    .map(([key, value]) => ` ${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const stack = entry.stack ?? (entry.err as { stack?: string } | undefined)?.stack;
  const below = stack === undefined ? '' : `\n${String(stack)}`;
  return `${clock}${String(entry.level).padEnd(widestLevel)} ${context}${String(entry.msg ?? '')}${rest.join('')}${below}`;
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const entry: unknown = JSON.parse(line);
    return typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
