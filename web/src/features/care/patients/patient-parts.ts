import type { ReactNode } from 'react';
import { PatientMessages } from '../messages/patient-messages.js';
import { PatientNotes } from '../notes/patient-notes.js';
import { PatientTimeline } from '../timeline/patient-timeline.js';
import { PatientPlanPart } from '../plan/patient-plan.js';
import type { pageTexts } from './page-texts.js';
import { PatientDiary } from './patient-diary.js';
import { PatientOverview } from './patient-overview.js';
import type { Patient } from './patient-queries.js';
import { PatientTrend } from './patient-trend.js';

/** A part of the page of a patient; its words are those of the same name. */
export interface PatientPart {
  readonly name: keyof typeof pageTexts.en;
  readonly Part: (props: { patient: Patient }) => ReactNode;
}

/**
 * The parts in the order in which somebody with three minutes wants them: what is the matter, then how it went, then what
 * was agreed and written. The first is shown unless another is asked for.
 */
export const patientParts: readonly PatientPart[] = [
  { name: 'overview', Part: PatientOverview },
  { name: 'trend', Part: PatientTrend },
  { name: 'diary', Part: PatientDiary },
  { name: 'plan', Part: PatientPlanPart },
  { name: 'notes', Part: PatientNotes },
  { name: 'messages', Part: PatientMessages },
  { name: 'timeline', Part: PatientTimeline },
];

/** Where a part of a patient's page is. */
export function addressOfPart(patientId: string, name: PatientPart['name']): string {
  const page = `/patients/${patientId}`;
  return name === patientParts[0].name ? page : `${page}?show=${name}`;
}
