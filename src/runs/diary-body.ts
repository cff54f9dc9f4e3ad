import { safetyOf } from '../analysis/advice/safety.js';
import type { Language } from '../analysis/language/language.js';
import { toSymptoms, type DiaryBody, type DiaryEntry } from '../runners/runners.js';

/** A diary entry as the API shows it, with what matters at once; an empty one where nothing was noted. */
export function toDiaryBody(runId: string, entry: DiaryEntry | null, language: Language): DiaryBody {
  const symptoms = entry ? toSymptoms(entry) : { places: [], signs: [] };
  const { redFlag, because } = safetyOf(symptoms, language);
  return {
    runId,
    ...symptoms,
    places: [...symptoms.places],
    signs: [...symptoms.signs],
    updatedAt: entry?.updatedAt.toISOString() ?? null,
    safety: { redFlag, because: [...because] },
  };
}
