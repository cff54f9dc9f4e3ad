import type { Symptoms } from '../../../../../src/analysis/advice/symptoms.js';
import type { Body } from '../../../api/client.js';

/** What is noted of a run, as it is sent. */
export type DiaryInput = Body<'DiaryInput'>;
export type DiaryEntry = Body<'DiaryEntry'>;

/** When pain is asked for, in the order of the day. */
export const painTimes = ['painBefore', 'painDuring', 'painAfter', 'painNextMorning'] as const;
export type PainTime = (typeof painTimes)[number];

/** Returns what of an entry is the runner's, to be changed and sent back whole. */
export function inputOf({
  painBefore,
  painDuring,
  painAfter,
  painNextMorning,
  places,
  signs,
}: DiaryEntry): DiaryInput {
  return { painBefore, painDuring, painAfter, painNextMorning, places, signs };
}

/** Returns what is noted as the analysis takes it. */
export function symptomsOf({ places = [], signs = [], ...pains }: DiaryInput): Symptoms {
  return { ...pains, places, signs };
}

/** No pain before, during and after; the next morning is still to come, and what was noted of it stays. */
export function nothingHurts({ painNextMorning }: DiaryInput): DiaryInput {
  return { painBefore: 0, painDuring: 0, painAfter: 0, painNextMorning, places: [], signs: [] };
}

/** Whether two notes say the same. */
export function isSameInput(one: DiaryInput, other: DiaryInput): boolean {
  return canonical(one) === canonical(other);
}

function canonical(input: DiaryInput): string {
  const pains = painTimes.map((time) => input[time] ?? null);
  return JSON.stringify([pains, [...(input.places ?? [])].sort(), [...(input.signs ?? [])].sort()]);
}

/** Whether an entry says that nothing hurt: pain was rated, never above 0, and nothing else was noted. */
export function saysNoPain({ places = [], signs = [], ...pains }: DiaryInput): boolean {
  const rated = painTimes.flatMap((time) => pains[time] ?? []);
  return rated.length > 0 && rated.every((pain) => pain === 0) && places.length + signs.length === 0;
}
