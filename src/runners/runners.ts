import { Module } from '@nestjs/common';
import { StoredCadencePlan } from './cadence-plan.entity.js';
import { DiaryEntry } from './diary-entry.entity.js';
import { PlanController } from './plan.controller.js';
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
export {
  deleteDiaryEntry,
  findDiaryEntry,
  readSymptoms,
  readSymptomsOfRuns,
  saveDiaryEntry,
  toSymptoms,
} from './diary.store.js';
export type { Privacy, PrivacyZone } from './privacy.contract.js';
export { currentPlan } from './plan.store.js';
export { readProfile, takeRunnersDue } from './runners.store.js';

/** The entry of the feature: what is known of a runner. */
@Module({ controllers: [ProfileController, PlanController] })
export class RunnersModule {}

export const runnerEntities = [Profile, DiaryEntry, StoredCadencePlan];
