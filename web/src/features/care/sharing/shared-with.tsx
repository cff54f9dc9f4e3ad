import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSay } from '../../../language/language.js';
import { Confirm } from '../../../ui/confirm.js';
import { useMoment } from '../../../ui/moment.js';
import { Section } from '../../../ui/section.js';
import { Failed, Loading } from '../../../ui/states.js';
import { ConsentForm } from '../consent/consent-form.js';
import { TermsList } from '../consent/terms-list.js';
import { EarlierConsents } from './earlier-consents.js';
import { useSharingDesk, useSharings, type Sharing } from './sharing-calls.js';
import { sharingTexts } from './texts.js';

/** Every practice with which the runner shares, or did. */
export function SharedWith() {
  const say = useSay(sharingTexts);
  const { data, error, refetch } = useSharings();
  return (
    <Section title={say('with')} about={say('withAbout')}>
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={4} />}
      {data?.sharings.length === 0 && <Text>{say('none')}</Text>}
      {data?.sharings.map((sharing) => (
        <OnePractice key={sharing.patientId} sharing={sharing} />
      ))}
    </Section>
  );
}

function OnePractice({ sharing }: { sharing: Sharing }) {
  const say = useSay(sharingTexts);
  const moment = useMoment();
  const [isChanging, changing] = useDisclosure(false);
  const { practice, people, current, earlier, withheldRuns } = sharing;
  return (
    <article className="care-card" aria-label={practice}>
      <Stack gap="sm">
        <Title order={3} size="h4" className="anywhere">
          {practice}
        </Title>
        <Text size="sm" className="anywhere">
          {people.length > 0 ? say('people', { names: people.join(', ') }) : say('peopleNone')}
        </Text>
        {current ? (
          <>
            <TermsList terms={current.terms} />
            <Text size="sm" c="var(--soft)">
              {say('since', { date: moment(current.givenAt) })}
            </Text>
            {withheldRuns > 0 && <Text size="sm">{say('withheld', { runs: withheldRuns })}</Text>}
          </>
        ) : (
          <Text fw={600}>{say('over')}</Text>
        )}
        {isChanging ? (
          <Change sharing={sharing} onDone={changing.close} />
        ) : (
          <Group gap="sm">
            <Button variant="default" onClick={changing.open}>
              {say(current ? 'change' : 'shareAgain')}
            </Button>
            {current && <End sharing={sharing} />}
          </Group>
        )}
        {earlier.length > 0 && <EarlierConsents consents={earlier} />}
      </Stack>
    </article>
  );
}

function Change({ sharing, onDone }: { sharing: Sharing; onDone: () => void }) {
  const say = useSay(sharingTexts);
  const { change } = useSharingDesk();
  const { patientId, current } = sharing;
  return (
    <ConsentForm
      button={say('changeButton')}
      terms={current?.terms}
      knownVersion={current?.textVersion}
      beside={
        <Button variant="default" onClick={onDone}>
          {say('cancel')}
        </Button>
      }
      onAgree={async (consent) => {
        await change(patientId, consent);
        onDone();
      }}
    />
  );
}

function End({ sharing: { patientId, practice } }: { sharing: Sharing }) {
  const say = useSay(sharingTexts);
  const { end } = useSharingDesk();
  return (
    <Confirm action={say('end')} title={say('endTitle', { practice })} onConfirm={() => end(patientId)}>
      {say('endText')}
    </Confirm>
  );
}
