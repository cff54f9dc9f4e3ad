import { Button, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import { useMoment } from '../../../ui/moment.js';
import { Page } from '../../../ui/page.js';
import type { Offered } from './invitation-calls.js';
import { careInvitationTexts } from './texts.js';

const onward = {
  patient: { title: 'sharedTitle', text: 'sharedText', href: '/sharing', to: 'toSharing' },
  member: { title: 'joinedTitle', text: 'joinedText', href: '/patients', to: 'toPatients' },
  practice: { title: 'takenTitle', text: 'takenText', href: '/patients', to: 'toPatients' },
} as const;

/** Somebody said yes: what is true from now on, and where it stands. */
export function Accepted({ of: { kind, from } }: { of: Offered }) {
  const say = useSay(careInvitationTexts);
  const { title, text, href, to } = onward[kind];
  return (
    <Page title={say(title, { from })}>
      <Stack gap="md" align="flex-start" className="care-column">
        <Text role="status">{say(text)}</Text>
        <Button component={Link} href={href}>
          {say(to)}
        </Button>
      </Stack>
    </Page>
  );
}

/** Somebody said no. */
export function Declined({ of: { expiresAt } }: { of: Offered }) {
  const say = useSay(careInvitationTexts);
  const moment = useMoment();
  return (
    <Page title={say('declinedTitle')}>
      <Stack gap="md" align="flex-start" className="care-column">
        <Text role="status">{say('declinedText', { date: moment(expiresAt) })}</Text>
        <Button component={Link} href="/runs" variant="default">
          {say('toRuns')}
        </Button>
      </Stack>
    </Page>
  );
}
