import { exitCodes } from './usage.js';
import {
  checkConfig,
  checkDataFolder,
  checkDatabase,
  checkPort,
  checkProviders,
  checkQueue,
  checkRuns,
} from './doctor-checks.js';
import type { Finding } from './doctor-checks.js';

const marks = { good: '✓', note: '–', bad: '✗' } as const;

/** `stridecheck doctor`: looks at the set-up piece by piece, says what is wrong and what to do about it. */
export async function doctor(): Promise<number> {
  const { config, findings } = checkConfig(process.env);
  findings.forEach(print);
  if (!config) return exitCodes.failed;
  let failed = false;
  const tell = (finding: Finding): void => {
    print(finding);
    failed ||= finding.state === 'bad';
  };
  checkProviders(config).forEach(tell);
  tell(await checkDataFolder(config));
  tell(await checkPort(config));
  const database = await checkDatabase(config);
  try {
    database.findings.forEach(tell);
    if (database.url) {
      tell(await checkQueue(config.queueUrl ?? database.url));
      for (const finding of await checkRuns(config, database.url)) tell(finding);
    }
  } finally {
    await database.stop();
  }
  process.stdout.write(failed ? '\nSomething needs attention: see ✗ above.\n' : '\nAll is well.\n');
  return failed ? exitCodes.failed : exitCodes.done;
}

function print(finding: Finding): void {
  process.stdout.write(`${marks[finding.state]} ${finding.what}\n`);
  if (finding.remedy) process.stdout.write(`    ${finding.remedy}\n`);
}
