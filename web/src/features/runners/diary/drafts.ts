import type { DiaryInput } from './diary-entry.js';

/**
 * What was chosen for a run and is not saved yet: it outlives a form that is closed, or left because a session ended.
 * In memory alone, so that it is gone with the tab and after signing out.
 */
export const drafts = new Map<string, DiaryInput>();
