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
  readonly filter: PatientFilter;
  readonly onChange: (filter: PatientFilter) => void;
  readonly nameField: RefObject<HTMLInputElement | null>;
}

/** The fields of the filter. */
export function FilterFields({ filter, onChange, nameField }: FilterFieldsProps) {
  const say = useSay(patientTexts);
  const sayNeed = useSay(needTexts);
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
          { value: '', label: sayNeed('everything') },
          ...shownKinds.map((kind) => ({ value: kind, label: sayNeed(`only.${kind}`) })),
        ]}
      />
    </>
  );
}
