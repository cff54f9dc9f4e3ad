import { Anchor, Button } from '@mantine/core';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import { Page } from '../../../ui/page.js';
import { Empty, Failed, Loading } from '../../../ui/states.js';
import '../care.css';
import { PatientList } from './patient-list.js';
import { isOver, useWorkList } from './patient-queries.js';
import { patientTexts } from './texts.js';

/** Who shares runs with the practice: who needs to be looked at comes first, with the reasons. */
export function PatientsPage() {
  const say = useSay(patientTexts);
  const { data, error, refetch } = useWorkList();
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
      {!isOver(error) && data && data.patients.length > 0 && <PatientList {...data} />}
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
