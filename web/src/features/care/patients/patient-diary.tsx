import { Anchor, Button, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import { Failed, Loading } from '../../../ui/states.js';
import { Noted } from '../../runners/diary/noted.js';
import { PatientGone } from './patient-gone.js';
import { isOver, usePatientDiary, type Patient } from './patient-queries.js';
import { patientTexts } from './texts.js';

/** What a patient noted, or that they do not share it. */
export function PatientDiary({ patient }: { patient: Patient }) {
  const say = useSay(patientTexts);
  if (!patient.terms.diary) return <Text>{say('diaryNotShared', { name: patient.name })}</Text>;
  return <Entries patient={patient} />;
}

function Entries({ patient: { id, name } }: { patient: Patient }) {
  const say = useSay(patientTexts);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = usePatientDiary(id);
  if (isOver(error)) return <PatientGone />;
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={6} />;
  const entries = data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <Text>{say('diaryEmpty', { name })}</Text>;
  return (
    <>
      <ul className="diary-list">
        {entries.map((entry) => (
          <li key={entry.runId}>
            <Noted entry={entry} />
            <Anchor component={Link} href={`/patients/${id}/runs/${entry.runId}`} className="care-tap">
              {say('toRun')}
            </Anchor>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('more')}
        </Button>
      )}
    </>
  );
}
