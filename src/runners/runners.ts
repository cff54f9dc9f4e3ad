import { Module } from '@nestjs/common';
import { StoredCadencePlan } from './cadence-plan.entity.js';
import { DiaryEntry } from './diary-entry.entity.js';
import { Profile } from './profile.entity.js';
import { ProfileController } from './profile.controller.js';

export { DiaryEntry } from './diary-entry.entity.js';
export {
  diaryEntrySchema,
  diaryInputSchema,
  diaryListQuerySchema,
  diaryListSchema,
  symptomsOf,
  type DiaryBody,
  type DiaryInput,
  type DiaryListBody,
  type DiaryListQuery,
} from './diary.contract.js';
export { StoredCadencePlan } from './cadence-plan.entity.js';
export { toCurrentPlanBody, toPlanBody } from './plan-body.js';
export {
  currentPlanSchema,
  planDetailsSchema,
  planInputSchema,
  planSchema,
  plansSchema,
  planTargetSchema,
  practicePlanInputSchema,
  type CurrentPlanBody,
  type PlanBody,
  type PlanInput,
  type PlansBody,
  type PracticePlanInput,
} from './plan.contract.js';
export { weekOfPlan } from './plan-week.js';
export { profileSchema } from './runners.contract.js';
export {
  deleteDiaryEntry,
  findDiaryEntry,
  listSymptoms,
  readSymptoms,
  readSymptomsOfRuns,
  saveDiaryEntry,
  toSymptoms,
} from './diary.store.js';
export type { Privacy, PrivacyZone } from './privacy.contract.js';
export {
  allPlans,
  allPlanSteps,
  currentPlan,
  earlierPlans,
  endPlan,
  lockPlans,
  planGoingOn,
  restorePlan,
  startPlan,
  wholeCurrentPlan,
  wholeEarlierPlans,
  type PlanOfPractice,
} from './plan.store.js';
export { readProfile, restoreProfile, savedProfile, takeRunnersDue } from './runners.store.js';

/** The entry of the feature: what is known of a runner. */
@Module({ controllers: [ProfileController] })
export class RunnersModule {}

export const runnerEntities = [Profile, DiaryEntry, StoredCadencePlan];
