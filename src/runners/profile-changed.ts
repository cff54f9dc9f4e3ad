import { defineJob } from '../platform/queue/job.js';

/** The runner's height changed: whatever rests on it is to be worked out again. */
export const profileChanged = defineJob<{ readonly runnerId: string }>('profile-changed');
