import { Anchor, Button, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useSay, useSpeech } from '../../../language/language.js';
import { Page } from '../../../ui/page.js';
import { Empty, Failed, Loading } from '../../../ui/states.js';
import '../care.css';
import { isOver, usePatients, type Patient } from './patient-queries.js';
import { PatientTable } from './patient-table.js';
import { patientTexts } from './texts.js';
import { useListKeys } from './use-list-keys.js';

/** Who shares runs with the practice. */
export function PatientsPage() {
  const say = useSay(patientTexts);
  const { data, error, refetch } = usePatients();
  return (
    <Page
      title={say('title')}
      aside={
        data &&
        data.patients.length > 0 && (
          <Anchor component={Link} href="/practice" className="care-tap">
            {say('invite')}
          </Anchor>
        )
      }
    >
      {isOver(error) ? (
        <ToPractice title={say('noPractice')} text={say('noPracticeText')} button={say('toPractice')} />
      ) : (
        error && !data && <Failed error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <Loading rows={6} />}
      {!isOver(error) && data?.patients.length === 0 && (
        <ToPractice title={say('empty')} text={say('emptyText')} button={say('invite')} />
      )}
      {!isOver(error) && data && data.patients.length > 0 && <Patients {...data} />}
    </Page>
  );
}

function ToPractice({ title, text, button }: { title: string; text: string; button: string }) {
  return (
    <Empty
      title={title}
      action={
        <Button component={Link} href="/practice" mt="xs">
          {button}
        </Button>
      }
    >
      {text}
    </Empty>
  );
}

function Patients({ patients, nowMs }: { patients: readonly Patient[]; nowMs: number }) {
  const say = useSay(patientTexts);
  const { language } = useSpeech();
  const [, go] = useLocation();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useListKeys(place, field);
  const wanted = typed.trim().toLocaleLowerCase(language);
  const found = patients.filter(({ name }) => name.toLocaleLowerCase(language).includes(wanted));
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
        <TextInput
          ref={field}
          size="md"
          type="search"
          label={say('filter')}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          aria-keyshortcuts="/"
        />
      </form>
      <Text size="sm" c="var(--soft)" mb="sm">
        <span role="status">
          {wanted ? say('found', { count: found.length }) : say('count', { count: patients.length })}
        </span>
        <span className="care-keys"> · {say('filterHint')}</span>
      </Text>
      {found.length > 0 && <PatientTable patients={found} nowMs={nowMs} />}
    </div>
  );
}
