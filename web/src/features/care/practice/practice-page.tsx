import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import { Page } from '../../../ui/page.js';
import { Section } from '../../../ui/section.js';
import { Failed, Loading } from '../../../ui/states.js';
import '../care.css';
import { Audit } from './audit.js';
import { MakePractice } from './make-practice.js';
import { Members } from './members.js';
import { PracticeInvitations } from './practice-invitations.js';
import { PracticeName } from './practice-name.js';
import { usePractice, type Practice } from './practice-calls.js';
import { practiceTexts } from './texts.js';

/** The practice where a physio works: its name, who else works there, whom it invites, and its log. */
export function PracticePage() {
  const say = useSay(practiceTexts);
  const { data, error, refetch } = usePractice();
  if (data === null) return <MakePractice />;
  if (data) return <ThePractice practice={data} />;
  return (
    <Page title={say('title')}>
      {error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={6} />}
    </Page>
  );
}

function ThePractice({ practice }: { practice: Practice }) {
  const say = useSay(practiceTexts);
  const isOwner = practice.role === 'owner';
  return (
    <Page
      title={practice.name}
      aside={
        <Anchor component={Link} href="/patients" className="care-tap">
          {say('toPatients')}
        </Anchor>
      }
    >
      <PracticeInvitations role={practice.role} />
      <Members practice={practice} />
      {isOwner && <PracticeName name={practice.name} />}
      {isOwner && (
        <Section title={say('webhooks')} about={say('webhooksAbout')}>
          <Anchor component={Link} href="/practice/webhooks" className="care-tap">
            {say('webhooks')}
          </Anchor>
        </Section>
      )}
      {isOwner && <Audit />}
    </Page>
  );
}
