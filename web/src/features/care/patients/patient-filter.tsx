import { NativeSelect, TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import { useSay } from '../../../language/language.js';
import { needTexts } from './need-texts.js';
import type { ListedPatient, Need } from './patient-queries.js';
import { patientTexts } from './texts.js';

/** Which of the patients are shown: part of a name, one reason. */
export interface PatientFilter {
  readonly name: string;
  readonly only?: Need['kind'];
}

/** What the list can be narrowed to, in the order of need. */
const shownKinds: readonly Need['kind'][] = [
  'emergency',
  'seek-help',
  'pain-rising',
  'long-steps',
  'plan-not-followed',
  'silent',
  'new-patient',
  'new-runs',
];

/** Returns the patients that pass, in the same order. */
export function passing(
  patients: readonly ListedPatient[],
  { name, only }: PatientFilter,
  language: string,
): readonly ListedPatient[] {
  const wanted = name.trim().toLocaleLowerCase(language);
  return patients.filter(
    (patient) =>
      patient.name.toLocaleLowerCase(language).includes(wanted) &&
      (only === undefined || patient.needs.some(({ kind }) => kind === only)),
  );
}

interface FilterFieldsProps {
  /** Whom the filter is for: each choice says how many of them it would show. */
  readonly patients: readonly ListedPatient[];
  readonly filter: PatientFilter;
  readonly onChange: (filter: PatientFilter) => void;
  readonly nameField: RefObject<HTMLInputElement | null>;
}

/** The fields of the filter. */
export function FilterFields({ patients, filter, onChange, nameField }: FilterFieldsProps) {
  const say = useSay(patientTexts);
  const sayNeed = useSay(needTexts);
  const counted = (label: 'everything' | `only.${Need['kind']}`, count: number) =>
    sayNeed('counted', { label: sayNeed(label), count });
  return (
    <>
      <TextInput
        ref={nameField}
        size="md"
        type="search"
        label={say('filter')}
        value={filter.name}
        onChange={({ currentTarget }) => onChange({ ...filter, name: currentTarget.value })}
        aria-keyshortcuts="/"
      />
      <NativeSelect
        size="md"
        label={sayNeed('only')}
        value={filter.only ?? ''}
        onChange={({ currentTarget }) => {
          const only = shownKinds.find((kind) => kind === currentTarget.value);
          onChange({ name: filter.name, ...(only && { only }) });
        }}
        data={[
          { value: '', label: counted('everything', patients.length) },
          ...shownKinds.map((kind) => ({
            value: kind,
            label: counted(`only.${kind}`, countOf(patients, kind)),
          })),
        ]}
      />
    </>
  );
}

function countOf(patients: readonly ListedPatient[], wanted: Need['kind']): number {
  return patients.filter(({ needs }) => needs.some(({ kind }) => kind === wanted)).length;
}
