import { Module } from '@nestjs/common';
import { Profile } from './profile.entity.js';
import { ProfileController } from './profile.controller.js';

export { readProfile, takeRunnersDue } from './runners.store.js';

/** The entry of the feature: what is known of a runner. */
@Module({ controllers: [ProfileController] })
export class RunnersModule {}

export const runnerEntities = [Profile];
