import type {
  Bundle,
  BundleEntry,
  Device,
  DocumentReference,
  FhirResource,
  Observation,
  Patient,
  Provenance,
  Reference,
} from 'fhir/r4.js';
import { v5 as derivedUuid } from 'uuid';
import { paperTitle, reviewText } from '../../analysis/report/paper/paper-of.js';
import { ownCodeSystem } from './fhir-codes.js';
import { activityCategory, exerciseCode, measuredIn, runningValue } from './fhir-observations.js';
import { paperOptionsOf, type ReviewRecord } from './review-record.js';

/** What makes up the file besides what is read. */
export interface RecordFile {
  readonly pdf: Uint8Array;
  readonly takenAt: Date;
}

/**
 * Returns the record of a review as a file in FHIR format (R4): what was measured, with what, the report with the review, and
 * who vouches for which of it. A `collection`: a `document` would be a clinical document with a composition that somebody
 * attests as a whole, which a signature under a review is not. The same review gives the same ids each time.
 */
export function fhirBundle(record: ReviewRecord, { pdf, takenAt }: RecordFile): Bundle {
  const ids = idsOf(record);
  const observations = observationsOf(record, ids);
  const resources: readonly (readonly [string, FhirResource])[] = [
    [ids.patient, patientOf(record)],
    ...watchOf(record).map((watch) => [ids.watch, watch] as const),
    [ids.program, programOf(record)],
    ...observations,
    [ids.document, documentOf(record, ids, pdf)],
    [
      ids.analysed,
      analysed(
        record,
        ids,
        observations.map(([id]) => id),
      ),
    ],
    [ids.signed, signed(record, ids)],
    [ids.codes, ownCodeSystem()],
  ];
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: takenAt.toISOString(),
    entry: resources.map(([id, resource]) => entryOf(id, resource)),
  };
}

function entryOf(id: string, resource: FhirResource): BundleEntry {
  return { fullUrl: `urn:uuid:${id}`, resource: { ...resource, id } };
}

interface Ids {
  readonly patient: string;
  readonly watch: string;
  readonly program: string;
  readonly exercise: string;
  readonly document: string;
  readonly analysed: string;
  readonly signed: string;
  readonly codes: string;
  readonly of: (key: string) => string;
}

/** Derived, so that no id of the service leaves it; the person is the same in all of their records. */
function idsOf({ review, patient }: ReviewRecord): Ids {
  const of = (key: string): string => derivedUuid(`fhir ${key}`, review.id);
  return {
    patient: derivedUuid('fhir patient', patient.runnerId),
    watch: of('watch'),
    program: of('program'),
    exercise: of('exercise'),
    document: documentId(review.id),
    analysed: of('analysed'),
    signed: of('signed'),
    codes: of('codes'),
    of,
  };
}

function documentId(reviewId: string): string {
  return derivedUuid('fhir document', reviewId);
}

const to = (id: string): Reference => ({ reference: `urn:uuid:${id}` });

function patientOf({ patient }: ReviewRecord): Patient {
  return { resourceType: 'Patient', name: [{ text: patient.name }] };
}

function watchOf({ report }: ReviewRecord): Device[] {
  const { device } = report.run.source;
  if (device === null) return [];
  return [{ resourceType: 'Device', deviceName: [{ name: device, type: 'model-name' }] }];
}

function programOf({ report }: ReviewRecord): Device {
  return {
    resourceType: 'Device',
    deviceName: [{ name: 'Stridecheck', type: 'user-friendly-name' }],
    type: { text: 'Software that describes running form from a recording' },
    version: [{ type: { text: 'Method' }, value: report.method.version }],
  };
}

function observationsOf(record: ReviewRecord, ids: Ids): (readonly [string, Observation])[] {
  const { startTime, elapsedTimeS, source } = record.report.run;
  const end = new Date(Date.parse(startTime) + elapsedTimeS * 1000).toISOString();
  const common = {
    resourceType: 'Observation',
    status: 'final',
    category: activityCategory,
    subject: to(ids.patient),
    effectivePeriod: { start: new Date(startTime).toISOString(), end },
    ...(source.device !== null && { device: to(ids.watch) }),
  } as const;
  const members = measuredIn(record).map(
    ({ key, code, value }) =>
      [ids.of(key), { ...common, code, valueQuantity: value } as Observation] as const,
  );
  const exercise: Observation = {
    ...common,
    code: exerciseCode,
    valueCodeableConcept: runningValue,
    hasMember: members.map(([id]) => to(id)),
  };
  return [[ids.exercise, exercise], ...members];
}

function documentOf(record: ReviewRecord, ids: Ids, pdf: Uint8Array): DocumentReference {
  const { review, report } = record;
  const options = paperOptionsOf(record);
  const title = paperTitle(report, options);
  const words = Buffer.from(reviewText(report, options), 'utf8');
  const { language } = report;
  return {
    resourceType: 'DocumentReference',
    status: review.isLatest ? 'current' : 'superseded',
    docStatus: review.amends === null ? 'final' : 'amended',
    type: { text: 'Review of a run by a physiotherapist, with the report on running form that it rests on' },
    subject: to(ids.patient),
    date: review.signedAt,
    author: [{ display: review.signedBy }],
    authenticator: { display: review.signedBy },
    custodian: { display: review.practice },
    ...(review.amends !== null && {
      // The earlier one is not in this file, so it is named and not pointed at.
      relatesTo: [{ code: 'replaces', target: { identifier: named(documentId(review.amends)) } }],
    }),
    description: title,
    content: [
      {
        attachment: {
          contentType: 'application/pdf',
          language,
          title,
          creation: review.signedAt,
          data: Buffer.from(pdf).toString('base64'),
        },
      },
      {
        attachment: {
          contentType: 'text/plain;charset=utf-8',
          language,
          title,
          creation: review.signedAt,
          data: words.toString('base64'),
        },
      },
    ],
    context: { related: [to(ids.exercise)] },
  };
}

function named(id: string) {
  return { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` };
}

const participantTypes = 'http://terminology.hl7.org/CodeSystem/provenance-participant-type';

/** The program made the observations, by this version of its method. */
function analysed({ report, review }: ReviewRecord, ids: Ids, targets: readonly string[]): Provenance {
  return {
    resourceType: 'Provenance',
    target: targets.map(to),
    recorded: review.signedAt,
    activity: { text: `Analysis of a watch’s recording, method ${report.method.version}` },
    agent: [
      {
        type: { coding: [{ system: participantTypes, code: 'assembler', display: 'Assembler' }] },
        who: to(ids.program),
      },
    ],
  };
}

/** A person wrote and signed the review. */
function signed({ review }: ReviewRecord, ids: Ids): Provenance {
  return {
    resourceType: 'Provenance',
    target: [to(ids.document)],
    recorded: review.signedAt,
    activity: { text: `Review, version ${review.version}` },
    agent: [
      {
        type: { coding: [{ system: participantTypes, code: 'author', display: 'Author' }] },
        who: { display: review.signedBy },
        onBehalfOf: { display: review.practice },
      },
    ],
    entity: [{ role: 'source', what: to(ids.exercise) }],
  };
}
