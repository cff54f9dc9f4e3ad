import { worstPain } from '../../analysis/advice/pain.js';
import { redFlagOf } from '../../analysis/advice/safety.js';
import type { Symptoms } from '../../analysis/advice/symptoms.js';

/** Why somebody is to be looked at, what matters first before what can wait. */
export const needKinds = [
  'emergency',
  'seek-help',
  'pain-rising',
  'long-steps',
  'silent',
  'new-patient',
  'new-runs',
] as const;
export type NeedKind = (typeof needKinds)[number];

/** What was noted of a run since somebody looked. */
export interface NotedRun {
  readonly runId: string;
  readonly startTime: Date;
  readonly symptoms: Symptoms;
}

/** What is known of a patient's last weeks, as far as they share it. */
export interface PatientFacts {
  readonly since: Date;
  /** When somebody of the practice last said that they have seen it all; null: never. */
  readonly seenAt: Date | null;
  readonly lastRunAt: Date | null;
  /** Of the newest runs, those that came since. */
  readonly newRuns: number;
  /** Of these, those with longer steps than the runner's own. */
  readonly longStepRuns: number;
  /** Newest first. */
  readonly noted: readonly NotedRun[];
  /** Worst pain of the weeks before the last one; null: nothing was noted. */
  readonly painBefore: number | null;
}

/** One reason, with what its sentence needs. */
export interface Need {
  readonly kind: NeedKind;
  /** The run that it is about. */
  readonly runId?: string;
  readonly at?: Date;
  readonly count?: number;
  readonly pain?: number;
  readonly painBefore?: number;
}

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
/** own: on a scale of eleven steps less than two is often no more than another day's number. */
const leastRise = 2;

/** Returns why a patient is to be looked at now, what matters most first; nothing where all is seen. */
export function needsOf(facts: PatientFacts, now: Date): Need[] {
  const found = [flagged(facts), rising(facts, now), longSteps(facts), silent(facts, now), unseen(facts)];
  return found.filter((need) => need !== undefined);
}

/** Puts those first who need it most; among equals those whose last run is newest. */
export function byNeed(
  a: { readonly needs: readonly Need[]; readonly lastRunAt: Date | null },
  b: { readonly needs: readonly Need[]; readonly lastRunAt: Date | null },
): number {
  return rankOf(a.needs) - rankOf(b.needs) || timeOf(b.lastRunAt) - timeOf(a.lastRunAt);
}

function rankOf([first]: readonly Need[]): number {
  return first ? needKinds.indexOf(first.kind) : needKinds.length;
}

const timeOf = (time: Date | null): number => time?.getTime() ?? 0;

function flagged({ noted }: PatientFacts): Need | undefined {
  for (const kind of ['emergency', 'seek-help'] as const) {
    const one = noted.find(({ symptoms }) => redFlagOf(symptoms) === kind);
    if (one) return { kind, runId: one.runId, at: one.startTime };
  }
  return undefined;
}

function rising({ noted, painBefore }: PatientFacts, now: Date): Need | undefined {
  if (painBefore === null) return undefined;
  const lately = noted.filter(({ startTime }) => now.getTime() - startTime.getTime() <= weekMs);
  const pains = lately.flatMap((one) => {
    const pain = worstPain(one.symptoms);
    return pain === undefined ? [] : [{ ...one, pain }];
  });
  const worst = pains.sort((a, b) => b.pain - a.pain)[0];
  if (!worst || worst.pain - painBefore < leastRise) return undefined;
  return { kind: 'pain-rising', runId: worst.runId, at: worst.startTime, pain: worst.pain, painBefore };
}

function longSteps({ longStepRuns }: PatientFacts): Need | undefined {
  return longStepRuns > 0 ? { kind: 'long-steps', count: longStepRuns } : undefined;
}

/** Who was looked at is silent again only after another week. */
function silent({ since, seenAt, lastRunAt }: PatientFacts, now: Date): Need | undefined {
  const heardMs = Math.max(timeOf(lastRunAt ?? since), timeOf(seenAt));
  if (now.getTime() - heardMs <= weekMs) return undefined;
  return { kind: 'silent', ...(lastRunAt && { at: lastRunAt }) };
}

function unseen({ seenAt, newRuns }: PatientFacts): Need | undefined {
  if (seenAt === null) return { kind: 'new-patient', count: newRuns };
  return newRuns > 0 ? { kind: 'new-runs', count: newRuns } : undefined;
}
