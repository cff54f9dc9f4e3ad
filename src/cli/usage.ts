/** What the command line promises to scripts. */
export const exitCodes = { done: 0, failed: 1, usage: 2, unreadable: 3, noRunning: 4 } as const;

/** The command was called in a way it does not know. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `Stridecheck: where in a run steps were long and slow, how sure that is, what to try

  stridecheck analyze FILE… [--height M] [--history FILE…] [--json | --html OUT]
                      [--units metric|imperial] [--lang en|de]
      Reads FIT, GPX or TCX files (also gzipped) and prints the report of each run.
      --height M     your height in metres, e.g. 1.78; without it the report is less sure
      --history …    files of your earlier runs, 3 or more: the run is compared with them
      --cadence C    oneFoot or bothFeet, where the file's cadence is read at half or double
      --distance M   metres that were run, by the belt of a treadmill
      --time-zone Z  e.g. Europe/Berlin or +02:00, where the file has none or a wrong one
      --json         prints { source, runs, skipped }, one object for each file on a line of its own
      --html OUT     writes the report to the file OUT (further runs to OUT-2, OUT-3, …)
      Exit code: 0 done, 2 wrong usage, 3 a file could not be read, 4 no running in it

  stridecheck serve      the service: page, API and worker      (PORT, HOST, DATA_DIR, DATABASE_URL, …)
  stridecheck worker     a worker alone                         (DATABASE_URL, QUEUE_URL)
  stridecheck migrate    brings the database up to date, then ends
  stridecheck doctor     says what is wrong with this set-up and what to do
  stridecheck demo       the service with sample runs and an invented practice, for this computer alone
  stridecheck users list | add EMAIL [--name N] [--role R] | reset-link EMAIL | verify-link EMAIL
                    role EMAIL runner|physio|admin | disable EMAIL | enable EMAIL | two-factor-off EMAIL
                         accounts, from the terminal of the server (DATA_DIR, DATABASE_URL, …)
`;
