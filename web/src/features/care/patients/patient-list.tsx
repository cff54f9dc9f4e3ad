import { Button, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useSay, useSpeech } from '../../../language/language.js';
import { Fault } from '../../../ui/fault.js';
import { KeyHelp } from '../keys/key-help.js';
import { keepOrder } from '../keys/patient-order.js';
import { usePractice } from '../practice/practice-calls.js';
import { needTexts } from './need-texts.js';
import { FilterFields, passing, type PatientFilter } from './patient-filter.js';
import { useMarkSeen, type ListedPatient } from './patient-queries.js';
import { PatientTable } from './patient-table.js';
import { patientTexts } from './texts.js';
import { useListKeys } from './use-list-keys.js';

const nobody: ReadonlySet<string> = new Set();

/** The patients with a filter, keys to move by, and what marks several as seen. */
export function PatientList({ patients, nowMs }: { patients: readonly ListedPatient[]; nowMs: number }) {
  const say = useSay(patientTexts);
  const { language } = useSpeech();
  const [, go] = useLocation();
  const [filter, setFilter] = useState<PatientFilter>({ name: '' });
  const [chosen, setChosen] = useState(nobody);
  const { data: practice } = usePractice();
  const nameField = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useListKeys(place, nameField);
  const found = passing(patients, filter, language);
  useEffect(() => keepOrder(found.map(({ id }) => id)));
  const isFiltered = found.length < patients.length;
  const mayMark = practice !== undefined && practice !== null && practice.role !== 'assistant';
  return (
    <div ref={place}>
      <form
        role="search"
        className="care-filter"
        onSubmit={(event) => {
          event.preventDefault();
          if (found[0]) go(`/patients/${found[0].id}`);
        }}
      >
        <FilterFields {...{ patients, filter, nameField }} onChange={setFilter} />
      </form>
      <Text size="sm" c="var(--soft)" mb="sm">
        <span role="status">
          {isFiltered ? say('found', { count: found.length }) : say('count', { count: patients.length })}
        </span>
      </Text>
      <KeyHelp of="list" />
      {mayMark && (
        <MarkSeen patients={found.filter(({ id }) => chosen.has(id))} onDone={() => setChosen(nobody)} />
      )}
      {found.length > 0 && (
        <PatientTable
          {...{ nowMs }}
          patients={found}
          chosen={mayMark ? chosen : undefined}
          onChoose={(id) => setChosen(toggled(chosen, id))}
        />
      )}
    </div>
  );
}

/** Says that all of the chosen is seen; there only once somebody is chosen. */
function MarkSeen({ patients, onDone }: { patients: readonly ListedPatient[]; onDone: () => void }) {
  const say = useSay(needTexts);
  const seeing = useMarkSeen();
  if (patients.length === 0) return null;
  return (
    <div className="mark-seen" role="status">
      <Button loading={seeing.isPending} onClick={() => seeing.mutate(patients, { onSuccess: onDone })}>
        {say('seen', { count: patients.length })}
      </Button>
      <span className="care-soft">{say('seenHint')}</span>
      <Fault error={seeing.error} />
    </div>
  );
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const others = [...chosen].filter((one) => one !== id);
  return new Set(others.length < chosen.size ? others : [...others, id]);
}
