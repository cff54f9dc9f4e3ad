import { worstPain } from '../../analysis/advice/pain.js';
import { redFlagOf } from '../../analysis/advice/safety.js';
import type { Symptoms } from '../../analysis/advice/symptoms.js';

/** Why somebody is to be looked at, what matters first before what can wait. */
export const needKinds = [
  'emergency',
  'seek-help',
  'pain-rising',
  'long-steps',
  'plan-not-followed',
  'silent',
  'new-patient',
  'new-runs',
] as const;
export type NeedKind = (typeof needKinds)[number];

/** What was noted of a run. */
export interface NotedRun {
  readonly runId: string;
  readonly startTime: Date;
  readonly symptoms: Symptoms;
}

/** The last runs under a plan. */
export interface FollowedPlan {
  readonly lastRunAt: Date | null;
  /** Those with enough judged time to say something. */
  readonly judgedRuns: number;
  /** Of these, those that were practice as asked for. */
  readonly followedRuns: number;
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
  /** The newest of those. */
  readonly longStepRunId: string | null;
  /** How the last runs went under the plan that this practice set; null: there is none. */
  readonly plan: FollowedPlan | null;
  /** What was noted since then, in any order. */
  readonly noted: readonly NotedRun[];
  /** What was noted earlier, as far back as pain is compared; needed only where {@link mayBeRise}. */
  readonly notedBefore: readonly NotedRun[];
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

const weekMs = 7 * 86_400_000;
/** own: on a scale of eleven steps less than two is often no more than another day's number. */
const leastRise = 2;
/** own: a plan leaves runs without practice; so many in turn are no chance any more. */
const leastUnfollowed = 3;
/** Pain of the last week is compared with the three weeks before it. */
export const painWeeks = 4;

/** Whether what is new can be a rise of pain, whatever was noted before. */
export function mayBeRise(noted: readonly NotedRun[]): boolean {
  return noted.some(({ symptoms }) => (worstPain(symptoms) ?? 0) >= leastRise);
}

/** Returns why a patient is to be looked at now, what matters most first; nothing where all is seen. */
export function needsOf(facts: PatientFacts, now: Date): Need[] {
  const found = [
    flagged(facts),
    rising(facts, now),
    longSteps(facts),
    unfollowed(facts),
    silent(facts, now),
    unseen(facts),
  ];
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
  const newest = [...noted].sort((a, b) => timeOf(b.startTime) - timeOf(a.startTime));
  for (const kind of ['emergency', 'seek-help'] as const) {
    const one = newest.find(({ symptoms }) => redFlagOf(symptoms) === kind);
    if (one) return { kind, runId: one.runId, at: one.startTime };
  }
  return undefined;
}

/** The worst of what is new and of the last week, against the worst of the three weeks before it. */
function rising({ noted, notedBefore }: PatientFacts, now: Date): Need | undefined {
  const weeksAgo = ({ startTime }: NotedRun) => (now.getTime() - timeOf(startTime)) / weekMs;
  const worst = worstOf(noted.filter((one) => weeksAgo(one) <= 1));
  const before = worstOf(
    [...noted, ...notedBefore].filter((one) => weeksAgo(one) > 1 && weeksAgo(one) <= painWeeks),
  );
  if (!worst || !before || worst.pain - before.pain < leastRise) return undefined;
  const { runId, startTime: at, pain } = worst;
  return { kind: 'pain-rising', runId, at, pain, painBefore: before.pain };
}

function worstOf(noted: readonly NotedRun[]): (NotedRun & { readonly pain: number }) | undefined {
  const pains = noted.flatMap((one) => {
    const pain = worstPain(one.symptoms);
    return pain === undefined ? [] : [{ ...one, pain }];
  });
  return pains.sort((a, b) => b.pain - a.pain).at(0);
}

function longSteps({ longStepRuns, longStepRunId }: PatientFacts): Need | undefined {
  if (longStepRuns === 0) return undefined;
  return { kind: 'long-steps', count: longStepRuns, ...(longStepRunId !== null && { runId: longStepRunId }) };
}

/** None of the last runs, one of which nobody has seen yet. */
function unfollowed({ plan, seenAt }: PatientFacts): Need | undefined {
  if (!plan || plan.followedRuns > 0 || plan.judgedRuns < leastUnfollowed) return undefined;
  if (timeOf(plan.lastRunAt) <= timeOf(seenAt)) return undefined;
  return { kind: 'plan-not-followed', count: plan.judgedRuns };
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
