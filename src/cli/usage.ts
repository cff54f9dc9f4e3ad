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

  stridecheck watch DIR [--url URL] [--token-file FILE | --device ID --secret-file FILE] [--once]
      Sends each FIT, GPX or TCX file (also gzipped) that lands in the folder DIR to a service, once, until Ctrl-C.
      --url URL            the service (or STRIDECHECK_URL); http://127.0.0.1:3000 when left out
      --token-file FILE    holds a token that may upload runs (or STRIDECHECK_TOKEN in the environment)
      --device ID          a device of the page Apps (or STRIDECHECK_DEVICE), with
      --secret-file FILE   its secret, which begins with whsec_ (or STRIDECHECK_SECRET)
      --state FILE         where it notes what was sent; DIR/.stridecheck-watch.json when left out
      --once               ends when all that is there was sent
      Exit code: 0 done, 1 something could not be sent, 2 wrong usage, 3 a file was refused

  stridecheck import PATH [--url URL] [--token-file FILE] [--json]
      Sends an archive of a watch maker (a zip, up to 4 GB), or a folder of files, to a service, and says what became of
      each kind of file in it. Runs that are there already are not doubled.
      --url URL            the service (or STRIDECHECK_URL); http://127.0.0.1:3000 when left out
      --token-file FILE    holds a token that may read and write runs (or STRIDECHECK_TOKEN in the environment)
      --json               prints how it ended as JSON
      Exit code: 0 done, 1 it failed or was cancelled, 2 wrong usage, 3 some files could not be read, 4 no run in it

  stridecheck serve      the service: page, API and worker      (PORT, HOST, DATA_DIR, DATABASE_URL, …)
  stridecheck worker     a worker alone                         (all that is set for serve, too)
  stridecheck migrate    brings the database up to date, then ends
  stridecheck doctor     says what is wrong with this set-up and what to do
  stridecheck keys rotate  seals all stored secrets with a new key (DATA_DIR, DATABASE_URL)
  stridecheck demo       the service with sample runs and an invented practice, for this computer alone
                         --connected: with two invented providers to connect, in place of the practice
  stridecheck users list | add EMAIL [--name N] [--role R] | reset-link EMAIL | verify-link EMAIL
                    role EMAIL runner|physio|admin | disable EMAIL | enable EMAIL | two-factor-off EMAIL
                         accounts, from the terminal of the server (DATA_DIR, DATABASE_URL, …)
`;
