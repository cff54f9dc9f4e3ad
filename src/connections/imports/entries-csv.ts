import type { ImportEntryBody } from './imports.contract.js';

const columns = ['file', 'in zip', 'outcome', 'reason', 'run', 'recorded', 'bytes'] as const;

/** The first line of the table. */
export const csvHeader = `${columns.join(',')}\r\n`;

/** An entry as a line of CSV (RFC 4180). No cell begins as a formula does, whatever a file is called. */
export function csvLine({
  name,
  zip,
  state,
  outcome,
  message,
  runId,
  startTime,
  bytes,
}: ImportEntryBody): string {
  const cells = [
    name,
    zip ?? '',
    outcome ?? state,
    message ?? '',
    runId ?? '',
    startTime ?? '',
    String(bytes),
  ];
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
