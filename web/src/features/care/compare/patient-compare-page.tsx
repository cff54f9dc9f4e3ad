import { Anchor, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useLocation, useParams, useSearch } from 'wouter';
import { useSay } from '../../../language/language.js';
import { Page } from '../../../ui/page.js';
import { Empty, Failed, Loading } from '../../../ui/states.js';
import { ComparedRuns } from '../../runs/compare/compared-runs.js';
import '../care.css';
import { PatientGone } from '../patients/patient-gone.js';
import { isOver, usePatient, usePatientComparison, type Patient } from '../patients/patient-queries.js';
import { RunPickers } from './run-pickers.js';
import { patientCompareTexts } from './texts.js';

/** Two runs of a patient side by side. */
export function PatientComparePage() {
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, refetch } = usePatient(id);
  if (isOver(error)) return <PatientGone />;
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={8} />;
  return <TwoRuns patient={data} />;
}

function TwoRuns({ patient }: { patient: Patient }) {
  const say = useSay(patientCompareTexts);
  const [, go] = useLocation();
  const search = new URLSearchParams(useSearch());
  const [a, b] = [search.get('a') ?? '', search.get('b') ?? ''];
  const { id, name } = patient;
  return (
    <>
      <Anchor component={Link} href={`/patients/${id}`} className="care-tap care-back">
        <IconArrowLeft size={18} aria-hidden /> {say('back', { name })}
      </Anchor>
      <Page title={say('title', { name })}>
        <RunPickers
          patientId={id}
          chosen={[a, b]}
          onChoose={(ids) => {
            const named = Object.entries(ids).filter(([, run]) => run !== '');
            go(`/patients/${id}/compare?${new URLSearchParams(named)}`, { replace: true });
          }}
        />
        {a === '' || b === '' ? (
          <Empty title={say('none')}>{say('noneText')}</Empty>
        ) : a === b ? (
          <Text>{say('sameRun')}</Text>
        ) : (
          <Compared key={`${a} ${b}`} patientId={id} a={a} b={b} />
        )}
      </Page>
    </>
  );
}

function Compared({ patientId, a, b }: { patientId: string; a: string; b: string }) {
  const { data, error, refetch } = usePatientComparison(patientId, a, b);
  if (isOver(error)) return <Failed error={error as Error} />;
  if (data) return <ComparedRuns comparison={data} />;
  return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={8} />;
}
