import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, Redirect, useSearch } from 'wouter';
import { keptInvitationToken } from '../../../api/kept-invitation.js';
import { useService } from '../../../api/me.js';
import { useSay } from '../../../language/language.js';
import { Failed, Loading } from '../../../ui/states.js';
import { Door, Note } from './door.js';
import { lookAtInvitation } from './invitation-calls.js';
import { isInvitedByPractice } from './invited-by-practice.js';
import { linkToken } from './link-token.js';
import { SignUpForm } from './sign-up-form.js';
import { SignUpSent } from './sign-up-sent.js';
import { signUpTexts } from './sign-up-texts.js';

/** Where somebody makes an account: anybody where the service is open, those with an invitation elsewhere. */
export function SignUpPage() {
  const say = useSay(signUpTexts);
  const { data: service, error, refetch } = useService();
  const search = useSearch();
  const isByPractice = isInvitedByPractice(search);
  const [token] = useState(() => linkToken() || (isByPractice ? keptInvitationToken() : undefined));
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => lookAtInvitation(token ?? ''),
    enabled: token !== undefined,
  });
  const [sentTo, setSentTo] = useState<string>();
  if (error && !service) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!service || (token && invitation.isLoading)) return <Loading />;
  if (service.setUpNeeded) return <Redirect to="/setup" replace />;
  if (sentTo) return <SignUpSent email={sentTo} isMailed={service.mail} />;
  const refusal = refusalOf(service.signup, token, invitation.data ?? undefined);
  return (
    <Door title={say('title')} lead={refusal ? undefined : say('lead')}>
      {refusal ? (
        <Note>{say(refusal)}</Note>
      ) : (
        <>
          {invitation.data && (
            <Note>
              {invitation.data.byPractice
                ? say('invitedByPractice')
                : say('invited', { role: invitation.data.role })}
            </Note>
          )}
          <SignUpForm token={token} email={invitation.data?.email ?? undefined} onSent={setSentTo} />
        </>
      )}
      <div className="door-links">
        <Anchor component={Link} href={search ? `/sign-in?${search}` : '/sign-in'}>
          {say('have')}
        </Anchor>
      </div>
    </Door>
  );
}

function refusalOf(
  signup: 'open' | 'invite' | 'closed',
  token: string | undefined,
  invitation: { readonly byPractice: boolean } | undefined,
) {
  if (invitation?.byPractice) return undefined;
  if (signup === 'closed') return 'closed';
  if (signup === 'open') return token && !invitation ? 'badInvitation' : undefined;
  if (!token) return 'inviteOnly';
  return invitation ? undefined : 'badInvitation';
}
