import { limits } from '../../../../../src/analysis/activity/limits.js';
import type { Language } from '../../../../../src/analysis/language/language.js';
import type { Formatter } from '../../../../../src/analysis/report/format-units.js';
import { wordsOfProblem } from '../../../ui/words-of.js';
import { failureWords } from '../failure-words.js';
import type { UploadSay } from './texts.js';
import type { Outcome, Progress, UploadItem } from './upload-item.js';

const megabyte = 1024 * 1024;

/** Returns in a word or two how far a file is. */
export function progressWords(progress: Progress, say: UploadSay): string {
  if (progress.step === 'ended') return say(`kind.${progress.outcome.kind}`);
  const percent = progress.step === 'sending' ? Math.round(100 * progress.share) : 0;
  return say(`step.${progress.step}`, { percent });
}

/** Returns why a file ended as it did, undefined where there is nothing to say. */
export function reasonWords(outcome: Outcome, say: UploadSay, language: Language): string | undefined {
  switch (outcome.kind) {
    case 'analysed':
      return otherRunsWords(outcome.otherRuns.length, say);
    case 'partlyRead':
      return [say('partlyReadText'), otherRunsWords(outcome.otherRuns.length, say)].filter(Boolean).join(' ');
    case 'duplicate':
      return say(outcome.run ? 'duplicateOther' : 'duplicateSame');
    case 'noRun':
      return failureWords(outcome, language);
    case 'refused':
      return refusedWords(outcome, say, language);
    case 'leftOut':
      return say(`leftOut.${outcome.because}`, { megabytes: limits.fileBytes / megabyte });
    case 'notSent':
      return say('notSentText');
    case 'stopped':
      return say('stoppedText');
    case 'deleted':
      return say('deletedText');
  }
}

function refusedWords(
  { run, code, message }: Extract<Outcome, { kind: 'refused' }>,
  say: UploadSay,
  language: Language,
): string {
  if (run) return failureWords({ code, message }, language);
  return code || message ? wordsOfProblem({ code, detail: message }, language) : say('refusedText');
}

function otherRunsWords(count: number, say: UploadSay): string | undefined {
  return count > 0 ? say('otherRuns', { count }) : undefined;
}

/** Returns the results as rows of a table for a spreadsheet, the titles first; addresses begin with `origin`. */
export function resultRows(
  items: readonly UploadItem[],
  { say, format, origin }: { readonly say: UploadSay; readonly format: Formatter; readonly origin: string },
): string[][] {
  const titles = (['csv.file', 'csv.outcome', 'csv.reason', 'csv.run', 'csv.start'] as const).map((key) =>
    say(key),
  );
  const rows = items.map(({ path, progress }) => {
    const outcome = progress.step === 'ended' ? progress.outcome : undefined;
    const run = outcome && runOf(outcome);
    return [
      path,
      progressWords(progress, say),
      (outcome && reasonWords(outcome, say, format.language)) ?? '',
      run ? `${origin}/runs/${run.id}` : '',
      run?.startTime ? format.date(run.startTime, run.timeZone) : '',
    ];
  });
  return [titles, ...rows];
}

/** The run that a file led to: its own, or that which was there already. */
function runOf(
  outcome: Outcome,
): { readonly id: string; readonly startTime: string | null; readonly timeZone: string | null } | undefined {
  if (outcome.kind === 'duplicate') return outcome.of;
  return 'run' in outcome ? outcome.run : undefined;
}
