import { Anchor, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useLocation, useParams, useSearch } from 'wouter';
import { useSay } from '../../../language/language.js';
import { Confirm } from '../../../ui/confirm.js';
import { useDay } from '../../../ui/moment.js';
import { Page } from '../../../ui/page.js';
import { Failed, Loading } from '../../../ui/states.js';
import '../care.css';
import { useSharedWords } from '../consent/shared-words.js';
import { KeyHelp } from '../keys/key-help.js';
import { PatientSteps } from '../keys/patient-steps.js';
import { usePractice } from '../practice/practice-calls.js';
import { PatientGone } from './patient-gone.js';
import { pageTexts } from './page-texts.js';
import { addressOfPart, patientParts, type PatientPart } from './patient-parts.js';
import { isOver, useEndPatient, usePatient, type Patient } from './patient-queries.js';
import { patientTexts } from './texts.js';

/** A patient, one part after the other. Only what is opened is asked for, and logged. */
export function PatientPage() {
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, refetch } = usePatient(id);
  if (isOver(error)) return <PatientGone />;
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={8} />;
  return <ThePatient patient={data} />;
}

function ThePatient({ patient }: { patient: Patient }) {
  const say = useSay(patientTexts);
  const asked = new URLSearchParams(useSearch()).get('show');
  const { name, Part } = patientParts.find((part) => part.name === asked) ?? patientParts[0];
  return (
    <>
      <div className="care-bar">
        <Anchor component={Link} href="/patients" className="care-tap care-back">
          <IconArrowLeft size={18} aria-hidden /> {say('allPatients')}
        </Anchor>
        <PatientSteps patientId={patient.id} />
      </div>
      <Page title={patient.name} aside={<End patient={patient} />}>
        <Facts patient={patient} />
        <Places patient={patient} shown={name} />
        <Part patient={patient} />
        <KeyHelp of="patient" />
      </Page>
    </>
  );
}

function Facts({ patient: { terms, since } }: { patient: Patient }) {
  const say = useSay(patientTexts);
  const day = useDay();
  const sharedWords = useSharedWords();
  const until = terms.until === null ? [] : [say('until', { date: day(terms.until) })];
  return (
    <Text c="var(--soft)" mb="md">
      {[`${say('since', { date: day(since) })}: ${sharedWords(terms)}`, ...until].join(', ')}
    </Text>
  );
}

function Places({ patient: { id, name }, shown }: { patient: Patient; shown: PatientPart['name'] }) {
  const say = useSay(patientTexts);
  const sayPart = useSay(pageTexts);
  return (
    <nav className="care-places" aria-label={say('places', { name })}>
      {patientParts.map((part) => (
        <Link
          key={part.name}
          href={addressOfPart(id, part.name)}
          replace
          aria-current={part.name === shown ? 'page' : undefined}
        >
          {sayPart(part.name)}
        </Link>
      ))}
    </nav>
  );
}

/** An assistant sees what is shared and cannot end it. */
function End({ patient: { id, name } }: { patient: Patient }) {
  const say = useSay(patientTexts);
  const [, go] = useLocation();
  const { data: practice } = usePractice();
  const end = useEndPatient();
  if (!practice || practice.role === 'assistant') return null;
  return (
    <Confirm
      action={say('end')}
      title={say('endTitle', { name })}
      onConfirm={async () => {
        await end(id);
        go('/patients', { replace: true });
      }}
    >
      {say('endText', { name })}
    </Confirm>
  );
}
