import type { ImportBody } from './import-service.js';

/** What an entry came to, as a line of the table. */
const outcomeWords: Readonly<Record<string, string>> = {
  run: 'new runs',
  sameRun: 'runs that were there already',
  deleted: 'runs that were deleted meanwhile',
  noRunning: 'recordings without running',
  unreadable: 'recordings that cannot be read',
  notActivity: 'other files',
  otherFit: 'FIT files that are no recordings',
  polarSession: 'Polar sessions (export the runs from Polar Flow as FIT or TCX)',
  empty: 'empty files',
  tooLarge: 'files too large to be a run',
  bomb: 'files that would burst',
  encrypted: 'files with a password',
  unsupported: 'files packed in an unusual way',
  tooDeep: 'zip files packed too deep',
  tooMany: 'files more than are taken at once',
  damaged: 'files damaged in the zip',
  link: 'links',
  gaveUp: 'files that failed for a reason of ours',
  cancelled: 'recordings whose turn did not come: cancelled',
  notReached: 'recordings that were not reached',
};

/** Why an import failed. */
const failureWords: Readonly<Record<string, string>> = {
  damagedZip: 'The zip is damaged and cannot be opened.',
  tooManyEntries: 'There are more than 20,000 files in it: send it in parts.',
  noRoom: 'The service has no room left. What had been received stays.',
  gaveUp: 'It failed several times for a reason of ours. What had been received stays.',
};

const number = (value: number): string => value.toLocaleString('en');

/** How far an import is, as one line. */
export function progressLine({
  status,
  found,
  waiting,
  received,
  analysing,
  analysed,
  perMinute,
}: ImportBody): string {
  if (status === 'reading') return `Looking what is in it: ${number(found)} files found`;
  const done = `${number(received - analysing)} of ${number(received + waiting)} recordings done`;
  return `${done}, ${number(analysed)} new runs${perMinute > 0 ? ` (${number(perMinute)} in the last minute)` : ''}`;
}

/** What became of the files, as a table. */
export function outcomeTable({ outcomes, status, failure }: ImportBody): string {
  const widest = Math.max(...outcomes.map(({ count }) => number(count).length), 1);
  const lines = outcomes.map(
    ({ outcome, count }) => `  ${number(count).padStart(widest)}  ${outcomeWords[outcome] ?? outcome}`,
  );
  if (lines.length === 0) lines.push('  Nothing was in it.');
  if (status === 'failed') lines.push(failureWords[failure ?? ''] ?? 'It failed.');
  if (status === 'cancelled') lines.push('It was cancelled. What had been received stays.');
  return lines.join('\n');
}

/** Bytes in the unit that fits. */
export function size(bytes: number): string {
  if (bytes < 1e6) return `${number(Math.ceil(bytes / 1e3))} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}
