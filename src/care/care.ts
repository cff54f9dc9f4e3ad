import { Module } from '@nestjs/common';
import { RunsModule } from '../runs/runs.js';
import { AuditController } from './audit/audit.controller.js';
import { LooksController } from './audit/looks.controller.js';
import { LooksDesk } from './audit/looks-desk.js';
import { SharingController } from './consent/sharing.controller.js';
import { SharingDesk } from './consent/sharing-desk.js';
import { MessageDesk } from './messages/message-desk.js';
import { MessagesController } from './messages/messages.controller.js';
import { OwnMessagesController } from './messages/own-messages.controller.js';
import { NoteDesk } from './notes/note-desk.js';
import { NotesController } from './notes/notes.controller.js';
import { TimelineController } from './timeline/timeline.controller.js';
import { TimelineDesk } from './timeline/timeline-desk.js';
import { CareInvitationsController } from './invitations/care-invitations.controller.js';
import { InvitationDesk } from './invitations/invitation-desk.js';
import { PracticeInvitationsController } from './invitations/practice-invitations.controller.js';
import { CompareController } from './patients/compare.controller.js';
import { PatientDesk } from './patients/patient-desk.js';
import { PatientRows } from './patients/patient-rows.js';
import { PatientRunsController } from './patients/patient-runs.controller.js';
import { PatientsController } from './patients/patients.controller.js';
import { RunDiaryController } from './patients/run-diary.controller.js';
import { PatientPlanController } from './plans/patient-plan.controller.js';
import { PlanDesk } from './plans/plan-desk.js';
import { PracticeController } from './practice/practice.controller.js';
import { PracticeDesk } from './practice/practice-desk.js';
import { OwnRecordsController } from './records/own-records.controller.js';
import { RecordDesk } from './records/record-desk.js';
import { RecordsController } from './records/records.controller.js';
import { OwnReviewsController } from './reviews/own-reviews.controller.js';
import { ReviewDesk } from './reviews/review-desk.js';
import { ReviewsController } from './reviews/reviews.controller.js';
import { WorkListController } from './work-list/work-list.controller.js';
import { WorkListDesk } from './work-list/work-list-desk.js';
import { AuditEntry, AuditPerson } from './tables/audit.entities.js';
import { CareInvitation } from './tables/care-invitation.entity.js';
import { Consent } from './tables/consent.entity.js';
import { Message } from './tables/message.entity.js';
import { PatientNote } from './tables/patient-note.entity.js';
import { Patient } from './tables/patient.entity.js';
import { PatientSeen } from './tables/patient-seen.entity.js';
import { PracticeMember } from './tables/practice-member.entity.js';
import { Practice } from './tables/practice.entity.js';
import { ReviewDraft } from './tables/review-draft.entity.js';
import { Review } from './tables/review.entity.js';

export { writeAudit, type AuditAction } from './audit/audit.js';
export { requireId } from './require-id.js';
export { PracticeDesk } from './practice/practice-desk.js';
export { Practice } from './tables/practice.entity.js';
export { careDocuments, type CareDocument } from './care-documents.js';
export { listSignedReports, readSignedReportText, signedReportName } from './reviews/reviews.document.js';
export {
  findTold,
  happenedKinds,
  tellRunner,
  type Happened,
  type HappenedKind,
  type Told,
} from './happened.js';

/** The entry of the feature: practices, what runners let them see, and who looked. */
@Module({
  imports: [RunsModule],
  controllers: [
    AuditController,
    CareInvitationsController,
    CompareController,
    LooksController,
    OwnRecordsController,
    OwnReviewsController,
    MessagesController,
    NotesController,
    OwnMessagesController,
    PatientPlanController,
    PatientRunsController,
    PatientsController,
    PracticeController,
    PracticeInvitationsController,
    RecordsController,
    ReviewsController,
    RunDiaryController,
    SharingController,
    TimelineController,
    WorkListController,
  ],
  providers: [
    InvitationDesk,
    LooksDesk,
    PatientDesk,
    PatientRows,
    PlanDesk,
    PracticeDesk,
    RecordDesk,
    ReviewDesk,
    SharingDesk,
    MessageDesk,
    NoteDesk,
    TimelineDesk,
    WorkListDesk,
  ],
  exports: [PracticeDesk],
})
export class CareModule {}

export const careEntities = [
  Practice,
  PracticeMember,
  Patient,
  PatientSeen,
  PatientNote,
  Message,
  Consent,
  CareInvitation,
  AuditPerson,
  AuditEntry,
  Review,
  ReviewDraft,
];
