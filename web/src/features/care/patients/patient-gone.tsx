import { Button, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import { Page } from '../../../ui/page.js';
import { patientTexts } from './texts.js';

/** In the place of every page of a patient who shares nothing with the practice, or no longer. */
export function PatientGone() {
  const say = useSay(patientTexts);
  return (
    <div className="care-column">
      <Page title={say('gone')}>
        <Text mb="md">{say('goneText')}</Text>
        <Button component={Link} href="/patients" variant="default">
          {say('toPatients')}
        </Button>
      </Page>
    </div>
  );
}
