import type { CodeableConcept, CodeSystem, Coding } from 'fhir/r4.js';

/** Our own code system: an identifier that needs no domain of ours, and that a file explains by itself. */
export const ownSystem = 'urn:uuid:6f1c1d43-2f0e-4a5e-9d5a-3c0c9b6f7f21';
const loincSystem = 'http://loinc.org';
/** HL7's codes for what people measure themselves (Personal Health Records guide, trial use). */
const pghdSystem = 'http://hl7.org/fhir/uv/phr/CodeSystem/observation-pghd-codes';

const ownConcepts = [
  {
    code: 'expected-cadence',
    display: 'Expected cadence',
    definition:
      'Steps per minute, both feet, that published data lead to expect at the speed of the run and the height of the runner.',
  },
  {
    code: 'judged-share',
    display: 'Judged share of the running time',
    definition: 'How much of the running time was even and level enough to be compared.',
  },
] as const;

type OwnCode = (typeof ownConcepts)[number]['code'];

/** Returns a LOINC code with words for it. */
export function loinc(code: string, display: string, text: string): CodeableConcept {
  return concept({ system: loincSystem, code, display }, text);
}

/** Returns a code of HL7's guide with words for it. */
export function pghd(code: string, display: string, text: string): CodeableConcept {
  return concept({ system: pghdSystem, code, display }, text);
}

/** Returns a code of our own with words for it. */
export function own(code: OwnCode, text: string): CodeableConcept {
  const display = ownConcepts.find((one) => one.code === code)?.display;
  return concept({ system: ownSystem, code, display }, text);
}

/** Returns our own code system, so that a file explains the codes in it. */
export function ownCodeSystem(): CodeSystem {
  return {
    resourceType: 'CodeSystem',
    url: ownSystem,
    name: 'StridecheckRunningForm',
    title: 'What Stridecheck says of running form beyond published codes',
    status: 'active',
    content: 'complete',
    caseSensitive: true,
    concept: ownConcepts.map((one) => ({ ...one })),
  };
}

function concept(coding: Coding, text: string): CodeableConcept {
  return { coding: [coding], text };
}
