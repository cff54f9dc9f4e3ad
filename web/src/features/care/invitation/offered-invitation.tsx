import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useMe } from '../../../api/me.js';
import { Problem } from '../../../api/problem.js';
import { useSay } from '../../../language/language.js';
import { Fault } from '../../../ui/fault.js';
import { useMoment } from '../../../ui/moment.js';
import { Page } from '../../../ui/page.js';
import { ConsentForm } from '../consent/consent-form.js';
import { TermsList } from '../consent/terms-list.js';
import { acceptInvitation, type Offered } from './invitation-calls.js';
import { careInvitationTexts } from './texts.js';

interface OfferedProps {
  readonly code: string;
  readonly offered: Offered;
  readonly onAccepted: () => void;
  readonly onDeclined: () => void;
}

/** Who invites and what for, with what somebody needs to know before they say yes. */
export function OfferedInvitation(props: OfferedProps) {
  const say = useSay(careInvitationTexts);
  const { kind, from } = props.offered;
  return (
    <div className="care-column">
      <Page title={say(`${kind}Title`, { from })}>
        {kind === 'patient' && <AsPatient {...props} />}
        {kind === 'member' && <AsMember {...props} />}
        {kind === 'practice' && <AsPractice {...props} />}
      </Page>
    </div>
  );
}

function AsPatient({ code, offered: { from }, onAccepted, onDeclined }: OfferedProps) {
  const say = useSay(careInvitationTexts);
  return (
    <ConsentForm
      button={say('share', { from })}
      beside={<No onClick={onDeclined} />}
      onAgree={async (consent) => {
        await acceptInvitation({ code, consent });
        onAccepted();
      }}
    />
  );
}

const memberTexts = { owner: 'memberOwner', physio: 'memberPhysio', assistant: 'memberAssistant' } as const;

function AsMember(props: OfferedProps) {
  const say = useSay(careInvitationTexts);
  const { data: me } = useMe();
  const { from, role } = props.offered;
  return (
    <Stack gap="md">
      <Text>{say(memberTexts[role ?? 'assistant'])}</Text>
      <Text>{say('memberSeen')}</Text>
      {me?.role === 'physio' ? (
        <YesOrNo {...props} yes={say('join', { from })} />
      ) : (
        <NotForYou text={say('memberOnly')} onClose={props.onDeclined} />
      )}
    </Stack>
  );
}

function AsPractice(props: OfferedProps) {
  const say = useSay(careInvitationTexts);
  const { data: me } = useMe();
  const { from, terms } = props.offered;
  return (
    <Stack gap="md">
      {terms && <TermsList terms={terms} />}
      {me?.role === 'physio' ? (
        <>
          <Text>{say('practiceLead', { from })}</Text>
          <YesOrNo {...props} yes={say('take', { from })} />
        </>
      ) : (
        <NotForYou text={say('practiceOnly')} onClose={props.onDeclined} />
      )}
    </Stack>
  );
}

function YesOrNo({ code, offered, onAccepted, onDeclined, yes }: OfferedProps & { yes: string }) {
  const say = useSay(careInvitationTexts);
  const moment = useMoment();
  const accepting = useMutation({ mutationFn: () => acceptInvitation({ code }), onSuccess: onAccepted });
  const { error } = accepting;
  const hasNoPractice = offered.kind === 'practice' && error instanceof Problem && error.status === 404;
  return (
    <>
      <Text size="sm" c="var(--soft)">
        {say('expires', { date: moment(offered.expiresAt) })}
      </Text>
      {hasNoPractice ? <Text role="alert">{say('practiceNone')}</Text> : <Fault error={error} />}
      <div className="form-end">
        {hasNoPractice ? (
          <Button component={Link} href="/practice">
            {say('toPractice')}
          </Button>
        ) : (
          <Button className="care-wrap" loading={accepting.isPending} onClick={() => accepting.mutate()}>
            {yes}
          </Button>
        )}
        <No onClick={onDeclined} />
      </div>
    </>
  );
}

function NotForYou({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <>
      <Text fw={600} role="status">
        {text}
      </Text>
      <div>
        <No onClick={onClose} />
      </div>
    </>
  );
}

function No({ onClick }: { onClick: () => void }) {
  const say = useSay(careInvitationTexts);
  return (
    <Button variant="default" onClick={onClick}>
      {say('no')}
    </Button>
  );
}
